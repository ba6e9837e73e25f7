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
    var groups: [Group] = []
    var positions: [String: Int] = [:]
    for record in spending.records {
      let code = spending.text(StandardColumn.functionCode, of: record)
      let source = spending.text(StandardColumn.fundSource, of: record)
      guard !code.isEmpty, let paid = Account(rawValue: source) else { continue }
      let own = known[code] ?? account(of: code, in: names)
      known[code] = own
      guard let own, own != paid else { continue }
      let key = code + source
      if let position = positions[key] {
        groups[position].sum += spending.amount(of: record)
        groups[position].count += 1
      } else {
        positions[key] = groups.count
        groups.append(
          Group(
            code: code, own: own, paid: paid, sum: spending.amount(of: record),
            place: spending.place(StandardColumn.functionCode, of: record)))
      }
    }
    return groups.map { .otherFund($0.code, $0.own.rawValue, $0.paid.rawValue, $0.words(draft), draft, at: $0.place) }
  }

  /// Lines of one code from one source.
  private struct Group {
    var code: String
    var own: Account
    var paid: Account
    var sum: Money
    var count = 1
    var place: Place

    func words(_ draft: WholeDraft) -> String {
      count > 1 ? "\(count) 行共 \(draft.words(sum))" : draft.words(sum)
    }
  }

  /// Nil where the edition does not know the code.
  private static func account(of code: String, in names: Classification) -> Account? {
    guard let entry = names.entry(code) else { return nil }
    let above = names.entry(String(code.prefix(5)))
    let words = [entry.note, entry.name, above?.note ?? "", above?.name ?? ""].joined(separator: " ")
    if code.hasPrefix("223") || words.contains("国有资本经营预算") { return .capital }
    let fund = ["政府性基金", "专项债", "抗疫特别国债"]
    return fund.contains { words.contains($0) } ? .fund : .general
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
