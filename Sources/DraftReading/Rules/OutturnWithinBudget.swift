import GoujiModel

/// What it checks: no line of a final account has spent more (决算数) than the budget of its year, as
/// adjusted (全年预算数), allowed. Where most lines have, the two columns were exchanged.
///
/// Why: “完成预算的122.19%” is published, and every rate of execution with it.
///
/// Example: 全年预算数 238,640, 决算数 2,386,400.
///
/// Source: 预算法 第13条: 未列入预算的不得支出; 财政部门批复的预算及其调整 are the ceiling.
enum OutturnWithinBudget {
  private static let (outturn, allowed) = ("决算数", "全年预算数")

  static func findings(_ spending: Ledger) -> [Finding] {
    guard let spent = spending.shape.index(of: outturn), let budget = spending.shape.index(of: allowed)
    else { return [] }
    let paid = spending.records.filter { $0.values[spent].amount > .zero }
    let beyond = paid.filter { $0.values[spent].amount > $0.values[budget].amount }
    if beyond.count > 2, beyond.count * 2 > paid.count {
      return [.exchanged(beyond.count, of: paid.count, at: beyond[0].place(of: spent))]
    }
    return beyond.map { record in
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
      "决算数 \(spent.exactText(in: .yuan)) 元，大于全年预算数 \(allowed.exactText(in: .yuan)) 元", label: "大于全年预算数",
      basis: basis, cure: "核对两个数，看是不是多写、少写了一位；年中追加了的，全年预算数按追加以后的填")
  }

  fileprivate static func exchanged(_ count: Int, of all: Int, at place: Place) -> Finding {
    Finding(
      .outturnBeyondBudget, at: place, "\(all) 行有支出，其中 \(count) 行的决算数大于全年预算数，像是两列填反了",
      label: "大于全年预算数", basis: basis, cure: "核对“全年预算数”和“决算数”两列的标题与内容")
  }
}
