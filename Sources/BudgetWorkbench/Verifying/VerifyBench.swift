import DraftReading
import GoujiModel
import ReportVerifying
import SourceReading

/// Files against the drafts that they were made from. Each draft is built once, in memory, for all
/// its files.
package struct VerifyBench {
  private let files: [String]
  private let search: DraftSearch
  private let templates: String?
  private let jobs: Jobs
  private let shared: TemplateLookup

  package init(files: [String], drafts: [String], templates: String?, jobs: Jobs = Jobs()) {
    self.files = files.flatMap(Self.listed)
    self.templates = templates
    self.jobs = jobs
    shared = TemplateShelves(templates).lookup
    search = DraftSearch(drafts)
  }

  /// A folder stands for the files in it that can be verified; for itself, to be told, where there
  /// are none.
  private static func listed(_ path: String) -> [String] {
    guard WorkingPath.isFolder(path), let names = try? SourceReader.names(inFolder: path).get()
    else { return [path] }
    let folder = WorkingPath.withoutSlash(path)
    let files = names.filter(canVerify)
    return files.isEmpty ? [path] : files.map { "\(folder)/\($0)" }
  }

  static func canVerify(_ name: String) -> Bool {
    ([".docx", ".xlsx", ".pdf", PackageEnding.manifest, PackageEnding.certificateData]
      + PackageExtra.allCases.map(\.ending)).contains { name.hasSuffix($0) }
  }

  /// In the order of the files.
  package func results() -> [VerifyResult] {
    var groups: [(drafts: [String], files: [Int])] = []
    var known: [[String]: Int] = [:]
    for (index, file) in files.enumerated() {
      let drafts = search.candidates(for: file)
      if let group = known[drafts] {
        groups[group].files.append(index)
      } else {
        known[drafts] = groups.count
        groups.append((drafts, [index]))
      }
    }
    let found = verified(groups)
    var results: [Int: VerifyResult] = [:]
    for (group, list) in zip(groups, found) {
      for (index, result) in zip(group.files, list) { results[index] = result }
    }
    return files.indices.compactMap { results[$0] }
  }

  /// Many groups each on one thread, a single one on as many as there are.
  private func verified(_ groups: [(drafts: [String], files: [Int])]) -> [[VerifyResult]] {
    let work = { @Sendable (group: (drafts: [String], files: [Int])) in
      verify(group.files.map { files[$0] }, against: group.drafts)
    }
    if groups.count < 2 { return jobs.limiting { groups.map(work) } }
    var found: [[VerifyResult]] = []
    var progress = BatchProgress(total: groups.count)
    Crew.work(through: groups, jobs: jobs.count) {
      work($1)
    } take: { _, results, done in
      found.append(results)
      progress.show(done: done)
    }
    progress.clear()
    return found
  }

  /// Files that have the same drafts to choose from.
  private func verify(_ files: [String], against drafts: [String]) -> [VerifyResult] {
    let built = drafts.map { draft in
      Once { BuiltDraft(draft, templates: templates, shared) }
    }
    return files.concurrentMap { file in
      if WorkingPath.isFolder(file) {
        return VerifyResult(file: file, draft: nil, findings: [.nothingToVerify(file)])
      }
      var failed: [Finding] = []
      for (draft, built) in zip(drafts, built) {
        let known = built.value()
        guard let expected = known.expected, let drafted = known.drafted else {
          failed = known.findings
          continue
        }
        if drafts.count > 1, !DraftSearch.isName(of: file, expected.report.identity.title.text) {
          continue
        }
        return FileVerifier(expected, of: drafted, draft: draft).result(of: file)
      }
      let unknown = failed.isEmpty ? [Finding.draftUnknown(file, drafts)] : failed
      return VerifyResult(file: file, draft: nil, findings: unknown)
    }
  }
}

/// A draft with what it must print; nil where it has errors.
private struct BuiltDraft {
  let drafted: DraftedReport?
  let expected: ExpectedReport?
  let findings: [Finding]

  init(_ path: String, templates: String?, _ shared: TemplateLookup) {
    let drafted = Workbench(draft: path, templates: templates, shared: shared).drafted()
    self.drafted = drafted.value
    findings = drafted.findings.filter { $0.severity == .error }
    expected = drafted.value.map {
      ExpectedReport($0.report, unit: $0.material.template.options.unit, draft: path)
    }
  }
}

extension Finding {
  fileprivate static func nothingToVerify(_ folder: String) -> Finding {
    Finding(
      .unreadableDocument, at: nil, "\(folder) 里没有可以核对的文件", cure: "核对路径；文件在下一层文件夹里的，写到那一层")
  }

  fileprivate static func draftUnknown(_ file: String, _ drafts: [String]) -> Finding {
    let place = Place(wholeOf: file)
    let near = drafts.isEmpty ? "" : "；部门相同的有 \(drafts.joined(separator: "、"))，题名不同"
    return Finding(
      .draftOfFileUnknown, at: place, "不知道这个文件是哪份草案生成的\(near)",
      cure: "写明草案：gouji verify \(CommandWord.quoted(file)) --draft 草案；或把文件名改回生成时的")
  }
}
