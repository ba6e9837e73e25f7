import GoujiModel
import SourceReading

/// A tree of a template as lines of YAML, which read back as the same tree.
struct YAMLText {
  struct Line {
    var text: String
    /// Of the value that ends the line; nil where the line only opens a mapping or a list.
    var place: Place?
  }

  /// Mappings and lists that one line of a file holds stay on a line up to this column.
  private static let width = 84

  private(set) var lines: [Line] = []

  init(_ entries: [YAMLEntry]) { add(entries, indent: 0) }

  /// A value without the key before it.
  init(value node: YAMLNode) {
    if let value = Self.oneLine(node, room: Self.width) {
      lines = [Line(text: value, place: node.firstPlace)]
    } else {
      addBlock(node, indent: 0)
    }
  }

  /// `path` are keys above the entries.
  init(_ entries: [YAMLEntry], below path: [String]) {
    for (depth, key) in path.enumerated() {
      lines.append(Line(text: Self.blanks(depth) + Self.scalar(key) + ":"))
    }
    add(entries, indent: path.count)
  }

  private mutating func add(_ entries: [YAMLEntry], indent: Int) {
    for entry in entries {
      let start = Self.blanks(indent) + Self.scalar(entry.key.value) + ":"
      if entry.value.isOmitted {
        lines.append(Line(text: start, place: entry.key.place))
      } else if let value = Self.oneLine(entry.value, room: Self.width - start.width) {
        lines.append(Line(text: "\(start) \(value)", place: entry.value.firstPlace))
      } else {
        lines.append(Line(text: start))
        addBlock(entry.value, indent: indent + 1)
      }
    }
  }

  private mutating func addBlock(_ node: YAMLNode, indent: Int) {
    if let entries = node.entries { return add(entries, indent: indent) }
    for element in node.elements ?? [] {
      let start = Self.blanks(indent) + "-"
      if element.isOmitted {
        lines.append(Line(text: start, place: element.place))
      } else if let value = Self.oneLine(element, room: Self.width - start.width) {
        lines.append(Line(text: "\(start) \(value)", place: element.firstPlace))
      } else {
        let first = lines.count
        addBlock(element, indent: indent + 1)
        // The dash takes the indentation of the first line below it.
        lines[first].text = start + " " + lines[first].text.dropFirst(start.utf8.count + 1)
      }
    }
  }

  private static func blanks(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  // MARK: On one line

  /// Nil where the value needs lines of its own.
  private static func oneLine(_ node: YAMLNode, room: Int) -> String? {
    if let text = node.text { return scalar(text) }
    if node.entries?.isEmpty == true { return "{}" }
    if node.elements?.isEmpty == true { return "[]" }
    guard node.isOnOneLine, let text = flow(node), text.width < room else { return nil }
    return text
  }

  /// Texts in brackets; a list may also hold mappings of texts.
  private static func flow(_ node: YAMLNode) -> String? {
    if let entries = node.entries {
      let texts = entries.compactMap { entry in
        words(entry.value).map { "\(scalar(entry.key.value, inFlow: true)): \($0)" }
      }
      return texts.count == entries.count ? "{\(texts.joined(separator: ", "))}" : nil
    }
    let elements = node.elements ?? []
    let texts = elements.compactMap { $0.entries == nil ? words($0) : flow($0) }
    return texts.count == elements.count ? "[\(texts.joined(separator: ", "))]" : nil
  }

  private static func words(_ node: YAMLNode) -> String? {
    if node.isOmitted { return nil }
    if let text = node.text { return scalar(text, inFlow: true) }
    guard let elements = node.elements else { return nil }
    let texts = elements.compactMap { $0.isOmitted ? nil : $0.text }
    guard texts.count == elements.count else { return nil }
    return "[\(texts.map { scalar($0, inFlow: true) }.joined(separator: ", "))]"
  }
}

extension YAMLNode {
  /// Where the first text in it stands.
  fileprivate var firstPlace: Place {
    elements?.first?.firstPlace ?? entries?.first?.value.firstPlace ?? place
  }

  /// All that it says stands on one line of one file.
  fileprivate var isOnOneLine: Bool {
    let first = firstPlace
    return allPlaces { $0.file === first.file && $0.line == first.line }
  }

  private func allPlaces(_ holds: (Place) -> Bool) -> Bool {
    if let elements { return elements.allSatisfy { $0.allPlaces(holds) } }
    guard let entries else { return holds(place) }
    return entries.allSatisfy { holds($0.key.place) && $0.value.allPlaces(holds) }
  }
}
