import GoujiModel

/// What it checks: what is spent for one guest, one vehicle kept, one journey or one member of staff is within
/// bounds that only a slip of the keyboard passes.
///
/// Why: the count is printed beside the amount, and a reader divides them.
///
/// Example: 国内接待人次 59,900 beside 公务接待费 4.25 万元: 0.71 元 each.
///
/// Source: 财预〔2016〕143号 (批次、人数、保有量). The bounds are wider than any standard: 接待费 5 to 10,000 元 a
/// head, 运行费 4,000 to 300,000 元 a vehicle, 购置费 30,000 to 1,000,000 元 (5,000,000 for 特种车辆), 出国费 500 to
/// 500,000 元 a head, wages 10,000 to 1,000,000 元 a year.
enum UnitCostsPlausible {
  private struct Measure {
    /// What one of them is called: `每人次`.
    var each: String
    var spent: String
    var items: Set<String>
    /// 元.
    var bounds: ClosedRange<Int>
  }

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let guests = people(draft, ["接待"], groups: ["批次"])
    let travellers = people(draft, ["出国", "出境", "因公出"], groups: ["团组", "批次"])
    let staff = StatedFacts(draft, named: ["实有人数", "在职人数"], but: ["离退休"]).facts
    return [
      finding(
        guests,
        Measure(each: "每人次", spent: "公务接待费（30217）", items: ["30217"], bounds: 5...10_000), draft,
        spending),
      finding(
        travellers,
        Measure(each: "每人次", spent: "因公出国（境）费用（30212）", items: ["30212"], bounds: 500...500_000),
        draft, spending),
      finding(
        VehiclesBought.facts(draft).facts.filter { $0.count > 0 },
        Measure(
          each: "每辆", spent: "公务用车购置（31013）", items: ["31013", "30913"],
          bounds: 30_000...(keepsSpecial(draft) ? 5_000_000 : 1_000_000)), draft, spending),
      finding(
        vehicles(draft),
        Measure(each: "每辆", spent: "公务用车运行维护费（30231）", items: ["30231"], bounds: 4_000...300_000),
        draft, spending),
      finding(
        staff.first.map { [$0] } ?? [],
        Measure(
          each: "每人", spent: "工资（30101、30102、30103、30107）",
          items: ["30101", "30102", "30103", "30107"], bounds: 10_000...1_000_000), draft, spending),
    ].compactMap { $0 }
  }

  /// Nobody where there are fewer than groups: that is told elsewhere.
  private static func people(
    _ draft: WholeDraft, _ words: [String], groups: [String]
  ) -> [StatedFacts.Fact] {
    let people = StatedFacts(draft, named: words, ["人次", "人数"]).facts
    let sum = { (facts: [StatedFacts.Fact]) in
      facts.reduce(0) { $0.addingReportingOverflow($1.count).partialValue }
    }
    return sum(people) < sum(StatedFacts(draft, named: words, groups).facts) ? [] : people
  }

  /// Those kept: a count of all of them where the template has one, or the kinds together; of a list of
  /// vehicles its 数量.
  private static func vehicles(_ draft: WholeDraft) -> [StatedFacts.Fact] {
    let kept = StatedFacts(
      draft, named: ["现有", "保有", "车辆总数"], ["车"], but: ["购置", "更新", "处置", "新增"]
    ).facts
    if let whole = kept.first(where: { $0.name.contains("保有量") || $0.name.contains("总数") }) {
      return [whole]
    }
    if !kept.isEmpty { return kept }
    guard let list = draft.ledger("车辆"),
      let column = list.shape.columns.firstIndex(where: {
        $0.kind.measure == .count && $0.kind.isNumber
      })
    else { return [] }
    return list.records.map { record in
      StatedFacts.Fact(
        name: list.shape.columns[column].name, count: record.values[column].count,
        place: record.place(of: column), owner: list.name)
    }
  }

  /// Fire engines, ambulances and the like cost millions.
  private static func keepsSpecial(_ draft: WholeDraft) -> Bool {
    let special = ["特种", "消防", "救护", "救援", "环卫"]
    let isSpecial = { (text: String) in special.contains { text.containsBytes(of: $0) } }
    let stated = draft.budget.statedNumbers.keys.contains(where: isSpecial)
    let listed = draft.budget.records("车辆").contains { $0.values.contains { isSpecial($0.text) } }
    let name = draft.budget.identity[IdentityPath.fullName]?.value ?? ""
    return stated || listed || isSpecial(name)
  }

  private static func finding(
    _ facts: [StatedFacts.Fact], _ measure: Measure, _ draft: WholeDraft,
    _ spending: SpendingLines
  ) -> Finding? {
    let money = spending.spent(on: measure.items).sum
    let count = facts.reduce(0) { $0 + min(max($1.count, 0), 1_000_000_000_000) }
    guard count > 0, money > .zero, let largest = facts.max(by: { $0.count < $1.count }) else {
      return nil
    }
    let each = money.fen / count
    let bounds = measure.bounds.lowerBound * 100...measure.bounds.upperBound * 100
    if bounds.contains(each) { return nil }
    return .implausible(
      largest, count, of: facts.count, measure.spent, money, measure.each, Money(fen: each),
      isLow: each < bounds.lowerBound, draft, at: largest.place ?? draft.budget.template.place)
  }
}

extension Finding {
  fileprivate static func implausible(
    _ fact: StatedFacts.Fact, _ count: Int, of facts: Int, _ spent: String, _ money: Money,
    _ each: String,
    _ price: Money, isLow: Bool, _ draft: WholeDraft, at place: Place
  ) -> Finding {
    let owner = fact.owner == HeadKey.stated ? "" : "“\(fact.owner)”的"
    let counted = owner + "“\(fact.name)”" + (facts > 1 ? "等共 \(count)" : "是 \(count)")
    return Finding(
      .factImplausible, at: place,
      "\(counted)，\(spent)是 \(draft.words(money))，\(each)只合 \(price.exactText(in: .yuan)) 元"
        .replacing("只合", with: isLow ? "只合" : "要合"),
      label: isLow ? "个数太大，或金额太小" : "个数太小，或金额太大", basis: "财预〔2016〕143号",
      cure: "核对这个数有没有多写、少写一位，金额是不是按\(draft.budget.inputUnit.rawValue)填的")
  }
}
