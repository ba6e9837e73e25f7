import GoujiModel

/// What it checks: the amounts under 上年预算数 are not those of 预算数, row by row.
///
/// Why: the column was filled by copying the one beside it; every growth rate is nought.
///
/// Example: 40 lines, in all of which 上年预算数 is 预算数 to the last digit.
///
/// Source: 财预〔2016〕143号: 与上年对比的增减变化情况.
enum PriorColumnCopied {
  private static let least = 8

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    guard let prior = shape.index(of: StandardColumn.priorAmount), let main = shape.mainIndex,
      prior != main
    else { return [] }
    var same: [Int] = []
    for (line, record) in spending.records.enumerated() {
      let (now, then) = (record.values[main].amount, record.values[prior].amount)
      if now == .zero || then == .zero || !now.hasFourDigits { continue }
      if now != then { return [] }
      same.append(line)
    }
    guard same.count >= least, let first = same.first else { return [] }
    return [
      Finding(
        .yearCopied, at: spending.records[first].place(of: prior),
        "“\(shape.columns[prior].name)”有 \(same.count) 笔，都与“\(shape.columns[main].name)”分毫不差，从这一笔起",
        label: "像是抄了本年的", basis: "财预〔2016〕143号：与上年对比的增减变化",
        cure: "填上年批复的数；确实与上年一样的，写进“已核”")
    ]
  }
}
