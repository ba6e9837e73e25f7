import GoujiModel
import Testing

@testable import DraftReading

struct PayTogetherTests {
  private func says(_ lines: String...) -> [String] { says(lines) }

  private func says(_ lines: [String]) -> [String] {
    RuleFixture().says(
      .unusualCodes,
      ["支出.csv": "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `wages under another code than the rest of the pay`() {
    #expect(
      says(
        "101001,‸2080701,30101,人员经费,,一般公共预算,100", "101001,2080101,30102,人员经费,,一般公共预算,80",
        "101001,2080101,30103,人员经费,,一般公共预算,70"
      ).count == 1)
  }

  @Test func `of two payrolls one has come apart`() {
    let whole = [
      "101001,2080150,30101,人员经费,,一般公共预算,60", "101001,2080150,30102,人员经费,,一般公共预算,20",
    ]
    let rest = [
      "101001,2080101,30102,人员经费,,一般公共预算,80", "101001,2080101,30103,人员经费,,一般公共预算,70",
    ]
    #expect(says(whole + ["101001,‸2080102,30101,人员经费,,一般公共预算,100"] + rest).count == 1)
    #expect(says(whole + ["101001,2080101,30101,人员经费,,一般公共预算,100"] + rest) == [])
  }

  @Test func `two payrolls of one unit, and wages alone`() {
    #expect(
      says(
        "101001,2080101,30101,人员经费,,一般公共预算,100", "101001,2080150,30101,人员经费,,一般公共预算,60",
        "101001,2080101,30102,人员经费,,一般公共预算,80") == [])
    #expect(says("101001,2080101,30101,人员经费,,一般公共预算,100") == [])
  }
}
