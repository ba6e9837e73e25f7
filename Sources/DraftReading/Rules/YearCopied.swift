import GoujiModel
import SourceReading

/// What it checks: the amounts of a draft are not those of an earlier year's draft, line by line:
/// of last year's that it names, or of one that lies beside it. Round amounts may be the same in
/// two years; those with four digits or more before their zeros hardly ever are.
///
/// Why: last year's amounts pasted over this year's, or a copy of last year's draft in which only
/// 年度 was changed, are plausible in every sum.
///
/// Example: 90 of 114 lines equal to last year's to the last digit.
///
/// Source: 预算法 第三十二条 (a budget is made anew each year).
enum YearCopied {
  private static let least = 8
  /// Of a small draft that is the other one, line by line.
  private static let (leastLines, leastUneven) = (5, 3)

  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines, _ last: LastYear?
  ) -> [Finding] {
    guard let last else { return [] }
    let (now, before) = (spending.sums, last.spending.sums)
    var compared = 0
    var same: [SpendingGroup] = []
    var seen: Set<ByteKey> = []
    for group in spending.groups {
      let key = group.key
      guard seen.insert(key).inserted, let own = now[key], own.hasFourDigits, let then = before[key]
      else { continue }
      compared += 1
      if own == then { same.append(group) }
    }
    let isWhole = now.count >= leastLines && same.count >= leastUneven && now == before
    guard isWhole || same.count >= least && same.count * 5 >= compared * 2, let first = same.first,
      let line = first.firstPaidLine
    else { return [] }
    return [
      Finding(
        .yearCopied, at: spending.place(ofAmount: line),
        "与\(last.name)同样的 \(compared) 笔支出里，有 \(same.count) 笔的金额\(last.isNamed ? "与上年" : "")分毫不差，从这一笔起：\(draft.words(code: first.item)) \(draft.words(now[first.key] ?? .zero))",
        label: "像是上年的数", basis: "预算法第三十二条",
        cure: last.isNamed
          ? "核对是不是把上年的金额粘了过来；确实照上年安排的，写进“已核”"
          : "是复制上年草案来改的，金额、原因、文字都要改成今年的（gouji roll 会把要填的空出来），并写上“上年草案”；确实照上年安排的，写进“已核”")
    ]
  }
}
