import GoujiModel
import SourceReading

/// Changes to a YAML file line by line: what is not changed keeps its comments, order and spelling.
struct YAMLEdit {
  private let lines: [String]
  private let root: YAMLNode
  /// Line numbers from 0 and what stands there instead.
  private var changes: [(range: Range<Int>, lines: [String])] = []
  /// Keys that the file does not have.
  private var added: [String] = []

  init(_ file: SourceFile, _ root: YAMLNode) {
    var text = file.text[...]
    if text.hasSuffix("\n") { text.removeLast() }
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.root = root
  }

  var text: String {
    var out = lines
    let inOrder = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in inOrder { out.replaceSubrange(change.range, with: change.lines) }
    return (out + added).map { $0 + "\n" }.joined()
  }

  /// A text behind a key of the file's first level.
  mutating func set(_ key: String, to text: String) {
    guard let span = spans(root, within: 0..<lines.count).first(where: { $0.key == key }) else {
      if !text.isEmpty { added.append("\(YAMLText.scalar(key)): \(YAMLText.scalar(text))") }
      return
    }
    changes.append((span.range, [valued(span, text)]))
  }

  /// All that stands under a key, written anew; removed where `entry` is empty.
  mutating func replace(_ key: String, _ entry: [String]) {
    guard let span = spans(root, within: 0..<lines.count).first(where: { $0.key == key }) else {
      added += entry
      return
    }
    changes.append((span.range, entry.isEmpty ? ["\(YAMLText.scalar(key)):"] : entry))
  }

  /// A list, elements that say the same as they were.
  mutating func replaceList(_ key: String, _ items: [HeadText.Item]) {
    let span = spans(root, within: 0..<lines.count).first { $0.key == key }
    let old = root[key]
    guard let span, let elements = old?.elements, let first = elements.first,
      first.place.line - 1 > span.range.lowerBound
    else {
      return replace(key, items.isEmpty ? [] : ["\(YAMLText.scalar(key)):"] + items.map(\.line))
    }
    let starts = elements.map { $0.place.line - 1 } + [span.range.upperBound]
    var kept: [(values: [String], lines: [String])] = elements.indices.compactMap { index in
      guard starts[index] < starts[index + 1] else { return nil }
      return (
        HeadText.values(elements[index], key), Array(lines[starts[index]..<starts[index + 1]])
      )
    }
    let written = items.flatMap { item -> [String] in
      guard let index = kept.firstIndex(where: { $0.values == item.values }) else {
        return [item.line]
      }
      return kept.remove(at: index).lines
    }
    changes.append((starts[0]..<span.range.upperBound, written))
  }

  /// Texts below a key. Those that are not in `entries` go where the mapping is given whole.
  mutating func merge(
    _ key: String, _ entries: [YAMLEntry], isWhole: Bool,
    same: (YAMLNode, YAMLNode, String) -> Bool
  ) {
    guard let owner = spans(root, within: 0..<lines.count).first(where: { $0.key == key }),
      let old = root[key]
    else { return }
    let inner = spans(old, within: owner.range)
    let indent = (old.entries?.first?.key.place.column ?? 3) - 1
    var new: [String] = []
    for entry in entries {
      guard let span = inner.first(where: { $0.key == entry.key.value }) else {
        HeadText.line(entry, indent: indent).map { new.append($0) }
        continue
      }
      if let before = old[span.key], same(before, entry.value, span.key) { continue }
      let text = entry.value.text ?? ""
      changes.append((span.range, text.isEmpty ? [] : [valued(span, text)]))
    }
    if isWhole {
      for span in inner where !entries.contains(where: { $0.key.value == span.key }) {
        changes.append((span.range, []))
      }
    }
    let end = inner.last?.range.upperBound ?? owner.range.upperBound
    if !new.isEmpty { changes.append((end..<end, new)) }
  }
}

// MARK: Where keys stand

extension YAMLEdit {
  private struct Span {
    var key: String
    /// Column of the key, from 0.
    var column: Int
    /// From the line of the key to the last line of its value; comments below are left out.
    var range: Range<Int>
  }

  private func spans(_ node: YAMLNode, within region: Range<Int>) -> [Span] {
    let entries = (node.entries ?? []).sorted { $0.key.place.line < $1.key.place.line }
    return entries.enumerated().map { index, entry in
      let start = entry.key.place.line - 1
      var end =
        index + 1 < entries.count ? entries[index + 1].key.place.line - 1 : region.upperBound
      while end > start + 1, Self.isBlankOrComment(lines[end - 1]) { end -= 1 }
      return Span(
        key: entry.key.value, column: entry.key.place.column - 1, range: start..<max(end, start))
    }
  }

  private static func isBlankOrComment(_ line: String) -> Bool {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return true }
    return first == "#"
  }

  /// The line of the key with another text behind it; its comment stays.
  private func valued(_ span: Span, _ text: String) -> String {
    let line = Array(lines[span.range.lowerBound].unicodeScalars)
    var index = span.column
    if index < line.count, line[index] == "\"" || line[index] == "'" {
      let quote = line[index]
      index += 1
      while index < line.count, line[index] != quote { index += 1 }
    }
    while index < line.count, line[index] != ":" { index += 1 }
    let head = Self.text(line[..<min(index + 1, line.count)])
    let rest = line[min(index + 1, line.count)...]
    let comment = span.range.count == 1 ? Self.comment(in: rest) : ""
    return head + (text.isEmpty ? "" : " " + YAMLText.scalar(text)) + comment
  }

  /// With the blanks before it; empty where there is none.
  private static func comment(in rest: ArraySlice<Unicode.Scalar>) -> String {
    var index = rest.startIndex
    while index < rest.endIndex, rest[index] == " " { index += 1 }
    if index < rest.endIndex, rest[index] == "\"" || rest[index] == "'" {
      let quote = rest[index]
      index += 1
      while index < rest.endIndex, rest[index] != quote {
        index += rest[index] == "\\" && quote == "\"" ? 2 : 1
      }
    }
    while index < rest.endIndex {
      if rest[index] == "#", index > rest.startIndex, rest[index - 1] == " " {
        var start = index
        while start > rest.startIndex, rest[start - 1] == " " { start -= 1 }
        return Self.text(rest[start...])
      }
      index += 1
    }
    return ""
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension YAMLNode {
  /// A mapping whose keys stand on lines of their own, below the key that owns it.
  func isBlock(below key: Place) -> Bool {
    guard let entries, let first = entries.first else { return false }
    let lines = entries.map(\.key.place.line)
    return first.key.place.line > key.line && Set(lines).count == lines.count
  }
}
