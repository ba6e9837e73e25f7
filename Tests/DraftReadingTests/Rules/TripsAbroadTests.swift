import GoujiModel
import Testing

@testable import DraftReading

struct TripsAbroadTests {
  private let fixture = RuleFixture.counting("出国团组数", "出国人次")
  private let spent = RuleFixture.spending("101001,2080101,30212,公用经费,,一般公共预算,5")

  @Test func `money without trips, and trips without money`() {
    let said = fixture.says(
      .tripsDiffer,
      ["草案.yaml": RuleFixture.head("填报: {出国团组数: ‸0, 出国人次: 0}"), "支出.csv": spent])
    #expect(said == ["支出明细里有因公出国（境）费用（30212）5 万元，“填报”的“出国团组数”是 0、“出国人次”是 0"])
    fixture.says(
      .tripsDiffer, ["草案.yaml": RuleFixture.head("填报: {出国团组数: ‸1, 出国人次: 4}")])
  }

  @Test func `fewer people than groups`() {
    let said = fixture.says(
      .tripsDiffer,
      ["草案.yaml": RuleFixture.head("填报: {出国团组数: 3, 出国人次: ‸2}"), "支出.csv": spent])
    #expect(said == ["“出国人次”是 2，比“出国团组数”3 还少"])
  }

  @Test func `trips with money pass`() {
    fixture.says(
      .tripsDiffer,
      ["草案.yaml": RuleFixture.head("填报: {出国团组数: 1, 出国人次: 4}"), "支出.csv": spent])
    fixture.says(.tripsDiffer, [:])
  }
}
