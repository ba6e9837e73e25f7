import GoujiModel
import SourceReading

/// One mapping of a template while it is decoded: remembers which keys were asked for, so that
/// the others can be reported as unknown.
struct TemplateFields {
  let node: YAMLNode
  private let entries: [YAMLEntry]
  private let collector: FindingCollector
  private var known: [String] = []
  /// Of each entry, whether its key was asked for.
  private var asked: [Bool]

  init(_ node: YAMLNode, _ what: String, _ collector: FindingCollector) {
    self.node = node
    self.collector = collector
    if node.entries == nil, !node.isOmitted {
      collector.add(
        Finding(
          .malformedTemplate, at: node.place, "“\(what)”应为键值表，这里是\(node.shapeName)",
          cure: "写成若干行“键: 值”，并比上一级多缩进两格"))
    }
    entries = node.entries ?? []
    asked = Array(repeating: false, count: entries.count)
    known.reserveCapacity(24)
  }

  /// Nil where the key is missing or nothing stands behind it.
  mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let index = entries.index(of: key) else { return nil }
    asked[index] = true
    return entries[index].value.isOmitted ? nil : entries[index].value
  }

  /// Whether something stands behind the key.
  func has(_ key: String) -> Bool {
    entries.index(of: key).map { !entries[$0].value.isOmitted } ?? false
  }

  /// 主体: whose report alone prints it; nil for both.
  mutating func subject() -> String? {
    guard let text = text(IdentityPath.subject) else { return nil }
    if let choice = ChoiceList.subjects.choice(for: text.value) { return choice }
    collector.add(
      Finding(
        .malformedTemplate, at: text.place,
        "“\(IdentityPath.subject)”写的是“\(text.value)”，只能是：\(ChoiceList.subjects.choices.joined(separator: "、"))",
        cure: "两种都印的，不写这一行"))
    return nil
  }

  /// It says along what something is repeated.
  var hasAxis: Bool { has("每") || has("每条") }

  mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    return collector.text(of: node, key)
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

  /// A number with decimals, such as a width or a size in points.
  mutating func number(_ key: String, _ range: ClosedRange<Double>) -> Double? {
    guard let text = text(key) else { return nil }
    if let number = Double(text.value), range.contains(number) { return number }
    let bounds = [range.lowerBound, range.upperBound].map { bound in
      bound == bound.rounded() ? String(Int(bound)) : String(bound)
    }
    collector.add(
      Finding(
        .malformedTemplate, at: text.place,
        "“\(key)”应为 \(bounds[0]) 到 \(bounds[1]) 的数字，这里写的是“\(text.value)”"))
    return nil
  }

  /// In points, or by one of the names that Word and WPS offer: 三号, 小五.
  mutating func typeSize(_ key: String) -> Double? {
    if let name = node(key)?.text, let size = Self.typeSizes[Blanks.trimming(name)] { return size }
    return number(key, 1...200)
  }

  private static let typeSizes: [String: Double] = [
    "初号": 42, "小初": 36, "一号": 26, "小一": 24, "二号": 22, "小二": 18, "三号": 16, "小三": 15, "四号": 14,
    "小四": 12, "五号": 10.5, "小五": 9, "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5,
  ]

  mutating func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text.value), range.contains(number) else {
      collector.add(
        Finding(
          .malformedTemplate, at: text.place,
          "“\(key)”应为 \(range.lowerBound) 到 \(range.upperBound) 的整数，这里写的是“\(text.value)”"))
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
        .malformedTemplate, at: text.place, "“\(key)”写的是“\(text.value)”，只能是：\(names)",
        cure: "改为其中一个；不写就照默认"))
    return nil
  }

  /// A list of words; one word may stand alone.
  mutating func words(_ key: String) -> [Located<String>] {
    guard let node = node(key) else { return [] }
    return (node.elements ?? [node]).compactMap { collector.text(of: $0, key) }
  }

  /// All entries, for mappings whose keys are names that the template gives.
  mutating func all() -> [YAMLEntry] {
    var own: [YAMLEntry] = []
    own.reserveCapacity(entries.count)
    for index in entries.indices {
      let key = entries[index].key
      known.append(key.value)
      if asked[index] { continue }
      asked[index] = true
      if key.value.isEmpty {
        collector.add(Finding(.malformedTemplate, at: key.place, "冒号前面缺一个名称"))
      } else {
        own.append(entries[index])
      }
    }
    return own
  }

  /// All entries, none of which may be without anything behind its name: a heading or a row of
  /// nothing is a slip of the indentation.
  mutating func allFilled() -> [YAMLEntry] {
    let entries = all()
    for entry in entries where entry.value.isOmitted {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place, "“\(entry.key.value)”后面什么也没有写",
          cure: "下面各行要比它多缩进两格；真的什么也不要写，就写 {}"))
    }
    return entries
  }

  /// Reports the keys nobody asked for.
  func finish() {
    for index in entries.indices where !asked[index] {
      let key = entries[index].key
      collector.add(
        Finding(
          .unknownTemplateKey, at: key.place, "这里没有“\(key.value)”这个键",
          cure: Suggestion.cure(for: key.value, among: known, orAll: "这里可以写")))
    }
  }
}

/// Gathers the findings of a reader as it goes. The same finding at the same place counts once: a
/// phrase is decoded for each figure it is used with.
final class FindingCollector {
  private(set) var findings: [Finding] = []
  private var seen: Set<String> = []

  func add(_ finding: Finding) {
    let key = "\(finding.code.rawValue) \(finding.place?.description ?? "") \(finding.message)"
    if seen.insert(key).inserted { findings.append(finding) }
  }

  func add(_ more: [Finding]) { for finding in more { add(finding) } }

  /// The text of a value; nil, with a finding, where it is a list or a mapping.
  func text(of node: YAMLNode, _ what: String) -> Located<String>? {
    if let text = node.text { return Located(text, at: node.place) }
    let cure =
      node.entries == nil ? "只写一句话，不写方括号和“-”" : "以“{”开头的话，整段加半角引号；不要的下一层删去"
    add(
      Finding(
        .malformedTemplate, at: node.place, "“\(what)”应为文字，这里是\(node.shapeName)", cure: cure))
    return nil
  }
}
