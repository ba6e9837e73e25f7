import GoujiModel
import SourceReading
import TemplateReading

/// What one template says otherwise than another, each with all that it stands on: value by value,
/// under the keys that lead there.
package struct TemplateDifference {
  struct Entry {
    /// `表.表1.名称`
    var path: String
    /// Nil where the template says nothing there.
    var left: YAMLNode?
    var right: YAMLNode?
  }

  /// In the order of the first template; what only the second one says stands with its neighbours.
  private(set) var entries: [Entry] = []

  /// `path` leads to both.
  package init(_ left: YAMLNode, _ right: YAMLNode, below path: String = "") {
    compare(left, right, below: path)
  }

  private mutating func compare(_ left: YAMLNode, _ right: YAMLNode, below path: String) {
    guard let lefts = left.entries, let rights = right.entries else {
      if !left.isSame(as: right) { entries.append(Entry(path: path, left: left, right: right)) }
      return
    }
    let here = { (key: String) in path.isEmpty ? key : "\(path).\(key)" }
    for entry in lefts {
      if let other = right[entry.key.value] {
        compare(entry.value, other, below: here(entry.key.value))
      } else {
        entries.append(Entry(path: here(entry.key.value), left: entry.value, right: nil))
      }
    }
    for entry in rights where left[entry.key.value] == nil {
      entries.append(Entry(path: here(entry.key.value), left: nil, right: entry.value))
    }
    let common = lefts.map(\.key).filter { right[$0.value] != nil }
    let others = rights.map(\.key).filter { left[$0.value] != nil }
    if common.map(\.value) != others.map(\.value) {
      entries.append(
        Entry(path: here("顺序"), left: .list(common, left.place), right: .list(others, right.place)))
    }
  }
}

extension YAMLNode {
  fileprivate static func list(_ names: [Located<String>], _ place: Place) -> YAMLNode {
    YAMLNode(
      content: .sequence(names.map { YAMLNode(content: .scalar($0.value), place: $0.place) }),
      place: place)
  }
}

// MARK: Printing

extension TemplateDifference {
  /// Each change with both sides and their places.
  package func text(_ left: String, _ right: String) -> String {
    let width = max(left.width, right.width)
    let blocks = entries.map { entry in
      let sides = [(left, entry.left), (right, entry.right)].flatMap { name, node in
        Self.lines(node, "  \(name.padded(to: width))：")
      }
      return ([entry.path] + sides).joined(separator: "\n")
    }
    return (blocks + [summary]).joined(separator: "\n\n")
  }

  private var summary: String {
    if entries.isEmpty { return "两个模板说的一样" }
    let (more, less) = (
      entries.filter { $0.left == nil }.count, entries.filter { $0.right == nil }.count
    )
    return "共 \(entries.count) 处不同：改 \(entries.count - more - less)，后者多 \(more)，后者少 \(less)"
  }

  private static func lines(_ node: YAMLNode?, _ start: String) -> [String] {
    guard let node else { return [start + "（没有）"] }
    let lines = YAMLText(value: node).lines
    guard lines.count > 1 else { return lines.map { "\(start)\($0.text)\(note($0))" } }
    return [start] + lines.map { "    \($0.text)\(note($0))" }
  }

  private static func note(_ line: YAMLText.Line) -> String {
    line.place.map { "  # \($0.inTemplate)" } ?? ""
  }

  package func json() -> String {
    JSONText.lines(
      entries.map { entry in
        JSONText.object(
          [("path", JSONText.string(entry.path))]
            + [("left", entry.left), ("right", entry.right)].map { name, node in
              (name, node.map { Self.side($0) } ?? "null")
            })
      })
  }

  private static func side(_ node: YAMLNode) -> String {
    JSONText.object([
      ("value", JSONText.string(YAMLText(value: node).lines.map(\.text).joined(separator: "\n"))),
      ("file", JSONText.string(node.place.file.path)), ("line", String(node.place.line)),
    ])
  }
}
