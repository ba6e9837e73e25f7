import GoujiModel

/// What it checks: no line of a final account has spent (决算数) twice as much as the budget of its
/// year, as adjusted (全年预算数), or more; none of the treasury's money any more than its budget. Where
/// most lines have spent more at all, the two columns were exchanged. A little more is paid out of
/// a unit's own income, and what was granted late may have no budget.
///
/// Why: “完成预算的122.19%” is published, and every rate of execution with it.
///
/// Example: 全年预算数 238,640, 决算数 2,386,400.
///
/// Source: 预算法 第13条: the approved budget is what may be spent.
enum OutturnWithinBudget {
  private static let (outturn, allowed) = (StandardColumn.outturn, "全年预算数")

  static func findings(_ spending: Ledger) -> [Finding] {
    guard let spent = spending.shape.index(of: outturn),
      let budget = spending.shape.index(of: allowed)
    else { return [] }
    let paid = spending.records.filter { $0.values[spent].amount > .zero }
    let beyond = paid.filter { $0.values[spent].amount > $0.values[budget].amount }
    if beyond.count > 2, beyond.count * 2 > paid.count {
      return [.exchanged(beyond.count, of: paid.count, at: beyond[0].place(of: spent))]
    }
    let source = spending.shape.index(of: StandardColumn.fundSource)
    let treasury = Set(ChoiceList.fundSources.groups["财政拨款"] ?? [])
    let told = beyond.filter { record in
      let allowed = record.values[budget].amount
      let isGranted = source.map { treasury.contains(record.values[$0].text) } ?? false
      return allowed > .zero && (isGranted || record.values[spent].amount.fen / allowed.fen >= 2)
    }
    return told.map { record in
      .beyond(
        record.values[spent].amount, record.values[budget].amount, at: record.place(of: spent))
    }
  }
}

extension Finding {
  private static let basis = "预算法第十三条：经批准的预算，非经法定程序不得调整；支出以经批准的预算为依据"

  fileprivate static func beyond(_ spent: Money, _ allowed: Money, at place: Place) -> Finding {
    Finding(
      .outturnBeyondBudget, at: place,
      spent.fen / allowed.fen >= 2
        ? "决算数 \(spent.exactText(in: .yuan)) 元，是全年预算数 \(allowed.exactText(in: .yuan)) 元的 \(spent.fen / allowed.fen) 倍"
        : "财政拨款的决算数 \(spent.exactText(in: .yuan)) 元，大于全年预算数 \(allowed.exactText(in: .yuan)) 元",
      label: "大于全年预算数",
      basis: basis, cure: "核对两个数，看是不是多写、少写了一位；年中追加了的，全年预算数按追加以后的填")
  }

  fileprivate static func exchanged(_ count: Int, of all: Int, at place: Place) -> Finding {
    Finding(
      .outturnBeyondBudget, at: place, "\(all) 行有支出，其中 \(count) 行的决算数大于全年预算数，像是两列填反了",
      label: "大于全年预算数", basis: basis, cure: "核对“全年预算数”和“决算数”两列的标题与内容")
  }
}
