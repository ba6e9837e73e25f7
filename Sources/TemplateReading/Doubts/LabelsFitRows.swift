import GoujiModel

/// What it checks: a row whose label is the name of a figure that is a sum asks for what that one asks
/// for, at least in part, and of the same list.
///
/// Why: the row of 上年结转 under the label 三公经费 adds up, and says of the money something else.
///
/// Example: `上年结转资金: {标签: {收入项目: 因公出国（境）费}, 条件: 资金年度 = 上年结转}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: rows without conditions, or with figures of their own; labels that are no figure's name.
struct LabelsFitRows {
  let template: Template

  static func findings(_ template: Template) -> [Finding] {
    let rule = LabelsFitRows(template: template)
    return template.allTables.flatMap { table in
      table.panels.flatMap { panel -> [Finding] in
        let ledgers = panel.leaves.compactMap(rule.ledger)
        return panel.rows.flatMap { rule.findings($0, panel.conditions, ledgers, table) }
      }
    }
  }

  private func ledger(of column: Column) -> String? {
    guard case .figure(let figure, _) = column.content else { return nil }
    return template.resolved(figure).selection?.ledger
  }

  /// `above` are the conditions of what the row stands in.
  private func findings(
    _ row: RowDefinition, _ above: [Condition], _ ledgers: [String], _ table: TableDefinition
  ) -> [Finding] {
    let conditions = above + row.conditions
    let below = row.children.flatMap { findings($0, conditions, ledgers, table) }
    let labels = row.labels.values.compactMap(\.words.plainText)
    guard row.axis == nil, row.figures.isEmpty, !row.conditions.isEmpty, labels.count == 1,
      let label = labels.first, template.figures.has(label),
      let asked = template.resolved(.named(label)).selection, !asked.conditions.isEmpty
    else { return below }
    let isOfOther = !ledgers.isEmpty && !ledgers.contains(asked.ledger)
    let isAkin = asked.conditions.contains { own in conditions.contains { own.overlaps($0) } }
    if !isOfOther, isAkin { return below }
    let said = row.conditions.words
    return [.otherFigure("\(table.id) 的一行标签是“\(label)”，条件却是“\(said)”", at: row.place)] + below
  }
}

extension Condition {
  /// Some value may meet both.
  func overlaps(_ other: Condition) -> Bool {
    if path.said != other.path.said { return path.column == other.path.column }
    if negated || other.negated { return true }
    return patterns.contains { own in
      other.patterns.contains {
        own.value.hasPrefix($0.value) || $0.value.hasPrefix(own.value)
      }
    }
  }
}
