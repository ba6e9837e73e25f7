import BudgetWorkbench
import DraftReading
import SourceReading

/// How the files of a draft lie on the disk: equal as long as nobody has touched them. A look lists the
/// folders and asks for each file when it changed, and reads none; with the templates it takes some
/// three tenths of a millisecond.
struct SourceStamp: Equatable, Sendable {
  private struct Entry: Equatable {
    var path: String
    /// Nil where nothing is there.
    var file: FileStamp?
  }

  private var entries: [Entry] = []
  /// The latest change of any of them, in nanoseconds.
  private(set) var newest = 0

  /// Files of drafts, and forms.
  static func ofDrafts(_ sources: DraftSources) -> SourceStamp {
    var stamp = SourceStamp()
    for path in sources.drafts { stamp.take(folder: path, endings: draftEndings) }
    return stamp
  }

  /// Files of templates and of the editions beside them.
  static func ofTemplates(_ sources: DraftSources, shelves: [String]) -> SourceStamp {
    var stamp = SourceStamp()
    for shelf in shelves {
      stamp.take(shelf)
      let all = (try? SourceReader.names(inFolder: shelf).get()) ?? []
      for name in sources.templates ?? all where all.contains(name) {
        stamp.take(folder: "\(shelf)/\(name)", endings: templateEndings)
      }
      let editions = "\(shelf)/科目"
      for edition in (try? SourceReader.names(inFolder: editions).get()) ?? [] {
        stamp.take(folder: "\(editions)/\(edition)", endings: [])
      }
    }
    return stamp
  }

  private static let draftEndings = [".yaml", ".yml", ".csv", ".md"]
  private static let templateEndings = [".yaml", ".yml"]

  /// Whether a file was changed so lately that a further change might leave the same time.
  func mayHaveChanged(since read: Int) -> Bool { newest > read - Self.grain }
  /// The clock of a file system may stand still this long.
  static let grain = 20_000_000

  /// SHA-256 of each content, by path.
  var hashes: [String: String] {
    var hashes: [String: String] = [:]
    for entry in entries {
      guard let bytes = try? SourceReader.contents(of: entry.path).get() else { continue }
      hashes[entry.path] = ContentHash.sha256([bytes])
    }
    return hashes
  }

  private mutating func take(folder: String, endings: [String]) {
    take(folder)
    guard WorkingPath.isFolder(folder) else { return }
    for name in (try? SourceReader.names(inFolder: folder).get()) ?? [] {
      if endings.isEmpty || endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        take("\(folder)/\(name)")
      }
    }
  }

  private mutating func take(_ path: String) {
    let file = FileStamp(path)
    newest = max(newest, file?.newest ?? 0)
    entries.append(Entry(path: path, file: file))
  }
}
