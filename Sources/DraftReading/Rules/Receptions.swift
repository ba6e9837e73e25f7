import GoujiModel

/// What it checks: guests are received (填报) where money is spent on it (30217), and only there; guests
/// are no fewer than their groups.
///
/// Why: a final account publishes both in one paragraph.
///
/// Example: 公务接待费 2.5 万元 beside 国内接待批次 0, 国内接待人次 0.
///
/// Source: 财预〔2016〕143号 (国内公务接待的批次、人数).
enum Receptions {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines?) -> [Finding] {
    let facts = StatedFacts(draft, named: ["接待"], ["批", "人"])
    return facts.findings(
      .receptionsDiffer, draft, spending, items: ["30217"], called: "公务接待费（30217）",
      basis: "财预〔2016〕143号")
      + facts.findings(.receptionsDiffer, groups: ["批次"], people: ["人次", "人数"])
  }
}
