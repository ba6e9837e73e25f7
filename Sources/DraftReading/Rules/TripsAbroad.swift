import GoujiModel

/// What it checks: groups and people travel abroad (填报) where money is spent on it (30212), and only
/// there; people are no fewer than groups.
///
/// Why: a final account publishes both in one paragraph.
///
/// Example: 因公出国（境）费用 5 万元 beside 出国团组数 0, 出国人次 0.
///
/// Source: 财预〔2016〕143号 (因公出国（境）团组数及人数).
enum TripsAbroad {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines?) -> [Finding] {
    let facts = StatedFacts(draft, named: ["出国", "出境", "因公出"], ["团", "人", "次", "批"])
    return facts.findings(
      .tripsDiffer, draft, spending, items: ["30212"], called: "因公出国（境）费用（30212）",
      basis: "财预〔2016〕143号")
      + facts.findings(.tripsDiffer, groups: ["团组数", "团组", "批次"], people: ["人次", "人数", "人次数"])
  }
}
