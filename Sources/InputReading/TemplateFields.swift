import GoujiModel

/// One mapping of a template while it is decoded: remembers which keys were asked for, so that
/// the others can be reported as unknown.
struct TemplateFields {
  let node: YAMLNode
  private let entries: [String: YAMLNode]
  private let collector: FindingCollector
  private var known: [String] = TemplateTree.placements + [TemplateTree.order]

  init(_ node: YAMLNode, _ what: String, _ collector: FindingCollector) {
    self.node = node
    self.collector = collector
    if node.entries == nil, node.text != "" {
      collector.add(
        Finding(
          .malformedTemplate, at: node.place, "“\(what)”应为键值表，这里是\(node.shapeName)",
          cure: "写成若干行“键: 值”，并比上一级多缩进两格"))
    }
    entries = Dictionary(
      (node.entries ?? []).map { ($0.key.value, $0.value) }, uniquingKeysWith: { $1 })
  }

  mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let node = entries[key], node.text != "" else { return nil }
    return node
  }

  mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      collector.add(
        Finding(.malformedTemplate, at: node.place, "“\(key)”应为文字，这里是\(node.shapeName)"))
      return nil
    }
    return Located(text, at: node.place)
  }

  mutating func flag(_ key: String, standard: Bool = false) -> Bool {
    guard let text = text(key) else { return standard }
    switch text.value {
    case "是": return true
    case "否": return false
    default:
      collector.add(
        Finding(.malformedTemplate, at: text.place, "“\(key)”只能写“是”或“否”，这里写的是“\(text.value)”"))
      return standard
    }
  }

  mutating func number(_ key: String) -> Double? {
    guard let text = text(key) else { return nil }
    guard let number = Double(text.value), number.isFinite, number >= 0 else {
      collector.add(
        Finding(.malformedTemplate, at: text.place, "“\(key)”应为数字，这里写的是“\(text.value)”"))
      return nil
    }
    return number
  }

  mutating func whole(_ key: String, upTo limit: Int = 1000) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text.value), (0...limit).contains(number) else {
      collector.add(
        Finding(
          .malformedTemplate, at: text.place,
          "“\(key)”应为 0 到 \(limit) 的整数，这里写的是“\(text.value)”"))
      return nil
    }
    return number
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: "、")
    collector.add(
      Finding(
        .malformedTemplate, at: text.place, "“\(key)”写的是“\(text.value)”，只能是：\(names)"))
    return nil
  }

  /// A list of words; one word may stand alone.
  mutating func words(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    return (node.elements ?? [node]).compactMap { element in
      element.text.map { Located($0, at: element.place) }
    }
  }

  /// All entries, for mappings whose keys are names that the template gives.
  mutating func all() -> [YAMLEntry] {
    let reserved = known
    known += entries.keys
    return (node.entries ?? []).filter { !reserved.contains($0.key.value) }
  }

  /// Reports the keys nobody asked for.
  func finish() {
    for entry in node.entries ?? [] where !known.contains(entry.key.value) {
      collector.add(
        Finding(
          .unknownTemplateKey, at: entry.key.place, "这里没有“\(entry.key.value)”这个键",
          cure: Suggestion.cure(for: entry.key.value, among: known)))
    }
  }
}

/// Gathers the findings of a reader as it goes.
final class FindingCollector {
  private(set) var findings: [Finding] = []

  func add(_ finding: Finding) { findings.append(finding) }
  func add(_ more: [Finding]) { findings += more }
}
