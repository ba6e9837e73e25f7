import DraftReading
import GoujiModel
import ReportVerifying
import SourceReading

/// The files of a draft with edits of its texts: nothing else in them changes, comments, order and
/// spelling stay.
package struct AbsorbedFiles {
  package struct Change {
    package var name: String
    package var bytes: [UInt8]
    /// How it was written before; nil where it still is.
    var oldEncoding: TextEncoding?

    /// `文字.md（原是 GB18030，写成了 UTF-8）`
    package var words: String {
      oldEncoding.map { "\(name)（原是 \($0.rawValue)，写成了带 BOM 的 UTF-8）" } ?? name
    }
  }

  private(set) var changes: [Change] = []
  private(set) var findings: [Finding] = []

  init(_ edits: [TextEdit], _ material: Material) {
    let files = material.files + [material.draft.headFile.file].compactMap { $0 }
    var order: [ObjectIdentifier] = []
    var groups: [ObjectIdentifier: [TextEdit]] = [:]
    for edit in edits {
      let key = ObjectIdentifier(edit.place.file)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(edit)
    }
    for key in order {
      let edits = groups[key] ?? []
      guard let file = files.first(where: { ObjectIdentifier($0.file) == key }),
        file.file.path == "\(material.draft.folder.displayPath)/\(file.name)"
      else {
        findings += edits.map { .notOfFolder($0.place) }
        continue
      }
      let text = edited(file.file, edits)
      let isRecoded = ![.utf8, .utf8WithMark].contains(file.encoding)
      changes.append(
        Change(
          name: file.name, bytes: Self.bytes(text, file),
          oldEncoding: isRecoded ? file.encoding : nil))
    }
  }

  private mutating func edited(_ file: SourceFile, _ edits: [TextEdit]) -> String {
    let text = SourceCharacters(file.text)
    // Of edits at one place the later one stands further down.
    var pieces: [Range<Int>: String] = [:]
    for edit in edits {
      if let piece = piece(edit, text),
        !pieces.keys.contains(where: { $0.clashes(with: piece.range) })
      {
        pieces[piece.range, default: ""] += piece.text
      } else {
        findings.append(.unclear(edit.place))
      }
    }
    // What is put in stands in front of what is replaced there.
    let inOrder = pieces.sorted {
      ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
    }
    var (result, end) = ("", 0)
    for (range, piece) in inOrder {
      result += text[end..<range.lowerBound] + piece
      end = range.upperBound
    }
    return result + text[end..<text.scalars.count]
  }

  private func piece(
    _ edit: TextEdit, _ text: SourceCharacters
  ) -> (range: Range<Int>, text: String)? {
    guard let slice = EntrySlice(edit.place, in: text) else { return nil }
    let line = text.line(at: slice.range.lowerBound)
    switch edit {
    case .reword(_, let pieces):
      guard let value = slice.value(with: pieces), !value.contains(where: \.isNewline) else {
        return nil
      }
      return (slice.range, slice.written(value))
    case .insert(let paragraph, _, let isBefore):
      if paragraph.contains(where: \.isNewline) { return nil }
      if isBefore { return (line.lowerBound..<line.lowerBound, paragraph + "\n\n") }
      let end = slice.range.upperBound
      return (end..<end, "\n\n" + paragraph)
    case .remove:
      // With the blank lines behind it.
      var end = line.upperBound
      while end < text.scalars.count, text.scalars[end] == "\n" { end += 1 }
      return (line.lowerBound..<end, "")
    }
  }

  /// In UTF-16 a byte alone is none.
  private static func hasCarriageReturns(_ file: ReadFile) -> Bool {
    let unit: [UInt8]
    switch file.encoding {
    case .utf16LittleEndian: unit = [0x0D, 0]
    case .utf16BigEndian: unit = [0, 0x0D]
    case .utf8, .utf8WithMark, .gb18030, .workbook: return file.bytes.contains(0x0D)
    }
    return stride(from: 0, to: file.bytes.count - 1, by: 2).contains { index in
      file.bytes[index...].starts(with: unit)
    }
  }

  /// Line ends as they were.
  private static func bytes(_ text: String, _ file: ReadFile) -> [UInt8] {
    let isLedger = file.name.lowercased().hasSuffix(".csv")
    let bytes =
      isLedger
      ? DraftBytes.ledger(text, replacing: file) : DraftBytes.text(text, replacing: file)
    guard hasCarriageReturns(file) else { return bytes }
    return bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }
}

extension Range<Int> {
  /// Edits of the same words, or something put in among words that are replaced.
  fileprivate func clashes(with other: Range<Int>) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}

extension Finding {
  /// A form, or the draft of a unit.
  fileprivate static func notOfFolder(_ place: Place) -> Finding {
    Finding(
      .draftTextUnclear, at: place,
      "这段文字（或它旁边）在文件里改过，它写在\(place.file.sheet == nil ? "别的草案" : "填报表")里，不能由程序写回",
      cure: "照文件里的样子在这里改好，再用 gouji build 重新生成")
  }

  fileprivate static func unclear(_ place: Place) -> Finding {
    Finding(
      .draftTextUnclear, at: place, "这段文字在文件里改过，它在草案里的写法特殊（占几行，或改成了几行），不能由程序写回",
      cure: "照文件里的样子在这里改好，再用 gouji build 重新生成；段内不要用手动换行")
  }
}
