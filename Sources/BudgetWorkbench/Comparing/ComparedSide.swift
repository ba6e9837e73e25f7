import DraftReading
import GoujiModel
import SourceReading

/// One of the two that are compared: a draft, built in memory, or a package that was built from one.
package enum ComparedSide {
  /// A draft that is not finished has a report with holes.
  case draft(DraftedReport, isFinished: Bool)
  case manifest(PackageManifest)

  /// Nil, with findings, where there is nothing to compare.
  package static func read(_ path: String, templates: String?) -> Outcome<ComparedSide?> {
    if let manifest = PackageManifest.path(of: path) {
      let read = PackageManifest.read(manifest, for: path)
      return Outcome(read.value.map { .manifest($0) }, read.findings)
    }
    let packages = PackageManifest.packages(in: path)
    if packages.count > 1 { return Outcome(nil, [.severalPackages(path, packages)]) }
    let name = path.lowercased()
    if !WorkingPath.isFolder(path), WorkingFile.exists(path), !name.hasSuffix(".xlsx") {
      return Outcome(nil, [.notComparable(path)])
    }
    // What is still to be filled in counts as nothing here.
    let drafted = Workbench(draft: path, templates: templates).composed(despite: [.missingValue])
    let errors = drafted.findings.filter { $0.severity == .error }
    guard let value = drafted.value else { return Outcome(nil, errors) }
    return Outcome(
      .draft(value, isFinished: errors.isEmpty),
      errors.isEmpty ? [] : [.comparedUnfinished(path, errors: errors.count)])
  }

  package var drafted: DraftedReport? {
    if case .draft(let drafted, _) = self { drafted } else { nil }
  }

  /// Nil where a document cannot be made of it.
  package var finished: DraftedReport? {
    if case .draft(let drafted, isFinished: true) = self { drafted } else { nil }
  }

  /// What a package of it says of its figures.
  var manifest: PackageManifest {
    switch self {
    case .draft(let drafted, _): PackageManifest(of: drafted.report)
    case .manifest(let manifest): manifest
    }
  }

  /// Of templates and drafts: what is the same has the same.
  var hashes: [String] {
    switch self {
    case .draft(let drafted, _):
      [drafted.report.identity.draftHash, drafted.report.identity.templateHash]
    case .manifest(let manifest): manifest.hashes
    }
  }
}

extension Finding {
  fileprivate static func comparedUnfinished(_ path: String, errors: Int) -> Finding {
    Finding(
      .comparedUnfinished,
      at: Place(wholeOf: path),
      "这份草案有 \(errors) 处错误，还不能生成；有的照样比了，缺的地方没有数",
      cure: "看错误：gouji check \(CommandWord.quoted(path))")
  }

  fileprivate static func severalPackages(_ path: String, _ manifests: [String]) -> Finding {
    Finding(
      .notComparable, at: Place(wholeOf: path),
      "这个文件夹里有 \(manifests.count) 个生成的包，不知道比哪一个：\(manifests.prefix(3).joined(separator: "、"))\(manifests.count > 3 ? "……" : "")",
      cure: "写其中一个的 .docx、.xlsx 或 .勾稽.json")
  }

  static func notComparable(_ path: String) -> Finding {
    let isPackage = [PackageEnding.document, PackageEnding.workbook].contains { path.hasSuffix($0) }
    return Finding(
      .notComparable,
      at: Place(wholeOf: path),
      isPackage ? "旁边没有它的 .勾稽.json，不知道印出的数从哪里来" : "这不是草案，也不是 gouji build 生成的文件",
      cure: isPackage
        ? "把同时生成的 .勾稽.json 放在旁边；或比较草案；只核对这一份文件用 gouji verify"
        : "写草案文件夹、填报表，或生成的 .docx、.xlsx、.勾稽.json")
  }
}
