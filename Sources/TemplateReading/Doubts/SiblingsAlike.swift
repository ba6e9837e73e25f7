import GoujiModel

/// What it checks: of columns that print one figure, and of rows beside one another, no single one
/// lacks a condition that three or more others have, where it is told from them by another column
/// (资金来源).
///
/// Why: a condition that is lost in one of ten columns moves money from one column to another, and
/// the table still adds up where the money is not there twice.
///
/// Example: `事业收入: {条件: 资金来源 = 事业收入}` beside `其他收入: {条件: 资金来源 = 其他收入，资金年度 = 本年}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: two that lack it; tables of three columns.
enum SiblingsAlike {
  private struct Sibling {
    let name: String
    let conditions: [Condition]
    let place: Place

    func asks(_ path: ColumnPath) -> Bool { conditions.contains { $0.path == path } }
  }

  static func findings(_ template: Template) -> [Finding] {
    template.allTables.flatMap { table in
      table.panels.flatMap { panel in
        columns(of: panel).flatMap { findings($0, "\(table.id) 的列") }
          + rows(panel.rows).flatMap { findings($0, "\(table.id) 的行") }
      }
    }
  }

  private static func columns(of panel: Panel) -> [[Sibling]] {
    var byFigure: [String: [Sibling]] = [:]
    for column in panel.leaves {
      guard case .figure(let figure, _) = column.content else { continue }
      byFigure[figure.text, default: []].append(
        Sibling(name: column.key, conditions: column.conditions, place: column.place))
    }
    return byFigure.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func rows(_ rows: [RowDefinition]) -> [[Sibling]] {
    let own = rows.filter { $0.axis == nil && $0.figures.isEmpty && $0.cells == nil }
      .map { Sibling(name: $0.key, conditions: $0.conditions, place: $0.place) }
    return [own] + rows.flatMap { self.rows($0.children) }
  }

  private static func findings(_ siblings: [Sibling], _ what: String) -> [Finding] {
    siblings.flatMap(\.conditions).paths.compactMap { path in
      let having = siblings.filter { $0.asks(path) }
      guard having.count > siblings.count / 2,
        let common = most(having.flatMap(\.conditions).filter { $0.path == path })
      else { return nil }
      let others = having.filter { $0.conditions.contains(common) }
      /// What tells them from one another.
      let shared = others.flatMap(\.conditions).paths.filter { path in
        others.allSatisfy { $0.asks(path) }
      }
      let lacking = siblings.filter { !$0.asks(path) && shared.contains(where: $0.asks) }
      guard others.count > 2, lacking.count == 1, let odd = lacking.first else { return nil }
      return Finding(
        .conditionUnfit, at: odd.place,
        "\(what)“\(odd.name)”没有“\(common.text)”，旁边的 \(others.count) 个都有",
        label: "旁边的如“\(others[0].name)”，在 \(others[0].place.words)", basis: "财预〔2016〕143号",
        cure: "核对这个条件是不是漏了；不该有的，不必改")
    }
  }

  /// The condition that three or more share; nil where there is none.
  private static func most(_ conditions: [Condition]) -> Condition? {
    let times = conditions.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return conditions.first { times[$0, default: 0] > 2 }
  }
}
