import GoujiModel

/// What it checks: a share that is printed for each item of a list, each value of a section or each row
/// of a table is not that of the item in itself: the whole is narrowed by the item as the part is, but
/// for 全部(…).
///
/// Why: `占比(支出额, 支出预算)` of 教育支出 is 教育支出 over 教育支出. Every item prints 100%, which no sum
/// contradicts.
///
/// Example: `各类: {每: 功能科目.类, 文: "{功能科目.名称}{支出额}，占{占比(支出额, 支出预算)}"}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: wholes that are computed out of several sums.
struct SharesOfRows {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = SharesOfRows(template: template)
    return wordings.placed.flatMap { placed -> [Finding] in
      guard case .items(let conditions) = placed.narrowing else { return [] }
      return rule.findings(placed.wording, conditions)
    } + template.allTables.flatMap(rule.findings)
  }

  private func findings(_ wording: Wording, _ conditions: [Condition]) -> [Finding] {
    wording.slots.compactMap { slot in
      let figures: [FigureExpression] =
        switch slot.target {
        case .figure(let figure, _, _): [figure]
        case .phrase(let name): template.phrases[name].map { printed(by: $0) } ?? []
        default: []
        }
      return figures.lazy.compactMap { whole(of: $0, conditions) }.first.map {
        .shareOfItself("“{\(slot.source)}”", $0, at: slot.place)
      }
    }
  }

  private func printed(by phrase: Phrase) -> [FigureExpression] {
    phrase.variants.all.flatMap(\.slots).compactMap { slot in
      if case .figure(let figure, _, _) = slot.target { figure } else { nil }
    }
  }

  private func findings(_ table: TableDefinition) -> [Finding] {
    table.panels.flatMap { panel in
      panel.leaves.compactMap { column -> Finding? in
        guard case .figure(let figure, _) = column.content,
          let whole = whole(of: figure, panel.conditions + column.conditions)
        else { return nil }
        return .shareOfItself("\(table.id) 的“\(column.key)”一列", whole, at: column.place)
      }
    }
  }

  /// As it is written, where under these conditions the part of a share is all of the whole.
  private func whole(of figure: FigureExpression, _ conditions: [Condition]) -> String? {
    guard case .apply(.share, let operands) = template.resolved(figure, throughWhole: false),
      operands.count == 2,
      let part = lines(of: operands[0]), let whole = lines(of: operands[1]),
      part.ledger == whole.ledger, part.measure == whole.measure,
      Set(part.conditions + conditions) == Set(whole.conditions + conditions)
    else { return nil }
    return operands[1].text
  }

  private struct Lines {
    let ledger: String
    let measure: String
    let conditions: [Condition]
  }

  /// What is summed or counted where rows narrow it, also by name.
  private func lines(of figure: FigureExpression) -> Lines? {
    switch template.resolved(figure, throughWhole: false) {
    case .sum(let own, let measure):
      Lines(ledger: own.ledger, measure: measure, conditions: own.conditions)
    case .count(let own): Lines(ledger: own.ledger, measure: "", conditions: own.conditions)
    default: nil
    }
  }
}

extension Finding {
  fileprivate static func shareOfItself(
    _ what: String, _ whole: String, at place: Place
  ) -> Finding {
    Finding(
      .wordsContradictPrinted, at: place, "\(what)每一项都是 100%：“\(whole)”在这里只是这一项自己的数",
      basis: "财预〔2016〕143号", cure: "整个部门的数写 全部(\(whole))")
  }
}
