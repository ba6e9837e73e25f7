import GoujiModel
import Testing

@testable import DraftReading

struct RetiredPayTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .unusualCodes,
      [
        "草案.yaml": RuleFixture.head("", units: RuleFixture.office + RuleFixture.centre),
        "支出.csv": RuleFixture.spending(lines.joined(separator: "\n")),
      ])
  }

  @Test func `pensions under 行政运行, of one unit`() {
    #expect(
      says(
        "101001,‸2080101,30302,人员经费,,一般公共预算,82.2", "101002,2080502,30302,人员经费,,一般公共预算,22.4")
        == ["30302 退休费 列在功能科目 2080101 行政运行，别的单位列在 2080502 事业单位离退休"])
  }

  @Test func `a part of them, housing, and where nobody has them under 20805`() {
    #expect(
      says(
        "101001,2080101,30302,人员经费,,一般公共预算,82.2", "101001,2080501,30301,人员经费,,一般公共预算,9",
        "101002,2080502,30302,人员经费,,一般公共预算,22.4") == [])
    #expect(
      says(
        "101001,2210203,30302,人员经费,,一般公共预算,82.2", "101002,2080502,30302,人员经费,,一般公共预算,22.4") == [])
    #expect(
      says(
        "101001,2080101,30302,人员经费,,一般公共预算,82.2", "101002,2080150,30302,人员经费,,一般公共预算,22.4") == [])
  }
}
