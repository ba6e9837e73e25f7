import GoujiModel
import SourceReading

/// 完成率: which ledgers of targets are judged, and how.
extension TemplateDecoder {
  /// Rules are kept with the shapes; the columns that follow are added by `addCompletionColumns`.
  func decodeCompletion(_ node: YAMLNode?) {
    guard let node else { return }
    var fields = TemplateFields(node, "完成率", collector)
    for entry in fields.all() {
      guard let shape = shapes[entry.key.value] else {
        reportLedger(entry.key)
        continue
      }
      shapes[shape.name]?.completion = rule(entry, shape)
    }
  }

  /// Conditions and words may name them from here on.
  func addCompletionColumns() {
    for name in shapes.keys where shapes[name]?.completion != nil {
      let own = shapes[name]?.columns.map(\.name) ?? []
      shapes[name]?.columns += CompletionRule.columns.filter { !own.contains($0.name) }
    }
  }

  private func rule(_ entry: YAMLEntry, _ shape: LedgerShape) -> CompletionRule {
    var fields = TemplateFields(entry.value, entry.key.value, collector)
    var rule = CompletionRule()
    rule.nature = column(&fields, "性质", rule.nature, shape, entry)
    rule.target = column(&fields, "目标", rule.target, shape, entry)
    rule.unit = column(&fields, "单位", rule.unit, shape, entry)
    rule.result = column(&fields, "实际", rule.result, shape, entry)
    if fields.has("认定") { rule.verdict = column(&fields, "认定", "", shape, entry) }
    rule.atMost = fields.choice("不高于", AtMostTargets.self) ?? rule.atMost
    rule.isCapped = fields.flag("封顶")
    let words = fields.words("完成词").map(\.value)
    if !words.isEmpty { rule.metWords = words }
    if let text = fields.text("偏离超过") {
      if case .share(let ratio)? = FigureParser.constant(text.value) {
        rule.deviation = ratio
      } else {
        collector.add(
          Finding(
            .malformedTemplate, at: text.place, "“偏离超过”写的是“\(text.value)”，应为百分数",
            cure: "写成 30%"))
      }
    }
    rule.reportsUnclear = fields.flag("报不明", standard: true)
    fields.finish()
    for column in CompletionRule.columns where shape.index(of: column.name) != nil {
      collector.add(
        Finding(
          .malformedTemplate, at: entry.key.place,
          "“\(shape.name)”的“\(column.name)”由完成率算出，台账里不能再有这一列", cure: "在“台账”里删去这一列"))
    }
    return rule
  }

  private func column(
    _ fields: inout TemplateFields, _ key: String, _ standard: String, _ shape: LedgerShape,
    _ entry: YAMLEntry
  ) -> String {
    let text = fields.text(key)
    let name = text?.value ?? standard
    if shape.index(of: name) == nil {
      collector.add(
        Finding(
          .malformedTemplate, at: text?.place ?? entry.key.place,
          "“\(shape.name)”没有“\(name)”这一列，算不了完成率（\(key)）",
          cure: Suggestion.cure(for: name, among: shape.columns.map(\.name), orAll: "它的列有")))
    }
    return name
  }
}
