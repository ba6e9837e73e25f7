import GoujiModel
import Testing

@testable import DraftReading

struct ReceptionsTests {
  private let fixture = RuleFixture.counting("国内接待批次", "国内接待人次", "外事接待批次", "外事接待人次")
  private let spent = RuleFixture.spending("101001,2080101,30217,公用经费,,一般公共预算,2.5")

  @Test func `money without receptions is told`() {
    fixture.says(
      .receptionsDiffer,
      ["草案.yaml": RuleFixture.head("填报: {国内接待批次: ‸0, 国内接待人次: 0}"), "支出.csv": spent])
    fixture.says(
      .receptionsDiffer,
      ["支出.csv": RuleFixture.spending("101001,2080101,‸30217,公用经费,,一般公共预算,2.5")])
  }

  @Test func `guests are compared with groups of their own kind`() {
    let said = fixture.says(
      .receptionsDiffer,
      [
        "草案.yaml": RuleFixture.head("填报: {国内接待批次: 5, 国内接待人次: 60, 外事接待批次: 8, 外事接待人次: ‸3}"),
        "支出.csv": spent,
      ])
    #expect(said == ["“外事接待人次”是 3，比“外事接待批次”8 还少"])
  }

  @Test func `receptions with money pass`() {
    fixture.says(
      .receptionsDiffer,
      ["草案.yaml": RuleFixture.head("填报: {国内接待批次: 5, 国内接待人次: 60}"), "支出.csv": spent])
  }
}
