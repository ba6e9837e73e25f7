import GoujiModel
import Yams

/// A YAML value with its place. Scalars stay text: `010` is a code, `否` is a word, and what a
/// text means is decided by who reads it.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order of the file; keys are unique.
    case mapping([YAMLEntry])
  }

  package var content: Content
  package var place: Place
  /// Nothing at all stands behind the key; `""` is a text of no characters instead.
  package var isOmitted: Bool

  package init(content: Content, place: Place, isOmitted: Bool = false) {
    self.content = content
    self.place = place
    self.isOmitted = isOmitted
  }
}

package struct YAMLEntry: Sendable {
  package var key: Located<String>
  package var value: YAMLNode

  package init(key: Located<String>, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

extension YAMLNode {
  package var text: String? { if case .scalar(let text) = content { text } else { nil } }
  package var elements: [YAMLNode]? { if case .sequence(let list) = content { list } else { nil } }
  package var entries: [YAMLEntry]? { if case .mapping(let list) = content { list } else { nil } }

  package subscript(key: String) -> YAMLNode? { entries?.first { $0.key.value.sameBytes(as: key) }?.value }

  /// What the user calls this shape.
  package var shapeName: String {
    switch content {
    case .scalar: "文字"
    case .sequence: "列表"
    case .mapping: "键值表"
    }
  }
}

extension YAMLNode {
  /// Parses a whole file; nil, with a finding, where it is not YAML. An empty file is an empty
  /// mapping.
  package static func parse(_ file: SourceFile) -> Outcome<YAMLNode?> {
    do {
      guard let root = try compose(yaml: file.text, .basic) else {
        return Outcome(
          YAMLNode(content: .mapping([]), place: Place(file: file, line: 1, column: 1)))
      }
      guard root.isOfReasonableSize else { return Outcome(nil, [.enormousYAML(in: file)]) }
      return Outcome(YAMLNode(root, in: file))
    } catch let error as YamlError {
      return Outcome(nil, [.malformedYAML(error, in: file)])
    } catch {
      return Outcome(nil, [.malformedYAML(nil, in: file)])
    }
  }

  private init(_ node: Node, in file: SourceFile) {
    let length = node.scalar.map { max(1, $0.string.lengthOfFirstLine) } ?? 1
    let place = Place(
      file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, length: length)
    switch node {
    case .scalar(let scalar):
      self.init(
        content: .scalar(scalar.string), place: place,
        isOmitted: scalar.string.isEmpty && scalar.style == .plain)
    case .sequence(let sequence):
      self.init(content: .sequence(sequence.map { YAMLNode($0, in: file) }), place: place)
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let key = YAMLNode(key, in: file)
        return YAMLEntry(
          key: Located(key.text ?? "", at: key.place), value: YAMLNode(value, in: file))
      }
      self.init(content: .mapping(entries), place: place)
    case .alias:
      self.init(content: .scalar(""), place: place)
    }
  }
}

extension Node {
  /// Anchors (`&a`, `*a`) can make a short file enormous, and brackets can nest without end.
  fileprivate var isOfReasonableSize: Bool {
    var left = 500_000
    return fits(depth: 100, &left)
  }

  private func fits(depth: Int, _ left: inout Int) -> Bool {
    left -= 1
    guard left > 0, depth > 0 else { return false }
    switch self {
    case .scalar, .alias: return true
    case .sequence(let sequence):
      for node in sequence where !node.fits(depth: depth - 1, &left) { return false }
    case .mapping(let mapping):
      for (key, value) in mapping
      where !key.fits(depth: depth - 1, &left) || !value.fits(depth: depth - 1, &left) {
        return false
      }
    }
    return true
  }
}

extension String {
  /// Characters before the first line end, counted as Unicode scalars.
  fileprivate var lengthOfFirstLine: Int {
    var count = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "\n") { break }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }
}
