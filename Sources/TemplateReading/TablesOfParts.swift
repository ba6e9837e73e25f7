import GoujiModel
import SourceReading

/// Which tables the parts of a template print, from its bare tree.
struct TablesOfParts {
  static let key = "表"
  static let parts = "部分"

  private(set) var names: Set<String> = []
  /// Those in a part that says 必备, but for those that say of themselves whether they are.
  private(set) var required: [(id: String, part: String, rule: YAMLNode)] = []

  init(of root: YAMLNode) {
    for part in root[Self.parts]?.entries ?? [] {
      gather(part.value, rule: nil, part.key.value, root[Self.key])
    }
  }

  /// `rule` by which what is around `node` is required.
  private mutating func gather(
    _ node: YAMLNode, rule: YAMLNode?, _ part: String, _ tables: YAMLNode?
  ) {
    let rule = node.requirement ?? rule
    if let listed = node[Self.key] {
      for id in ids(listed, tables) {
        names.insert(id)
        guard let rule, tables?[id]?[LostRequirements.key] == nil,
          !required.contains(where: { $0.id == id })
        else { continue }
        required.append((id, part, rule))
      }
    }
    for key in ["文", "节", "组"] {
      for entry in node[key]?.entries ?? [] { gather(entry.value, rule: rule, part, tables) }
    }
  }

  private func ids(_ listed: YAMLNode, _ tables: YAMLNode?) -> [String] {
    if let elements = listed.elements { return elements.compactMap(\.text) }
    if listed.text != "全部" { return listed.text.map { [$0] } ?? [] }
    return (tables?.entries ?? []).compactMap(TemplateDecoder.TableName.init)
      .filter(\.isAmongAll).map(\.id)
  }
}
