import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct ResultsPlausibleTests {
  private func says(_ lines: String...) -> [String] {
    var fixture = RuleFixture()
    var shape = LedgerShape(
      name: "成效",
      columns: ["三级指标", "指标性质", "指标值", "度量单位", "实际完成值"].map { LedgerColumn($0, .text) })
    shape.completion = CompletionRule()
    (fixture.shapes, fixture.template.ledgers) = ([shape], [shape])
    return fixture.says(
      .resultImplausible,
      ["成效.csv": "三级指标,指标性质,指标值,度量单位,实际完成值\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `a hundred times, and a hundredth`() {
    #expect(
      says("参保人数,≥,93.84,万人,‸9461", "参保人数,≥,93.84,万人,‸0.9461万人") == [
        "指标“参保人数”的指标值是“≥93.84万人”，“实际完成值”是“9461万人”，相差 100 倍",
        "指标“参保人数”的指标值是“≥93.84万人”，“实际完成值”是“0.9461万人”，相差 99 倍",
      ])
    #expect(says("成本,≤,12,万元,‸240").count == 1)
  }

  @Test func `what may be`() {
    #expect(
      says(
        "参保人数,≥,93.84,万人,94.61", "信息数,≥,600,条,11999", "信息数,≥,600,条,0", "失业率,≤,5,%,0.1",
        "培训场次,≥,1,场,30", "参保人数增长率,≥,5,%,120", "便捷,定性,优,,优", "参保人数,≥,93.84,万人,946100人",
        "信息数,≥,600,条,") == [])
  }

  /// Targets of any size: below twenty times nothing is said, with two or more digits too many it is.
  @Test func `only slips of two digits and more are told`() {
    var chance = Chance.printed()
    for _ in 0..<40 {
      let target = Int.random(in: 5...90_000, using: &chance)
      let result = target * Int.random(in: 10...199, using: &chance) / 10
      let shift = [100, 1_000, 10_000].randomElement(using: &chance) ?? 100
      #expect(says("件数,≥,\(target),件,\(result)") == [])
      #expect(says("件数,≥,\(target),件,‸\(target * shift)").count == 1)
    }
  }
}
