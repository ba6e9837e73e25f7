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
    self.init(entries, index, in: file)
  }

  /// That of which a record was made, wherever it stands now; nil where it is gone, or could be one of
  /// several.
  init?(_ record: EntryRecord, near line: Int, in file: ReadFile) {
    guard let entries = FileEntries(file.file),
      let index = entries.index(of: record, near: line)
    else { return nil }
    self.init(entries, index, in: file)
  }

  private init(_ entries: FileEntries, _ index: Int, in file: ReadFile) {
    self.file = file
    self.entries = entries
    self.index = index
    kind = entries.kind
    place = entries.entries[index].place
    text = entries.entries[index].text
    title = entries.title(of: index)
  }

  /// Of the whole file; what an edit is based on.
  package var hash: String { file.hash }

  /// What tells it from others when lines have come and gone.
  package var record: EntryRecord { entries.record(of: index) }

  /// It decides where the draft counts, which is for the finance office to settle.
  package var isOffice: Bool { kind == .scalar && OfficeEntries.hold(index, in: entries) }

  /// `支出.csv:14:4`
  package var address: String { "\(file.name):\(place.line):\(place.column)" }

  /// Whether what stands there belongs to this entry.
  func holds(_ other: Place) -> Bool {
    other.file.path == file.file.path && entries.index(of: EntryAddress(other)) == index
  }

  /// Why it was not changed, at its place.
  func placed(_ finding: Finding) -> Finding {
    var placed = finding
    if finding.code == .entryNotEdited { placed.place = place }
    return placed
  }

  /// The file with another text in this place. Nil where it is written in a way that cannot be
  /// replaced, or where it would not read back as just this text and all others as they were.
  func file(saying text: String) -> ReadFile? {
    let characters = SourceCharacters(file.file.text)
    guard let piece = piece(text, in: characters),
      let bytes = file.replacing([piece]),
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
    guard let start = characters.offset(of: entry.place) else { return nil }
    var range: Range<Int>?
    switch kind {
    case .paragraph:
      if text.isEmpty { return nil }
      range = start..<(start + entry.text.unicodeScalars.count)
    case .cell:
      let isQuoted = start < characters.scalars.count && characters.scalars[start] == "\""
      range =
        isQuoted ? characters.cell(from: start)?.range : start..<(start + entry.length)
    case .scalar:
      if entry.isOmitted { return (start..<start, " " + kind.written(text)) }
      range = characters.scalar(at: entry.place)
    }
    guard let range, range.upperBound <= characters.scalars.count else { return nil }
    let first = range.isEmpty ? " " : characters.scalars[range.lowerBound]
    let inQuotes = first == "\"" || first == "'" && kind == .scalar
    return (range, kind.written(text, inQuotes: inQuotes))
  }
}

extension ReadFile {
  var hash: String { ContentHash.sha256([bytes]) }
}
