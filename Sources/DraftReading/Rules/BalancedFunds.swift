import GoujiModel

/// What it checks: for a source that `收入.csv` states, the income of a unit in a year equals its
/// spending from that source, 结余分配 and 结转下年 included.
///
/// Why: 收入总计 and 支出总计 would differ otherwise, in three tables at once.
///
/// Example: 收入.csv has 事业收入 8.00, the lines of 支出.csv from 事业收入 sum to 7.50.
///
/// Source: 预算法 第12条 (收支平衡); 部门收支总表.
enum BalancedFunds {
  static func findings(
    income: Ledger, spending: Ledger, units: [DraftUnit], in unit: AmountUnit
  ) -> [Finding] {
    income.shape.balanced.flatMap { column in
      findings(income: income, spending: spending, column, units: units, in: unit)
    }
  }

  /// In one column of amounts, such as 决算数.
  private static func findings(
    income: Ledger, spending: Ledger, _ column: String, units: [DraftUnit], in unit: AmountUnit
  ) -> [Finding] {
    guard let amount = income.shape.index(of: column) else { return [] }
    let received = sums(income, column)
    let spent = sums(spending, column)
    let named = income.shape.balanced.count > 1 ? column : ""
    var seen: Set<FundKey> = []
    return income.records.compactMap { record in
      let key = FundKey(record, in: income.shape)
      guard seen.insert(key).inserted else { return nil }
      let (a, b) = (received[key] ?? .zero, spent[key] ?? .zero)
      guard a != b else { return nil }
      let owner = units.count > 1 ? units.first { $0.code == key.unit }?.name ?? "" : ""
      return .unbalanced(
        key, owner: owner, named, income: a, spending: b, unit, at: record.place(of: amount))
    }
  }

  private static func sums(_ ledger: Ledger, _ column: String) -> [FundKey: Money] {
    guard let amount = ledger.shape.index(of: column) else { return [:] }
    return ledger.records.reduce(into: [:]) { sums, record in
      sums[FundKey(record, in: ledger.shape), default: .zero] += record.values[amount].amount
    }
  }
}

extension Finding {
  fileprivate static func unbalanced(
    _ key: FundKey, owner: String, _ column: String, income: Money, spending: Money,
    _ unit: AmountUnit, at place: Place
  ) -> Finding {
    let text = { (money: Money) in "\(money.exactText(in: unit)) \(unit.rawValue)" }
    let difference = income - spending
    let more = difference > .zero ? "收入多 \(text(difference))" : "收入少 \(text(-difference))"
    return Finding(
      .unbalancedBudget, at: place,
      "\(owner)\(key.source)（\(key.year)）\(column)收支不平：收入 \(text(income))，支出 \(text(spending))，\(more)",
      label: more, basis: "预算法第十二条",
      cure: "核对收入和支出的明细；年末留用的写成“结转下年”或“结余分配”的支出行")
  }
}
