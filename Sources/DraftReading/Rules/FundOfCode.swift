import GoujiModel

/// What it checks: a function code of 政府性基金预算 or of 国有资本经营预算 is paid from that budget, and
/// money of those budgets goes to their codes.
///
/// Why: the three budgets are published in tables of their own; a code of the one in the table of the
/// other is wrong in both.
///
/// Example: 2120899 其他国有土地使用权出让收入安排的支出 from 一般公共预算.
///
/// Source: 预算法 第五条; the notes of 政府收支分类科目. Codes that the edition does not have are left alone.
enum FundOfCode {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let names = draft.names
    var known: [String: BudgetAccount?] = [:]
    var told: [Told] = []
    for group in spending.groups {
      guard !group.function.isEmpty, let paid = BudgetAccount(rawValue: group.source) else {
        continue
      }
      let own = known[group.function] ?? names.account(ofFunction: group.function)
      known[group.function] = own
      guard let own, own != paid else { continue }
      if let same = told.firstIndex(where: { $0.code == group.function && $0.paid == paid }) {
        told[same].count += group.count
        told[same].sum += group.sum
      } else {
        told.append(
          Told(
            code: group.function, own: own, paid: paid, sum: group.sum, count: group.count,
            place: spending.place(StandardColumn.functionCode, group)))
      }
    }
    return told.map { told in
      let amount = draft.words(told.sum)
      return .otherFund(
        told.code, told.own.rawValue, told.paid.rawValue,
        told.count > 1 ? "\(told.count) 行共 \(amount)" : amount, draft, at: told.place)
    }
  }

  /// Lines of one code from one source.
  private struct Told {
    var code: String
    var own: BudgetAccount
    var paid: BudgetAccount
    var sum: Money
    var count: Int
    var place: Place
  }
}

extension Finding {
  fileprivate static func otherFund(
    _ code: String, _ own: String, _ paid: String, _ amount: String, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .fundOfCodeDiffers, at: place,
      "功能科目 \(draft.words(code: code)) 是\(own)的科目，资金来源填的是\(paid)（\(amount)）", label: "\(own)的科目",
      basis: "预算法第五条；政府收支分类科目（\(draft.names.year)年版）",
      cure: "是\(own)的钱，资金来源改为“\(own)”；是\(paid)的钱，改用\(paid)的科目")
  }
}
