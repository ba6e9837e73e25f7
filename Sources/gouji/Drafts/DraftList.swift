import DraftReading
import GoujiModel
import SourceReading

/// Drafts as they stand on a command line; the shell's `*` also brings files and folders that are
/// none.
enum DraftList {
  /// What looks like a draft, each once; a finding for what is left out. What is not there at all
  /// stays, to be reported by whoever opens it.
  static func distinct(_ drafts: [String]) -> Outcome<[String]> {
    var findings: [Finding] = []
    var seen: Set<String> = []
    let paths = drafts.filter { path in
      guard WorkingFile.exists(path) else { return true }
      if !looksLikeDraft(path) {
        findings.append(.notADraft(path))
        return false
      }
      if seen.insert(WorkingPath.absolute(path)).inserted { return true }
      findings.append(.givenTwice(path))
      return false
    }
    return Outcome(paths, findings)
  }

  private static func looksLikeDraft(_ path: String) -> Bool {
    if !WorkingPath.isFolder(path) {
      let name = path.split(separator: "/").last ?? ""
      return name.lowercased().hasSuffix(".xlsx") && !SourceReader.isHidden(name)
    }
    return DraftFolder.open(path, displayPath: path).value != nil
  }
}

extension Finding {
  fileprivate static func notADraft(_ path: String) -> Finding {
    Finding(.notADraft, at: nil, "\(path) 不是草案，已略过", cure: "是草案的，里面要有 草案.yaml")
  }

  fileprivate static func givenTwice(_ path: String) -> Finding {
    Finding(.alreadyCounted, at: nil, "\(path) 给了两次，只算一次")
  }
}
