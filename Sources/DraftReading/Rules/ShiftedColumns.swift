import GoujiModel

/// What it checks: the amounts of one line (预算数 and 上年预算数; 年初, 全年 and 决算) have not the same digits shifted
/// by one to four places; those of a payroll are not about ten times one another.
///
/// Why: growth and execution are printed of them.
///
/// Example: 预算数 1,286,400 beside 上年预算数 128.64.
///
/// Source: 预决算公开检查: 万元、元混用.
enum ShiftedColumns {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    let amounts = shape.columns.indices.filter { shape.columns[$0].kind.isAmount }
    guard amounts.count > 1 else { return [] }
    return spending.records.compactMap { record in
      for (position, column) in amounts.enumerated().dropFirst() {
        for other in amounts[..<position] {
          let (a, b) = (record.values[other].amount, record.values[column].amount)
          if let times = tenfold(a, b), isPay(record, spending) {
            return .tenfold(
              shape.columns[other].name, a, shape.columns[column].name, b, times, draft,
              at: record.place(of: column))
          }
          guard let times = shift(a, b) else { continue }
          return .shifted(
            shape.columns[other].name, a, shape.columns[column].name, b, times, draft,
            at: record.place(of: column))
        }
      }
      return nil
    }
  }

  /// 基本支出 of 工资福利: what is granted for it hardly changes within a year or from one to the next.
  private static func isPay(_ record: LedgerRecord, _ spending: SpendingLines) -> Bool {
    let shape = spending.ledger.shape
    let text = { (name: String) in shape.index(of: name).map { record.values[$0].text } ?? "" }
    return text(StandardColumn.spendingKind).sameBytes(as: "人员经费")
      && PaySlips.items.contains(String(text(StandardColumn.economicCode).prefix(5)))
      && text(StandardColumn.project).isEmpty
  }

  /// Six to fifteen times; nil of other amounts, and of exact shifts.
  private static func tenfold(_ a: Money, _ b: Money) -> Int? {
    let (small, large) = (min(a.fen, b.fen), max(a.fen, b.fen))
    guard small > 0, (6...15).contains(large / small), shift(a, b) == nil else { return nil }
    return large / small
  }

  /// How the one was mistyped for the other; round numbers may be what they are.
  private static func shift(_ a: Money, _ b: Money) -> Int? {
    if case .shifted(let times)? = DigitSlip(a, b, least: 1) {
      let least = [10: 3, 100: 2, 1_000: 2][times] ?? 1
      return DigitSlip(a, b, least: least) == nil ? nil : times
    }
    return nil
  }
}

extension Finding {
  fileprivate static func tenfold(
    _ column: String, _ a: Money, _ other: String, _ b: Money, _ times: Int, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "“\(column)”\(draft.words(a))，“\(other)”\(draft.words(b))，人员经费的一笔相差 \(times) 倍，像是多填、少填了一位",
      label: "多一位，还是少一位", basis: "预决算公开检查：万元、元混用", cure: "核对两个数，改正填错的一个")
  }

  fileprivate static func shifted(
    _ column: String, _ a: Money, _ other: String, _ b: Money, _ times: Int, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "“\(column)”\(draft.words(a))，“\(other)”\(draft.words(b))，数字相同而相差 \(times) 倍，像是填错了单位",
      label: "元还是万元", basis: "预决算公开检查：万元、元混用",
      cure: "本草案按\(draft.budget.inputUnit.rawValue)填；核对两个数，按别的单位填的换算后再填")
  }
}
