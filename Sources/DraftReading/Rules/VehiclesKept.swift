import GoujiModel
import SourceReading

/// What it checks: the vehicles kept are not a third or twice of last year's (上年草案: kept and
/// bought), where there are four at least.
///
/// Why: a slip of the keyboard, or 现有 and 购置 exchanged, is printed beside the 运行费.
///
/// Example: last year 7 kept and 1 bought, this year 1 kept.
///
/// Source: 财预〔2016〕143号 (保有量).
enum VehiclesKept {
  private static let least = 4
  private static let times = 3
  /// More than were kept and bought came from elsewhere.
  private static let timesMore = 2

  static func findings(_ draft: WholeDraft) -> [Finding] {
    guard let earlier = draft.budget.earlier else { return [] }
    let last = WholeDraft(earlier.budget, earlier.template)
    let (own, before) = (facts(draft, ["现有", "保有", "车辆数量"]), facts(last, ["现有", "保有", "车辆数量"]))
    let bought = sum(facts(last, ["购置", "购买", "更新", "新增"]))
    let (now, then) = (sum(own), sum(before))
    guard let place = own.first?.place, now > 0, then > 0, then < 1_000_000, now < 1_000_000 else {
      return []
    }
    let isFewer = then >= least && now * times <= then
    let isMore = now >= least && now >= (then + bought) * (then >= least ? timesMore : times)
    guard isFewer || isMore, let fact = own.first else { return [] }
    let purchases = bought > 0 ? "、购置 \(bought) 辆" : ""
    return [
      Finding(
        .factImplausible, at: place,
        "“\(fact.name)”\(own.count > 1 ? "等共" : "是") \(now)，上年草案里是 \(then) 辆\(purchases)",
        label: isFewer ? "比上年少了许多" : "比上年多了许多", basis: "财预〔2016〕143号",
        cure: "核对车辆数，是不是多写、少写一位，或现有数、购置数填反了；确实如此的，写进“已核”")
    ]
  }

  /// As a list of vehicles has them, or else 填报.
  private static func facts(_ draft: WholeDraft, _ words: [String]) -> [StatedFacts.Fact] {
    let listed = StatedFacts(listed: draft, named: words, ["车"]).facts
    return listed.isEmpty
      ? StatedFacts(draft, named: words, ["车"]).facts.filter { $0.place != nil } : listed
  }

  private static func sum(_ facts: [StatedFacts.Fact]) -> Int {
    facts.reduce(0) { $0 + min(max($1.count, 0), 1_000_000) }
  }
}
