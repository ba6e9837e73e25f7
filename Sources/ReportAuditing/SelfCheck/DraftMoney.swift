import GoujiModel

/// What a draft spends, as far as an inspector asks: whether an item can be missing at all.
struct DraftMoney {
  let budget: Budget

  /// Some record of 支出 with these values of columns, or beginnings of codes, has money.
  func spends(_ column: String, _ values: [String]) -> Bool {
    guard let spending = budget.ledgers[StandardLedger.spending],
      let amount = spending.shape.mainIndex, let index = spending.shape.index(of: column)
    else { return false }
    return spending.records.contains { record in
      record.values[amount].amount != .zero
        && values.contains { record.values[index].text.startsWithBytes(of: $0) }
    }
  }

  func spends(on code: String) -> Bool { spends(StandardColumn.economicCode, [code]) }

  var hasGeneralBudget: Bool { spends(StandardColumn.fundSource, ["一般公共预算"]) }
  var hasBasicSpending: Bool { spends(StandardColumn.spendingKind, ["人员经费", "公用经费"]) }

  /// 机关运行经费 is that of offices, and of institutions run like them.
  var hasOffices: Bool {
    let units = budget.records(StandardLedger.units)
    guard let nature = budget.ledgers[StandardLedger.units]?.shape.index(of: StandardColumn.nature),
      !units.isEmpty
    else { return true }
    return units.contains { $0.values[nature].text.says("行政|参公|参照") }
  }
}
