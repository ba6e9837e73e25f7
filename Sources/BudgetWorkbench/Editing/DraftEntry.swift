import GoujiModel
import SourceReading

/// One short entry of a draft as its file has it: what a page shows, and where an edit goes.
package struct DraftEntry: Sendable {
  package let file: ReadFile
  package let kind: EntryKind
  package let place: Place
  package let text: String
  /// What people call it: `金额`, `原因.机关运行经费`, `部门职能`.
  package let title: String
  private let entries: FileEntries
  private let index: Int

  /// Nil where nothing stands at the address.
  init?(_ address: EntryAddress, in file: ReadFile) {
    guard let entries = FileEntries(file.file), let index = entries.index(of: address) else {
      return nil
    }
    self.file = file
    self.entries = entries
    self.index = index
    kind = entries.kind
    place = entries.entries[index].place
    text = entries.entries[index].text
    title = entries.title(of: index)
  }

  /// Of the whole file; what an edit is based on.
  package var hash: String { ContentHash.sha256([file.bytes]) }

  /// `支出.csv:14:4`
  package var address: String { "\(file.name):\(place.line):\(place.column)" }

  /// Whether what stands there belongs to this entry.
  func holds(_ other: Place) -> Bool {
    other.file.path == file.file.path && entries.index(of: EntryAddress(other)) == index
  }

  /// The file with another text in this place. Nil where it is written in a way that cannot be
  /// replaced, or where it would not read back as just this text and all others as they were.
  func file(saying text: String) -> ReadFile? {
    let characters = SourceCharacters(file.file.text)
    guard let piece = piece(text, in: characters),
      let bytes = file.replacing(piece.range, with: piece.text),
      let read = SourceReader.read(bytes, name: file.name, displayPath: file.file.path).value,
      let now = FileEntries(read.file),
      now.equals(entries, but: entries.indexes(sharing: index), saying: text)
    else { return nil }
    return read
  }

  private func piece(
    _ text: String, in characters: SourceCharacters
  ) -> (range: Range<Int>, text: String)? {
    let entry = entries.entries[index]
    guard var start = characters.offset(of: entry.place) else { return nil }
    var end = start
    switch kind {
    case .paragraph:
      if text.isEmpty { return nil }
      end += entry.text.unicodeScalars.count
    case .cell:
      let isQuoted = start < characters.scalars.count && characters.scalars[start] == "\""
      if isQuoted {
        guard let cell = characters.cell(from: start, entry.place) else { return nil }
        end = cell.0.upperBound
      } else {
        end += entry.length
      }
    case .scalar:
      if entry.isOmitted { return (start..<start, " " + kind.written(text)) }
      guard let last = YAMLNode.end(ofTextAt: entry.place).flatMap(characters.offset) else {
        return nil
      }
      start = characters.behindAnchor(from: start)
      end = last
      while end > start, Blanks.isBlank(characters.scalars[end - 1]) { end -= 1 }
    }
    guard start <= end, end <= characters.scalars.count else { return nil }
    let first = start < end ? characters.scalars[start] : " "
    let inQuotes = first == "\"" || first == "'" && kind == .scalar
    return (start..<end, kind.written(text, inQuotes: inQuotes))
  }
}
