import GoujiModel
import SourceReading

/// What it checks: the numbers of a list with amounts or targets (政府采购, 项目绩效 …) are not those of
/// last year's draft, row by row. Three rows or more whose numbers have four digits before their
/// zeros must be the same, and no such row another one. Targets without amounts may stay for years:
/// they are told where the amounts of the spending are last year's too.
///
/// Why: a list copied from last year's folder is in order by itself, and nothing adds up to it.
///
/// Example: all three purchases of 2025 with the amounts of 2024.
///
/// Source: 预算法 第三十二条 (a budget is made anew each year).
enum ListsCopied {
  private static let least = 3

  /// Told by their own rule, derived from it, or of things that stay.
  private static let others: Set<String> = [
    StandardLedger.spending, StandardLedger.income, StandardLedger.units,
    StandardLedger.subordinates, StandardLedger.localCodes,
  ]
  private static let lasting = ["资产", "车辆", "房屋", "人员"]

  static func findings(
    _ draft: WholeDraft, _ spending: SpendingLines, _ last: LastYear?
  ) -> [Finding] {
    guard let last else { return [] }
    let isNewBudget = YearCopied.findings(draft, spending, last).isEmpty
    return draft.budget.ledgers.keys.sorted().compactMap { name in
      guard !others.contains(name), !lasting.contains(where: name.containsBytes),
        let now = draft.ledger(name), let before = last.draft.ledger(name),
        let columns = Columns(now.shape, before.shape), columns.hasMoney || !isNewBudget
      else { return nil }
      return finding(now, before, columns, last)
    }
  }

  /// Columns that both lists have, by their positions in this year's and last year's.
  private struct Columns {
    var numbers: [(now: Int, then: Int)] = []
    var words: [(now: Int, then: Int)] = []
    private(set) var hasMoney = false

    init?(_ now: LedgerShape, _ before: LedgerShape) {
      for (index, column) in now.columns.enumerated() where !column.isRemark {
        guard let then = before.index(of: column.name) else { continue }
        if column.kind.isAmount { hasMoney = true }
        let isNumber =
          column.kind.isNumber
          || column.kind.isText && ["指标值", "完成值"].contains(where: column.name.hasSuffix)
        if isNumber { numbers.append((index, then)) } else { words.append((index, then)) }
      }
      if numbers.isEmpty || words.isEmpty { return nil }
    }
  }

  private static func finding(
    _ now: Ledger, _ before: Ledger, _ columns: Columns, _ last: LastYear
  ) -> Finding? {
    var known: [ByteKey: [[LedgerValue]]] = [:]
    for record in before.records {
      known[key(record, columns.words.map(\.then)), default: []].append(record.values)
    }
    var (compared, same) = (0, [LedgerRecord]())
    for record in now.records where isUneven(record, columns.numbers.map(\.now)) {
      guard let earlier = known[key(record, columns.words.map(\.now))] else { continue }
      compared += 1
      let isSame = earlier.contains { values in
        columns.numbers.allSatisfy { values[$0.then] == record.values[$0.now] }
      }
      if isSame { same.append(record) }
    }
    guard same.count >= least, same.count == compared, let first = same.first else { return nil }
    return Finding(
      .yearCopied, at: first.place,
      "“\(now.name)”里与\(last.name)同样的 \(compared) 行，数都与上年分毫不差，从这一行起", label: "像是上年的一份",
      basis: "预算法第三十二条", cure: "核对是不是把上年的清单复制了过来没有改；确实照上年安排的，写进“已核”")
  }

  private static func key(_ record: LedgerRecord, _ columns: [Int]) -> ByteKey {
    ByteKey(columns.map { record.values[$0].text }.joined(separator: "\u{1F}"))
  }

  /// Some number is one that two years hardly ever have in common; costs follow the amounts of the
  /// projects.
  private static func isUneven(_ record: LedgerRecord, _ numbers: [Int]) -> Bool {
    if record.values.contains(where: { $0.text.containsBytes(of: "成本指标") }) { return false }
    return numbers.contains { column in
      switch record.values[column] {
      case .amount(let money): money.hasFourDigits
      case .count(let count): count.hasFourDigits
      case .quantity(let quantity): quantity.scaled.hasFourDigits
      case .text(let text): IndicatorValue(text).number.map { $0.scaled.hasFourDigits } ?? false
      case .empty: false
      }
    }
  }
}
