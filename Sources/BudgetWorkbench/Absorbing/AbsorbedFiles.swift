import DraftReading
import GoujiModel
import ReportVerifying
import SourceReading

/// The files of a draft with edits of its texts: nothing else in them changes, comments, order and
/// spelling stay, and so do encoding and line ends.
struct AbsorbedFiles {
  private(set) var changes: [VersionedWriter.File] = []
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
      if let bytes = file.replacing(pieces(of: edits, in: file.file)) {
        changes.append(.init(name: file.name, bytes: bytes, seen: file.bytes))
      } else {
        findings += edits.map { .unclear($0.place) }
      }
    }
  }

  /// In the order of the text.
  private mutating func pieces(
    of edits: [TextEdit], in file: SourceFile
  ) -> [(range: Range<Int>, text: String)] {
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
    return pieces.map { (range: $0.key, text: $0.value) }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func piece(
    _ edit: TextEdit, _ text: SourceCharacters
  ) -> (range: Range<Int>, text: String)? {
    guard let slice = EntrySlice(edit.place, in: text) else { return nil }
    let line = text.line(at: slice.range.lowerBound)
    switch edit {
    case .reword(_, let pieces):
      guard let value = slice.value(with: pieces), let written = slice.written(value) else {
        return nil
      }
      return (slice.range, written)
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

  static func unclear(_ place: Place) -> Finding {
    Finding(
      .draftTextUnclear, at: place, "这段文字在文件里改过，它在草案里的写法特殊（占几行，或改成了几行），不能由程序写回",
      cure: "照文件里的样子在这里改好，再用 gouji build 重新生成；段内不要用手动换行")
  }
}
