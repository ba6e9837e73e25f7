import GoujiModel
import Testing

@testable import DraftReading

struct UnitsHaveLinesTests {
  @Test func `a unit without a line`() {
    let units = RuleFixture.office + "  - ‸{代码: \"101002\", 名称: 某中心, 性质: 事业}\n"
    let files = [
      "草案.yaml": RuleFixture.head("", units: units),
      "支出.csv": RuleFixture.spending("101001,2080101,30101,人员经费,,一般公共预算,100"),
    ]
    #expect(RuleFixture().says(.unitWithoutLines, files) == ["支出.csv 里没有单位 101002“某中心”的一笔支出"])
  }

  @Test func `units with lines, and a department of one`() {
    RuleFixture().says(
      .unitWithoutLines,
      [
        "草案.yaml": RuleFixture.head("", units: RuleFixture.office + RuleFixture.centre),
        "支出.csv": RuleFixture.spending(
          "101001,2080101,30101,人员经费,,一般公共预算,100", "101002,2080150,30101,人员经费,,一般公共预算,50"),
      ])
    RuleFixture().says(.unitWithoutLines, [:])
  }
}
