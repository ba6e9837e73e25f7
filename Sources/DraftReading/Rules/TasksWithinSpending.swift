import GoujiModel

/// What it checks: the amounts of the year's tasks (年度任务) come to no more than the draft spends.
///
/// Why: both stand in the table of the department's targets, tasks above, the total of money below.
///
/// Example: tasks of 1,685 万元 in a budget of 862 万元.
///
/// Source: 财预〔2015〕88号: 绩效目标与预算相匹配.
enum TasksWithinSpending {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    guard let tasks = draft.ledger(StandardLedger.tasks), let main = tasks.shape.mainIndex,
      draft.requests.value().publishedLedgers.contains(StandardLedger.tasks)
    else { return [] }
    let amounts = tasks.records.map { $0.values[main].amount }
    let sum = amounts.reduce(.zero, +)
    // Of a final account the largest of its three amounts.
    let spent = spending.totals.max() ?? .zero
    guard sum > spent, let largest = amounts.indices.max(by: { amounts[$0] < amounts[$1] }) else {
      return []
    }
    return [
      Finding(
        .tasksBeyondSpending, at: tasks.records[largest].place(of: main),
        "年度任务的预算数合计 \(draft.words(sum))，大于支出合计 \(draft.words(spent))", label: "最大的一笔",
        basis: "财预〔2015〕88号", cure: "核对各项任务的金额和单位（本草案按\(draft.budget.inputUnit.rawValue)填）")
    ]
  }
}
