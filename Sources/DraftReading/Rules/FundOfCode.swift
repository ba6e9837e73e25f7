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
  /// A budget that has function codes of its own, as 资金来源 calls it.
  private enum Account: String, CaseIterable {
    case general = "一般公共预算"
    case fund = "政府性基金预算"
    case capital = "国有资本经营预算"
  }

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let names = draft.names
    var known: [String: Account?] = [:]
    var told: [Told] = []
    for group in spending.groups {
      guard !group.function.isEmpty, let paid = Account(rawValue: group.source) else { continue }
      let own = known[group.function] ?? account(of: group.function, in: names)
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
    var own: Account
    var paid: Account
    var sum: Money
    var count: Int
    var place: Place
  }

  /// Nil where the edition does not know the code, or its name speaks of a fund and nothing says whose.
  private static func account(of code: String, in names: Classification) -> Account? {
    guard let entry = names.entry(code) else { return nil }
    let above = names.entry(String(code.prefix(5)))
    let words = [entry.note, entry.name, above?.note ?? "", above?.name ?? ""].joined(
      separator: " ")
    if code.hasPrefix("223") || words.containsBytes(of: "国有资本经营预算") { return .capital }
    if ["政府性基金", "专项债"].contains(where: words.containsBytes) { return .fund }
    return ["基金", "专项资金", "国债", "彩票", "附加"].contains(where: words.containsBytes) ? nil : .general
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
