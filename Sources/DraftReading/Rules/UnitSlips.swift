import GoujiModel

/// What it checks: no amount is off by a slip of units: in one line the same digits shifted by two to four
/// places (预算数 against 上年预算数, 年初 against 全年 and 决算); among the lines of one economic code of
/// 基本支出, and among the wages and insurances of one unit, no amount thousands of times smaller or
/// larger than all others.
///
/// Why: an amount in 万元 typed where 元 are meant is read as what it is, and every total with it.
///
/// Example: 30108 typed as 37.71 in a draft in 元, beside wages of 2.4 million.
///
/// Source: 预决算公开检查: 万元、元混用. Amounts between a hundredth and a thousand 元, or thousands of times
/// all others, do not occur among these codes otherwise.
enum UnitSlips {
  /// Between an amount and the nearest of the others.
  private static let gap = 3_000
  /// Wages and what follows from them at fixed rates; a unit pays all or none.
  private static let pay: Set<String> = [
    "30101", "30102", "30103", "30107", "30108", "30109", "30110", "30113",
  ]

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    var findings = shiftedDigits(draft, spending)
    var told: Set<Int> = []
    for (title, group) in groups(spending) {
      for slip in slips(group, in: draft.budget.inputUnit) where told.insert(slip.own.line).inserted {
        findings.append(.outlier(title(slip.own), slip.own.amount, slip.other.amount, draft, at: slip.own.place))
      }
    }
    return findings
  }

  private struct Entry {
    var item: String
    var amount: Money
    /// Index of its first line.
    var line: Int
    var place: Place
  }

  /// Lines of one code, then the codes of one unit.
  private static func groups(_ spending: SpendingLines) -> [(title: (Entry) -> String, group: [Entry])] {
    var lines: [String: [Entry]] = [:]
    var codes: [String: [String: Entry]] = [:]
    let basic = ChoiceList.spendingKinds.groups["基本支出"] ?? []
    guard let main = spending.ledger.shape.mainIndex else { return [] }
    for (index, record) in spending.records.enumerated() {
      let amount = spending.amount(of: record)
      guard amount > .zero, basic.contains(spending.text(StandardColumn.spendingKind, of: record))
      else { continue }
      let item = spending.economicItem(of: record)
      let entry = Entry(item: item, amount: amount, line: index, place: record.place(of: main))
      lines[item, default: []].append(entry)
      if pay.contains(item) {
        let unit = spending.text(StandardColumn.unit, of: record)
        codes[unit, default: [:]][item, default: Entry(item: item, amount: .zero, line: index, place: entry.place)]
          .amount += amount
      }
    }
    return lines.sorted { $0.key < $1.key }.map { ({ "与同是 \($0.item) 的" }, $0.value) }
      + codes.sorted { $0.key < $1.key }.map { _, entries in
        ({ _ in "与同一个单位的工资、社保" }, entries.values.sorted { $0.item < $1.item })
      }
  }

  /// Those on the smaller side of a gap, each with its neighbour on the other side.
  private static func slips(_ group: [Entry], in unit: AmountUnit) -> [(own: Entry, other: Entry)] {
    guard group.count > 1 else { return [] }
    let sorted = group.sorted { ($0.amount, $0.line) < ($1.amount, $1.line) }
    guard
      let cut = sorted.indices.dropFirst().first(where: {
        sorted[$0].amount.fen / sorted[$0 - 1].amount.fen >= gap
      })
    else { return [] }
    let (small, large) = (sorted[..<cut], sorted[cut...])
    // What is typed in 万元 where 元 are meant comes out small, and the other way round.
    let smallSlipped = unit == .yuan
    let slipped = smallSlipped ? small : large
    let rest = smallSlipped ? large : small
    guard slipped.count <= rest.count, let near = smallSlipped ? rest.first : rest.last else { return [] }
    if smallSlipped, slipped.contains(where: { $0.amount.fen >= 1_000 * unit.fen }) { return [] }
    return slipped.map { ($0, near) }
  }

  // MARK: One line

  private static func shiftedDigits(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let shape = spending.ledger.shape
    let amounts = shape.columns.indices.filter { shape.columns[$0].kind.isAmount }
    guard amounts.count > 1 else { return [] }
    return spending.records.compactMap { record in
      for column in amounts.dropFirst() {
        let (a, b) = (record.values[amounts[0]].amount, record.values[column].amount)
        guard let times = shift(a, b) else { continue }
        return .shifted(
          shape.columns[amounts[0]].name, a, shape.columns[column].name, b, times, draft,
          at: record.place(of: column))
      }
      return nil
    }
  }

  /// 100, 1 000 or 10 000 where the one is exactly so many times the other, and no round number.
  private static func shift(_ a: Money, _ b: Money) -> Int? {
    let (small, large) = (min(a.fen, b.fen), max(a.fen, b.fen))
    guard small > 0, large % small == 0 else { return nil }
    let times = large / small
    guard [100, 1_000, 10_000].contains(times) else { return nil }
    var digits = small
    while digits % 10 == 0 { digits /= 10 }
    return digits >= 10 || times == 10_000 ? times : nil
  }
}

extension Finding {
  fileprivate static func outlier(
    _ title: String, _ amount: Money, _ other: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    let (small, large) = (min(amount, other), max(amount, other))
    return Finding(
      .unitSlip, at: place,
      "\(draft.words(amount))\(title)金额（最近的是 \(draft.words(other))）相差 \(large.fen / small.fen) 倍，像是填错了单位",
      label: "元还是万元", basis: "预决算公开检查：万元、元混用",
      cure: "本草案按\(draft.budget.inputUnit.rawValue)填；按别的单位填的，换算后再填")
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
