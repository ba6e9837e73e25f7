import GoujiModel
import SourceReading

/// Which draft a file was made from, when nobody says: the one whose department and year are in the
/// name of the file.
struct DraftSearch: Sendable {
  /// Those named on the command line; a folder of drafts stands for all of them.
  private let named: [String]

  init(_ drafts: [String]) {
    named = drafts.flatMap { path in
      Self.isDraft(path) ? [path] : Self.drafts(in: path)
    }
  }

  /// Likely ones, the likeliest first. Where one only was named, that one.
  func candidates(for file: String) -> [String] {
    if named.count == 1 { return named }
    let folders = named.isEmpty ? Self.shelves(for: file).flatMap(Self.drafts) : named
    let name = Self.stem(of: file)
    let cards = folders.compactMap(DraftCard.init).filter { name.contains($0.department) }
    return cards.filter { name.contains($0.year) }.map(\.path)
      + cards.filter { !name.contains($0.year) }.map(\.path)
  }

  /// Whether a report of this title is written under the name of the file.
  static func isName(of file: String, _ title: String) -> Bool {
    stem(of: file).hasPrefix(FileName.stem(of: title, endings: PackageEnding.all))
  }

  private static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
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

  private static func drafts(in folder: String) -> [String] {
    let names = (try? SourceReader.names(inFolder: folder).get()) ?? []
    return names.map { "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/\($0)" }
      .filter(isDraft)
  }

  private static func isDraft(_ path: String) -> Bool {
    WorkingPath.isFolder(path) ? WorkingFile.exists("\(path)/草案.yaml") : path.hasSuffix(".xlsx")
  }
}

/// Department and year of a draft, read off its head without the rest.
private struct DraftCard {
  let path: String
  let department: String
  let year: String

  init?(_ path: String) {
    guard let bytes = try? SourceReader.contents(of: "\(path)/草案.yaml").get() else { return nil }
    var values: [Substring: Substring] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = parts[0].drop { $0 == " " || $0 == "{" }
      if values[key] != nil { continue }
      let value = parts[1].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      values[key] = value.prefix { !"\"'#,}".contains($0) }
    }
    func trimmed(_ key: Substring) -> String? {
      guard var value = values[key] else { return nil }
      while value.last?.isWhitespace == true { value.removeLast() }
      return value.isEmpty ? nil : String(value)
    }
    guard let department = trimmed("全称"), let year = trimmed("年度") else { return nil }
    self.path = path
    self.department = department
    self.year = year
  }
}
