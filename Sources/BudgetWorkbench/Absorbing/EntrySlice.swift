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
    let name = place.file.path
    let found: (Range<Int>, String, EntryKind)? =
      if name.hasSuffix(".md") {
        text.paragraph(from: start).map { ($0, text[$0], .paragraph) }
      } else if name.lowercased().hasSuffix(".csv") {
        text.cell(from: start, place).map { ($0.0, $0.1, .cell) }
      } else {
        text.scalar(from: start, place).map { ($0.0, $0.1, .scalar) }
      }
    guard let found else { return nil }
    (range, value, kind) = found
  }

  /// `value` as it is written there.
  func written(_ value: String) -> String { kind.written(value) }

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
  func cell(from start: Int, _ place: Place) -> (Range<Int>, String)? {
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

  /// Of a YAML file, where an entry with a name for others to refer to begins: `&总 本年人员减少`.
  func behindAnchor(from start: Int) -> Int {
    guard start < scalars.count, scalars[start] == "&" else { return start }
    let end = line(at: start).upperBound
    let blank = scalars[start..<end].firstIndex { $0 == " " || $0 == "\t" } ?? end
    return scalars[blank..<end].firstIndex { $0 != " " && $0 != "\t" } ?? start
  }

  /// Of a YAML file, on one line.
  fileprivate func scalar(from start: Int, _ place: Place) -> (Range<Int>, String)? {
    guard let root = YAMLNode.parse(place.file).value, let value = root.scalar(at: place) else {
      return nil
    }
    let start = behindAnchor(from: start)
    let line = start..<line(at: start).upperBound
    if let quote = scalars[line].first, quote == "\"" || quote == "'" {
      var index = start + 1
      while index < line.upperBound, scalars[index] != quote {
        index += quote == "\"" && scalars[index] == "\\" ? 2 : 1
      }
      // '' stands for one in single quotes.
      let isDoubled = quote == "'" && index + 1 < line.upperBound && scalars[index + 1] == quote
      return index < line.upperBound && !isDoubled ? (start..<(index + 1), value) : nil
    }
    let plain = Array(value.unicodeScalars)
    return scalars[line].starts(with: plain) ? (start..<(start + plain.count), value) : nil
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
