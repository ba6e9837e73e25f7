import GoujiModel
import Testing

@testable import DraftReading

struct NatureOfCodeTests {
  private func says(_ lines: [String], listed: String = "", units: String? = nil) -> [String] {
    RuleFixture().says(
      .natureOfCodeDiffers,
      [
        "草案.yaml": RuleFixture.head(
          listed, units: units ?? RuleFixture.office + RuleFixture.centre),
        "支出.csv": "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n" + lines.map { $0 + "\n" }.joined(),
      ])
  }

  @Test func `codes of offices with an institution`() {
    #expect(
      says(["101002,‸2130301,30101,人员经费,,一般公共预算,10", "101002,2130301,30102,人员经费,,一般公共预算,10"])
        == ["2130301 行政运行 是行政单位用的科目，“某中心”的性质是事业"])
    #expect(
      says([
        "101002,‸2101101,30110,人员经费,,一般公共预算,10", "101002,‸2080501,30302,人员经费,,一般公共预算,10",
      ]).count == 2)
  }

  @Test func `codes of institutions with the office`() {
    #expect(
      says([
        "101001,‸2101102,30110,人员经费,,一般公共预算,10", "101001,2130301,‸30107,人员经费,,一般公共预算,10",
      ]) == [
        "2101102 事业单位医疗 是事业单位用的科目，“某局机关”的性质是行政", "30107 绩效工资 是事业单位用的科目，“某局机关”的性质是行政",
      ])
  }

  @Test func `an office that pays for an institution without lines of its own`() {
    let lines = ["101001,2101102,30110,人员经费,,一般公共预算,10", "101001,2080150,30107,人员经费,,一般公共预算,10"]
    let office = lines + ["101001,2080101,30101,人员经费,,一般公共预算,10"]
    #expect(says(office, units: RuleFixture.office) == [])
    // 事业运行 and no 行政运行.
    #expect(
      says(["101001,‸2080150,30101,人员经费,,一般公共预算,10"], units: RuleFixture.office).count == 1)
    #expect(says(lines, listed: "下属单位:\n  - {名称: 某站, 性质: 事业}") == [])
  }

  @Test func `income that an office has not`() {
    #expect(
      says(["101001,2080101,30201,公用经费,,‸事业收入,10", "101002,2080150,30201,公用经费,,事业收入,10"])
        == ["“某局机关”的性质是行政，资金来源却是事业收入"])
  }

  @Test func `each with its own codes, and 参公 with either`() {
    #expect(
      says(
        [
          "101001,2130301,30101,人员经费,,一般公共预算,10", "101002,2130306,30107,人员经费,,一般公共预算,10",
          "101002,2101102,30110,人员经费,,一般公共预算,10", "101003,2130301,30101,人员经费,,一般公共预算,10",
          "101003,2101102,30110,人员经费,,一般公共预算,10",
        ],
        units: RuleFixture.office + RuleFixture.centre
          + "  - {代码: \"101003\", 名称: 某队, 性质: 参公}\n") == [])
  }
}
