import DraftReading
import GoujiModel
import SourceReading

/// Drafts as they stand on a command line; the shell's `*` also brings files and folders that are
/// none. A roster stands for the drafts on it, a folder of drafts for those in it.
package enum DraftList {
  /// What looks like a draft, each once; a finding for what is left out, but where a draft is both
  /// given by itself and in a folder or on a roster. What is not there at all stays, to be reported by
  /// whoever opens it.
  package static func distinct(_ drafts: [String]) -> Outcome<[ListedPath]> {
    var findings: [Finding] = []
    var listed: [ListedPath] = []
    var seen: Set<String> = []
    var givenAlone: Set<String> = []
    for path in drafts {
      if let members = members(of: path) {
        findings += members.findings
        for draft in members.value where seen.insert(WorkingPath.absolute(draft.path)).inserted {
          listed.append(draft)
        }
      } else if !WorkingFile.exists(path) {
        listed.append(ListedPath(path: path))
      } else if !looksLikeDraft(path) {
        findings.append(.notADraft(path))
      } else if givenAlone.insert(WorkingPath.absolute(path)).inserted {
        if seen.insert(WorkingPath.absolute(path)).inserted {
          listed.append(ListedPath(path: path))
        }
      } else {
        findings.append(.givenTwice(path))
      }
    }
    return Outcome(listed, findings)
  }

  /// Whether a path stands for drafts, without being one.
  package static func isCollection(_ path: String) -> Bool { members(of: path) != nil }

  /// Nil where it is no roster and no folder of drafts.
  private static func members(of path: String) -> Outcome<[ListedPath]>? {
    if !WorkingPath.isFolder(path) { return roster(of: path).map(DraftRoster.read) }
    guard let folder = folderOfDrafts(path) else { return nil }
    guard let roster = roster(of: folder) else {
      let drafts = drafts(in: folder)
      return drafts.isEmpty ? nil : Outcome(drafts.map { ListedPath(path: $0) })
    }
    let read = DraftRoster.read(roster)
    let left = read.findings.hasErrors ? [] : leftOut(of: read.value.map(\.path), roster)
    return Outcome(read.value, read.findings + left)
  }

  /// The roster that a path is, or that lies in the folder it is; nil where there is none.
  package static func roster(of path: String) -> String? {
    if !WorkingPath.isFolder(path) {
      return DraftRoster.isNamed(path) && WorkingFile.exists(path, followingLinks: true)
        ? path : nil
    }
    guard let folder = folderOfDrafts(path) else { return nil }
    let roster = "\(folder)/\(DraftRoster.fileName)"
    return WorkingFile.exists(roster, followingLinks: true) ? roster : nil
  }

  /// A folder without the slash at its end; nil of one that is a draft itself.
  private static func folderOfDrafts(_ path: String) -> String? {
    let folder = WorkingPath.withoutSlash(path)
    let isDraft = WorkingFile.exists("\(folder)/\(DraftFile.head)", followingLinks: true)
    return isDraft ? nil : folder
  }

  /// Drafts that lie beside a roster and are not on it.
  static func leftOut(of listed: [String], _ roster: String) -> [Finding] {
    let known = Set(listed.map { WorkingPath.absolute($0) })
    let others = drafts(in: WorkingFile.folder(of: roster)).filter {
      !known.contains(WorkingPath.absolute($0))
    }
    return others.isEmpty ? [] : [.notOnRoster(others, roster)]
  }

  /// Folders with a head, and forms; no workbooks of packages, which may lie beside them.
  static func drafts(in folder: String) -> [String] {
    let names = (try? SourceReader.names(inFolder: folder).get()) ?? []
    let all = Set(names)
    return names.filter { !isOfPackage($0, beside: all) }
      .map { "\(WorkingPath.withoutSlash(folder))/\($0)" }
      .filter(isDraft)
  }

  private static func isOfPackage(_ name: String, beside names: Set<String>) -> Bool {
    guard name.hasSuffix(PackageEnding.workbook) else { return false }
    return [PackageEnding.certificate, PackageExtra.review.ending].contains { name.hasSuffix($0) }
      || names.contains(name.dropLast(PackageEnding.workbook.count) + PackageEnding.manifest)
  }

  /// One that is there, or one that is meant to be.
  package static func mayBeDraft(_ path: String) -> Bool { isDraft(path) || looksLikeDraft(path) }

  package static func isDraft(_ path: String) -> Bool {
    WorkingPath.isFolder(path)
      ? WorkingFile.exists("\(path)/\(DraftFile.head)") : path.hasSuffix(".xlsx")
  }

  /// Files of more than some ten thousand lines. What a form holds is not known before it is unpacked: it
  /// never is.
  package static func isLarge(_ draft: String) -> Bool {
    let names = (try? SourceReader.names(inFolder: draft).get()) ?? []
    let sizes = names.compactMap { FileStamp("\(draft)/\($0)")?.size }
    return sizes.reduce(0, &+) > 4 << 20
  }

  private static func looksLikeDraft(_ path: String) -> Bool {
    if !WorkingPath.isFolder(path) {
      let name = WorkingPath.name(of: path)
      return name.lowercased().hasSuffix(".xlsx") && !SourceReader.isHidden(name)
    }
    return DraftFolder.open(path, displayPath: path).value != nil
  }
}

extension Outcome where Value == [ListedPath] {
  /// Those of a shard; drafts whose packages may have the same name stay in one, where that is found.
  func part(_ shard: Shard?, jobs: Int) -> Outcome {
    guard let shard else { return self }
    let keys = Crew.map(value, jobs: jobs) { DraftCard.key(of: $0.path) }
    return Outcome(shard.part(of: value, by: keys), findings)
  }
}

extension Finding {
  fileprivate static func notADraft(_ path: String) -> Finding {
    Finding(.notADraft, at: nil, "\(path) 不是草案，已略过", cure: "是草案的，里面要有 草案.yaml")
  }

  fileprivate static func givenTwice(_ path: String) -> Finding {
    Finding(.alreadyCounted, at: nil, "\(path) 给了两次，只算一次")
  }

  private static let named = 10

  fileprivate static func notOnRoster(_ paths: [String], _ roster: String) -> Finding {
    let more = paths.count > named ? " 等 \(paths.count) 份" : ""
    return Finding(
      .draftNotOnRoster, at: nil,
      "\(roster) 里没有 \(paths.prefix(named).joined(separator: "、"))\(more)，没有做",
      cure: "要做的写进名册；不要的移到别处")
  }
}
