import GoujiModel
import SourceReading

/// Where an entry stands in the text of its file, and how a file of its kind writes another in its
/// place.
struct EntrySlice {
  /// In characters of the text.
  let range: Range<Int>
  /// What it says.
  let value: String
  private let kind: EntryKind

  /// Nil where it is written in a way that cannot be replaced as a piece, such as over several lines.
  init?(_ place: Place, in text: SourceCharacters) {
    guard let start = text.offset(of: place) else { return nil }
    let found: (range: Range<Int>, value: String)?
    let kind = EntryKind(file: place.file.path)
    switch kind {
    case .paragraph: found = text.paragraph(from: start).map { ($0, text[$0]) }
    case .cell: found = text.cell(from: start)
    case .scalar: found = text.line(ofScalarAt: place)
    case nil: found = nil
    }
    guard let found, let kind else { return nil }
    (range, value, self.kind) = (found.range, found.value, kind)
  }

  /// `value` as it is written there: lines of prose as paragraphs. Nil of several lines in a cell or in
  /// the head.
  func written(_ value: String) -> String? {
    if kind != .paragraph { return value.contains(where: \.isNewline) ? nil : kind.written(value) }
    let lines = value.split(whereSeparator: \.isNewline).map { Blanks.trimming(String($0)) }
    return kind.written(lines.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  /// The entry with its pieces changed; nil where it has others than the report prints. Figures
  /// between them stay as they are, and so does the full stop that the report takes off its end.
  func value(with pieces: [(printed: String, edited: String)]) -> String? {
    var result = ""
    var rest = value[...]
    for (index, piece) in pieces.enumerated() {
      while rest.first == "{", let end = rest.firstIndex(of: "}") {
        result += rest[...end]
        rest = rest[rest.index(after: end)...]
      }
      guard rest.hasPrefix(piece.printed) else { return nil }
      rest = rest.dropFirst(piece.printed.count)
      let isEnd = rest.isEmpty || rest.first == "{" || index == pieces.count - 1
      guard isEnd else { return nil }
      result += piece.edited
    }
    let isDone = rest.allSatisfy { "。；;.，,".contains($0) } || rest.first == "{"
    return isDone ? result + rest : nil
  }
}

/// What a file of a draft holds: paragraphs of prose, cells of a ledger, texts of the head.
package enum EntryKind: String, Sendable {
  case paragraph, cell, scalar

  /// Nil of a file that holds none of them.
  init?(file path: String) {
    let path = path.lowercased()
    if path.hasSuffix(".csv") {
      self = .cell
    } else if path.hasSuffix(".md") {
      self = .paragraph
    } else if path.hasSuffix(".yaml") {
      self = .scalar
    } else {
      return nil
    }
  }

  /// `value` as such a file has it; in quotes where the old one had them.
  func written(_ value: String, inQuotes: Bool = false) -> String {
    switch self {
    case .paragraph: return value
    case .scalar:
      return inQuotes || value.isEmpty
        ? YAMLText.quoted(value) : YAMLText.scalar(value, inFlow: true)
    case .cell:
      let cell = CSVText.row([value]).dropLast()
      let needsQuotes = cell.first != "\"" && (inQuotes || cell.contains(";"))
      return needsQuotes ? "\"\(cell)\"" : String(cell)
    }
  }
}

/// A file's text by characters, with what the three kinds of files of a draft call an entry.
struct SourceCharacters {
  let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
  }

  subscript(range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  func offset(of place: Place) -> Int? {
    guard lineStarts.indices.contains(place.line - 1) else { return nil }
    let offset = lineStarts[place.line - 1] + place.column - 1
    return offset <= scalars.count ? offset : nil
  }

  /// The line on which a character stands, with the line feed.
  func line(at offset: Int) -> Range<Int> {
    let start = scalars[..<offset].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = scalars[offset...].firstIndex(of: "\n").map { $0 + 1 } ?? scalars.count
    return start..<end
  }

  fileprivate func paragraph(from start: Int) -> Range<Int>? {
    var end = line(at: start).upperBound
    while end > start, Blanks.isBlank(scalars[end - 1]) || scalars[end - 1] == "\r" { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// Of a CSV; nil where it is not what is expected there.
  func cell(from start: Int) -> (range: Range<Int>, value: String)? {
    guard start < scalars.count, scalars[start] == "\"" else {
      let end =
        scalars[start...].firstIndex { ",;\t\n".unicodeScalars.contains($0) } ?? scalars.count
      let range = start..<end
      return range.isEmpty ? nil : (range, Blanks.trimming(self[range]))
    }
    var (value, index) = (String.UnicodeScalarView(), start + 1)
    while index < scalars.count {
      if scalars[index] == "\"" {
        guard index + 1 < scalars.count, scalars[index + 1] == "\"" else {
          return (start..<(index + 1), String(value))
        }
        index += 1
      }
      value.append(scalars[index])
      index += 1
    }
    return nil
  }

  /// Of a YAML file, from the first character of the text at a place to the last, its quotes among them;
  /// nil where none begins there.
  func scalar(at place: Place) -> Range<Int>? {
    guard let first = offset(of: place),
      let last = YAMLNode.end(ofTextAt: place).flatMap(offset)
    else { return nil }
    let start = behindAnchor(from: first)
    var end = last
    while end > start, Blanks.isBlank(scalars[end - 1]) { end -= 1 }
    return start <= end ? start..<end : nil
  }

  /// One for others to refer to: `&总 本年人员减少`.
  private func behindAnchor(from start: Int) -> Int {
    guard start < scalars.count, scalars[start] == "&" else { return start }
    let end = line(at: start).upperBound
    let blank = scalars[start..<end].firstIndex { $0 == " " || $0 == "\t" } ?? end
    return scalars[blank..<end].firstIndex { $0 != " " && $0 != "\t" } ?? start
  }

  /// The same with what it says; nil of one over several lines.
  fileprivate func line(ofScalarAt place: Place) -> (range: Range<Int>, value: String)? {
    guard let range = scalar(at: place), !scalars[range].contains("\n"),
      let value = YAMLNode.parse(place.file).value?.scalar(at: place)
    else { return nil }
    return (range, value)
  }
}

extension YAMLNode {
  fileprivate func scalar(at place: Place) -> String? {
    if let text { return self.place == place ? text : nil }
    for node in (elements ?? []) + (entries ?? []).map(\.value) {
      if let found = node.scalar(at: place) { return found }
    }
    return nil
  }
}
