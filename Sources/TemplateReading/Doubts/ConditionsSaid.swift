import GoujiModel

/// What it checks: a sum that takes only what some units or projects have (单位.性质 = 行政, 单位 = 301001)
/// says so in its name; and a sum that is called as another is, but for one word of a column (基本支出
/// beside 一般公共预算基本支出), asks nothing of that column.
///
/// Why: a condition too many under the old name is the sum of a part, and everything that names the
/// figure prints the part.
///
/// Example: `基本支出: 合计(支出, 支出类型 = 基本支出, 资金来源 = 财政拨款)`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: names that neither say it nor are beside one that does.
struct ConditionsSaid {
  private let template: Template
  private let names: ConditionsFitNames
  /// By name.
  private let figures: [FigureDefinition]

  private init(_ template: Template) {
    self.template = template
    names = ConditionsFitNames(template)
    figures = template.figures.values.sorted { $0.name < $1.name }
  }

  static func findings(_ template: Template) -> [Finding] {
    let rule = ConditionsSaid(template)
    return rule.figures.flatMap(rule.findings)
  }

  private func findings(_ figure: FigureDefinition) -> [Finding] {
    guard case .sum(let selection, let measure) = figure.expression else { return [] }
    let unsaid = selection.conditions.filter { narrows($0, selection.ledger) }
      .first { !Self.says(figure.name, $0) }
    if let unsaid { return [.unsaid(figure, unsaid)] }
    let beside = beside(figure, selection, measure)
    return beside.map { [.unsaid(figure, $0.condition, beside: $0.figure)] } ?? []
  }

  // MARK: Units and projects

  private static let levels = ["类", "款", "项", "细"]

  /// It asks who has the money, by what he is or by his code.
  private func narrows(_ condition: Condition, _ ledger: String) -> Bool {
    let path = condition.path
    guard path.memberOf.isEmpty, !condition.negated else { return false }
    let kind = template.ledgers.first { $0.name == ledger }?.column(path.column)?.kind
    switch kind {
    case .unit?, .project?: return !condition.patterns.contains(.exactly(""))
    case .code?: return false
    default: return !path.attribute.isEmpty && !Self.levels.contains(path.attribute)
    }
  }

  /// 机关 are 行政 and 参公.
  private static let bureaus = "机关"

  private static func says(_ name: String, _ condition: Condition) -> Bool {
    if name.contains(bureaus), condition.path.attribute == StandardColumn.nature { return true }
    let said = [condition.path.attribute] + condition.patterns.map(\.value)
    let pairs = name.pairs
    return said.contains { pairs.contains(where: $0.contains) }
  }

  // MARK: Names beside others

  private func beside(
    _ figure: FigureDefinition, _ own: LedgerSelection, _ measure: String
  ) -> (condition: Condition, figure: FigureDefinition)? {
    let said = names.named(by: figure.name, names.all).map(\.column)
    for other in figures {
      guard other.name.utf8.count > figure.name.utf8.count,
        other.name.containsBytes(of: figure.name),
        case .sum(let selection, measure: measure) = other.expression,
        selection.ledger == own.ledger
      else { continue }
      let more = other.name.replacing(figure.name, with: "／")
      for value in names.named(by: more, names.all) where !said.contains(value.column) {
        guard selection.conditions.contains(where: { $0.path.said == value.column }),
          let condition = own.conditions.first(where: { $0.path.said == value.column })
        else { continue }
        return (condition, other)
      }
    }
    return nil
  }
}

extension Finding {
  fileprivate static func unsaid(
    _ figure: FigureDefinition, _ condition: Condition, beside other: FigureDefinition? = nil
  ) -> Finding {
    Finding(
      .conditionUnfit, at: figure.place,
      "数“\(figure.name)”只算“\(condition.text)”的，名称里没有说",
      label: other.map { "另有“\($0.name)”，在 \($0.place.words)" } ?? "",
      basis: "财预〔2016〕143号", cure: "核对这个条件是不是多写了；口径就是这样的，在名称里说明白")
  }
}
