import GoujiModel

/// Tables of revenue and spending side by side, an item to a row.
extension TableFacts {
  mutating func readBalance(_ own: Scope) {
    let shape = BalanceShape(table)
    for (position, panel) in table.panels.enumerated() {
      // What its labels speak of, or the side where it stands.
      let words = panel.rows.lazy.map(\.name)
      var isIncome = position == 0 || words.contains { $0.containsBytes(of: "收入合计") }
      /// The row of what came over, which the rows below it may divide.
      var carried: PanelRow?
      for row in panel.rows {
        switch FlowKind(row.name) {
        case .before: carried = row
        case .spent:
          // Spending below revenue.
          if table.panels.count == 1 { isIncome = false }
          carried = nil
        case nil: if !row.isDetail(of: carried) { carried = nil }
        default: carried = nil
        }
        guard let subject = balanceSubject(row, isIncome: isIncome, shape) else { continue }
        for column in panel.columns.indices {
          let scope: Scope
          switch panel.columns[column].amount.part {
          case .total: scope = own
          case .fund(let fund): scope = fund
          default: continue
          }
          // Only the first table has all kinds of revenue.
          if case .income = subject, own != .all || carried != nil { continue }
          add(subject, scope, panel, row, column)
        }
      }
    }
  }

  private func balanceSubject(
    _ row: PanelRow, isIncome: Bool, _ shape: BalanceShape
  ) -> Meaning.Subject? {
    let name = row.name
    switch name {
    case "本年收入合计", "当年收入小计", "本年收入", "本年收入小计": return .incomeOfYear
    case "本年支出合计", "当年支出小计", "本年支出", "本年支出小计": return .expenditureOfYear
    case "收入总计": return .incomeInAll
    case "支出总计": return .expenditureInAll
    case "总计": return isIncome ? .incomeInAll : .expenditureInAll
    case "收入合计": return isIncome && !shape.hasTotals ? .incomeInAll : nil
    case "支出合计": return !isIncome && !shape.hasTotals ? .expenditureInAll : nil
    default: break
    }
    if isIncome { return IncomeKind(named: name).map { .income($0) } }
    if BalanceShape.kinds.contains(name) {
      return shape.isByKinds ? name == "基本支出" ? .basic : .project : nil
    }
    return names.classCode(named: name).map { .function($0) }
  }
}

/// What of such a table says how its rows are meant.
private struct BalanceShape {
  static let kinds = ["基本支出", "项目支出"]

  /// Spending stands there by its kinds: of a class there would be several.
  let isByKinds: Bool
  /// 合计 are sums of the year where 总计 stands below them.
  let hasTotals: Bool

  init(_ table: DisclosedTable) {
    let rows = table.panels.lazy.flatMap(\.rows)
    isByKinds = rows.count { Self.kinds.contains($0.name) } == 2
    hasTotals = rows.contains { $0.name.hasSuffix("总计") }
  }
}

extension PanelRow {
  /// Its number, where it has one, is of a level below that of the other.
  fileprivate func isDetail(of other: PanelRow?) -> Bool {
    guard let other, let own = ordinal, let above = other.ordinal else { return other != nil }
    return own.style > above.style
  }
}
