import GoujiModel
import Testing

@testable import DraftReading

struct WagesTwiceTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .repeatedRecord, ["支出.csv": RuleFixture.spending(lines.joined(separator: "\n"))])
  }

  @Test func `two wages of one unit are the same to the last digit`() {
    #expect(
      says(
        "101001,2080101,30101,人员经费,,一般公共预算,536.1081",
        "101001,2080101,30102,人员经费,,一般公共预算,‸536.1081")
        == ["30102 津贴补贴与第 2 行的 30101 基本工资一分不差，都是 536.1081 万元，两行都计入了合计"])
  }

  @Test func `round sums, contributions of one base and other units are not told`() {
    #expect(
      says(
        "101001,2080101,30101,人员经费,,一般公共预算,120", "101001,2080101,30102,人员经费,,一般公共预算,120",
        "101001,2080506,30109,人员经费,,一般公共预算,43.1234",
        "101001,2101101,30110,人员经费,,一般公共预算,43.1234") == [])
  }
}
