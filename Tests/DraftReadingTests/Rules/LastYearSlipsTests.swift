import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct LastYearSlipsTests {
  private func says(_ now: [String], _ then: [String]) -> [String] {
    let file = { (lines: [String]) in RuleFixture.spending(lines.joined(separator: "\n")) }
    let (own, last) = (DraftFixture(["支出.csv": file(now)]), DraftFixture(["支出.csv": file(then)]))
    guard var budget = own.read().value, let earlier = last.read().value else {
      return ["no budget"]
    }
    budget.earlier = EarlierDraft(
      NamedDraft(budget: earlier, template: .bare, place: budget.template.place), seenBy: .bare)
    return WholeDraft(budget, .bare).findings.filter { $0.code == .unitSlip }.map(\.message)
  }

  @Test func `the same line with one digit more`() {
    #expect(
      says(
        ["101001,2080101,30101,人员经费,,一般公共预算,1286.4", "101001,2080101,30201,公用经费,,一般公共预算,900"],
        ["101001,2080101,30101,人员经费,,一般公共预算,128.64", "101001,2080101,30201,公用经费,,一般公共预算,880"])
        == ["30101 基本工资本年 1286.4 万元，上年草案同样的一笔是 128.64 万元，数字相同而相差 10 倍"])
  }

  @Test(arguments: [
    ("公用经费", "116.1063", "11.4471", 1), ("公用经费", "11.4471", "116.1063", 1),
    ("项目支出", "116.1063", "11.4471", 0), ("公用经费", "120", "11", 0),
    ("公用经费", "116.1063", "31.4471", 0),
  ])
  func `a line of 基本支出 about ten times, whatever its digits`(
    _ kind: String, _ now: String, _ then: String, _ count: Int
  ) {
    let lines = { (amount: String) in
      ["101001,2080101,30101,人员经费,,一般公共预算,800", "101001,2080101,30201,\(kind),,一般公共预算,\(amount)"]
    }
    #expect(says(lines(now), lines(then)).count == count)
  }

  @Test func `the whole draft about ten times last year's`() {
    #expect(
      says(
        ["101001,2080101,30101,人员经费,,一般公共预算,1310.5"], ["101001,2080101,30102,人员经费,,一般公共预算,128.64"]
      ) == ["本年基本支出共 1310.5 万元，上年草案共 128.64 万元，相差大约 10 倍"])
  }

  @Test func `growth and round amounts pass`() {
    #expect(
      says(
        ["101001,2080101,30101,人员经费,,一般公共预算,140.2", "101001,2080101,30201,公用经费,,一般公共预算,50"],
        ["101001,2080101,30101,人员经费,,一般公共预算,128.64", "101001,2080101,30201,公用经费,,一般公共预算,5"])
        == [])
  }
}
