import GoujiModel

/// What it checks: over the whole draft, the income from each source equals the spending from it,
/// 结余分配 and 结转下年 included.
///
/// Why: 收入总计 = 支出总计 is the first thing a reader of 部门收支总表 checks. The income was
/// completed from the spending, so a difference is an entry, or an error in completing.
///
/// Example: 事业收入 8.00 万元 is received and 7.50 万元 of it is spent.
///
/// Source: 预算法 第12条 (收支平衡); 部门收支总表.
enum SpendingBalances {
  static let rule = AuditRule("收入和支出按资金来源平衡", .draft, basis: "预算法第十二条")

  static func result(_ budget: Budget, unit: AmountUnit) -> AuditResult {
    var result = AuditResult(rule, absence: "草案没有收入和支出")
    guard let income = budget.ledgers[StandardLedger.income],
      let spending = budget.ledgers[StandardLedger.spending]
    else { return result }
    for column in income.shape.balanced {
      check(income, spending, column, unit: unit, &result)
    }
    return result
  }

  /// In one column of amounts, such as 决算数.
  private static func check(
    _ income: Ledger, _ spending: Ledger, _ column: String, unit: AmountUnit,
    _ result: inout AuditResult
  ) {
    let (received, spent) = (totals(income, column), totals(spending, column))
    let named = income.shape.balanced.count > 1 ? column : ""
    let sources = received.map(\.source) + spent.map(\.source)
    var seen: Set<String> = []
    for source in sources where seen.insert(source).inserted {
      let a = received.first { $0.source == source }
      let b = spent.first { $0.source == source }
      let (income, spending) = (a?.sum ?? .zero, b?.sum ?? .zero)
      result.check(
        income == spending
          ? nil
          : .unbalanced(
            source, named, income: income, spending: spending, unit, at: a?.place ?? b?.place))
    }
  }

  private struct SourceTotal {
    var source: String
    var sum: Money
    /// The amount of the first record.
    var place: Place
  }

  /// Sources in the order of their first record.
  private static func totals(_ ledger: Ledger, _ column: String) -> [SourceTotal] {
    guard let amount = ledger.shape.index(of: column) else { return [] }
    let sourceIndex = ledger.shape.index(of: StandardColumn.fundSource)
    var totals: [SourceTotal] = []
    for record in ledger.records {
      let source = sourceIndex.map { record.values[$0].text } ?? ""
      if let known = totals.firstIndex(where: { $0.source.sameBytes(as: source) }) {
        totals[known].sum += record.values[amount].amount
      } else {
        totals.append(
          SourceTotal(
            source: source, sum: record.values[amount].amount, place: record.place(of: amount)))
      }
    }
    return totals
  }
}

extension Finding {
  fileprivate static func unbalanced(
    _ source: String, _ column: String, income: Money, spending: Money, _ unit: AmountUnit,
    at place: Place?
  ) -> Finding {
    let text = { (money: Money) in "\(money.exactText(in: unit)) \(unit.rawValue)" }
    let difference = income - spending
    let more = difference > .zero ? "收入多 \(text(difference))" : "收入少 \(text(-difference))"
    return Finding(
      .unbalancedBudget, at: place,
      "全部门“\(source)”\(column)收支不平：收入 \(text(income))，支出 \(text(spending))，\(more)", label: more,
      basis: "预算法第十二条", cure: "核对收入和支出的明细；年末留用的写成“结转下年”或“结余分配”的支出行")
  }
}
