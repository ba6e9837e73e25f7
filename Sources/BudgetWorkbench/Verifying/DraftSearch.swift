import GoujiModel
import SourceReading
import Synchronization

/// Which draft a file was made from, when nobody says: the one whose department and year are in the
/// name of the file.
struct DraftSearch: Sendable {
  /// Those named on the command line; a folder of drafts stands for all of them.
  private let named: [String]
  /// One of them that is no draft: nothing is verified against the others meanwhile.
  private let mistyped: String?
  private let cards = DraftCards()

  init(_ drafts: [String]) {
    named = drafts.flatMap { path in
      if DraftList.isDraft(path) { return [path] }
      let inside = DraftList.drafts(in: path)
      return inside.isEmpty ? [path] : inside
    }
    mistyped = named.first {
      !DraftList.isDraft($0) || !WorkingFile.exists($0, followingLinks: true)
    }
  }

  /// Likely ones, the likeliest first. Where one only was named, that one.
  func candidates(for file: String) -> [String] {
    if let mistyped { return [mistyped] }
    if named.count == 1 { return named }
    let known =
      named.isEmpty
      ? Self.shelves(for: file).flatMap { shelf in
        cards.known(shelf) { DraftList.drafts(in: shelf) }
      } : cards.known("") { named }
    let name = Self.stem(of: file)
    let bytes = Array(name.utf8)
    let near = known.filter { bytes.contains($0.departmentBytes) }
    let ofYear = near.filter { name.contains($0.year) }.map(\.path)
    // A file that names another year is of none of them.
    if Self.namesYear(name) { return ofYear }
    return ofYear + near.filter { !name.contains($0.year) }.map(\.path)
  }

  /// `某局2024年部门预算`
  private static func namesYear(_ name: String) -> Bool {
    name.split { !$0.isASCII || !$0.isNumber }.contains { $0.utf8.count == 4 && $0.hasPrefix("20") }
  }

  /// Whether a report of this title is written under the name of the file.
  static func isName(of file: String, _ title: String) -> Bool {
    stem(of: file).hasPrefix(FileName.stem(of: title, endings: PackageEnding.all))
  }

  private static func stem(of file: String) -> String {
    let name = WorkingPath.name(of: file)
    if name.hasSuffix(PackageEnding.manifest) {
      return String(name.dropLast(PackageEnding.manifest.count))
    }
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// `Drafts` beside the file and beside each folder above it, and those of the working directory.
  private static func shelves(for file: String) -> [String] {
    var shelves: [String] = []
    for start in [file, "."] {
      for shelf in WorkingPath.shelves("Drafts", above: start) {
        let shown = WorkingPath.shown(shelf)
        if !shelves.contains(shown) { shelves.append(shown) }
      }
    }
    return shelves
  }
}

/// Cards of drafts, read once for all files.
private final class DraftCards: Sendable {
  private let known = Mutex<[String: [DraftCard]]>([:])

  func known(_ shelf: String, _ drafts: () -> [String]) -> [DraftCard] {
    known.withLock { known in
      if let cards = known[shelf] { return cards }
      let cards = drafts().compactMap(DraftCard.init)
      known[shelf] = cards
      return cards
    }
  }
}

extension [UInt8] {
  /// Whether they stand in it behind one another.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == first && self[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
