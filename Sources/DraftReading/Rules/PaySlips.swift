import GoujiModel

/// What it checks: among the wages and insurances of one unit there is none that can be no part of the same pay,
/// and no insurance that is more than all the wages.
///
/// Why: an amount in 万元 typed where 元 are meant is read as what it is, and every total with it.
///
/// Example: 30108 typed as 37.71 in a draft in 元, beside wages of 2.4 million.
///
/// Source: 预决算公开检查: 万元、元混用. Insurances are 5 to 20 % of the wages (国发〔2015〕2号, 住房公积金管理条例);
/// a hundred-and-fiftieth of them is no rate, and none is more than the wages.
enum PaySlips {
  private static let fixedPay: Set<String> = ["30101", "30108", "30109", "30110", "30113"]
  private static let freePay: Set<String> = ["30102", "30103", "30107"]
  /// Codes of pay.
  static let items = fixedPay.union(freePay)
  /// Between amounts that follow from one another at fixed rates, and to pay that a unit may have little of.
  private static let gap = (fixed: 150, free: 1_500)

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    units(spending).flatMap(aboveWages).map {
      .aboveWages($0.own.item, $0.own.amount, $0.other, draft, at: $0.own.place)
    }
  }

  static func outliers(
    _ spending: SpendingLines, in unit: AmountUnit
  ) -> [(own: AmountEntry, other: Money)] {
    units(spending).flatMap { slips(ofPay: $0, in: unit) }
  }

  /// The sums of the codes of pay by unit.
  private static func units(_ spending: SpendingLines) -> [[AmountEntry]] {
    var pay: [String: [String: AmountEntry]] = [:]
    for group in spending.groups where group.isBasic && items.contains(group.item) {
      guard group.sum > .zero, let line = group.firstPaidLine else { continue }
      let none = AmountEntry(
        item: group.item, amount: .zero, line: line, place: spending.place(ofAmount: line))
      pay[group.unit, default: [:]][group.item, default: none].amount += group.sum
    }
    return pay.sorted { $0.key < $1.key }.map { $0.value.values.sorted { $0.item < $1.item } }
  }

  /// Those that are far from the middle of the others.
  private static func slips(
    ofPay group: [AmountEntry], in unit: AmountUnit
  ) -> [(own: AmountEntry, other: Money)] {
    group.compactMap { entry in
      let others = group.filter { $0.item != entry.item }.map(\.amount).sorted()
      guard !others.isEmpty else { return nil }
      let middle = others[others.count / 2]
      let (small, large) = unit == .yuan ? (entry.amount, middle) : (middle, entry.amount)
      let least = fixedPay.contains(entry.item) ? gap.fixed : gap.free
      return large.fen / small.fen >= least ? (entry, middle) : nil
    }
  }

  /// Insurances and 住房公积金 that are more than all the wages from which they are counted.
  private static func aboveWages(_ group: [AmountEntry]) -> [(own: AmountEntry, other: Money)] {
    let paid = group.filter { $0.item == "30101" || freePay.contains($0.item) }
    // A payroll has more than one kind of wage.
    guard paid.contains(where: { $0.item == "30101" }), Set(paid.map(\.item)).count > 1 else {
      return []
    }
    let wages = paid.reduce(Money.zero) { $0 + $1.amount }
    return group.compactMap { entry in
      ["30108", "30109", "30110", "30113"].contains(entry.item) && entry.amount > wages
        && entry.amount.fen / 20 < wages.fen
        ? (entry, wages) : nil
    }
  }
}

extension Finding {
  fileprivate static func aboveWages(
    _ item: String, _ amount: Money, _ wages: Money, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    Finding(
      .unitSlip, at: place,
      "\(draft.words(code: item))共 \(draft.words(amount))，比同一个单位的全部工资（\(draft.words(wages))）还多，像是多填了一位",
      label: "多于工资", basis: "国发〔2015〕2号；住房公积金管理条例", cure: "核对这一笔和工资的金额，改正填错的一个")
  }
}
