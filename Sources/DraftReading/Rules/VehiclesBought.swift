import GoujiModel

/// What it checks: vehicles are bought (填报, or 购置数 of a list of vehicles) where money is spent on buying them (31013, or 30913 of
/// 基本建设), and only there.
///
/// Why: the paragraph on assets says how many vehicles are bought, the table of 三公 how much that
/// costs; money hidden in 其他资本性支出 (31099) is missing from 三公.
///
/// Example: 公务用车购置 17.80 万元 beside 购置车辆数 0.
///
/// Source: 财预〔2016〕143号 (购置费, 运行费 apart; vehicles bought and kept).
enum VehiclesBought {
  static func findings(_ draft: WholeDraft, _ spending: SpendingLines?) -> [Finding] {
    facts(draft).findings(
      .vehiclesDiffer, draft, spending, items: ["31013", "30913"], called: "公务用车购置（31013）",
      beside: ["31019", "30919", "31099", "30999"], basis: "财预〔2016〕143号")
  }

  /// How many, as 填报 has them, or a list.
  static func facts(_ draft: WholeDraft) -> StatedFacts {
    let (bought, kept) = (["购置", "购买", "更新", "新增"], ["现有", "保有", "处置"])
    let stated = StatedFacts(draft, named: bought, ["车"], but: kept)
    return stated.facts.isEmpty
      ? StatedFacts(listed: draft, named: bought, ["车"], but: kept) : stated
  }
}
