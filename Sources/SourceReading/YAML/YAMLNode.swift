import GoujiModel

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

  package subscript(key: String) -> YAMLNode? { entries?.value(of: key) }

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
  /// Entries whose keys are names, without those that have none.
  package var namedEntries: [YAMLEntry] { (entries ?? []).filter { !$0.key.value.isEmpty } }
}

extension [YAMLEntry] {
  /// The entry of this key. Goes by positions: to look at an entry is not to copy it.
  package func index(of key: String) -> Int? {
    indices.first { self[$0].key.value.sameBytes(as: key) }
  }

  func value(of key: String) -> YAMLNode? { index(of: key).map { self[$0].value } }
}

extension YAMLNode {
  /// Parses a whole file; nil, with a finding, where it is not YAML. An empty file is an empty
  /// mapping.
  package static func parse(_ file: SourceFile) -> Outcome<YAMLNode?> {
    do {
      let empty = YAMLNode(content: .mapping([]), place: Place(file: file, line: 1, column: 1))
      return Outcome(try YAMLComposer.root(of: file) ?? empty)
    } catch {
      return Outcome(nil, [.malformedYAML(error, in: file)])
    }
  }
}
