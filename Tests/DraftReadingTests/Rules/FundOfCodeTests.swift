import GoujiModel
import Testing

@testable import DraftReading

struct FundOfCodeTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .fundOfCodeDiffers,
      [
        "支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,资金年度,预算数\n"
          + lines.map { $0 + "\n" }.joined(),
        "项目.csv": "项目,项目类别\n治河,特定目标类\n",
      ])
  }

  @Test func `a code of the funds paid by the general budget is told once, with its sum`() {
    #expect(
      says(
        "‸2120899,31005,项目支出,治河,一般公共预算,本年,86", "2120899,30227,项目支出,治河,一般公共预算,上年结转,5.5")
        == [
          "功能科目 2120899 其他国有土地使用权出让收入安排的支出 是政府性基金预算的科目，资金来源填的是一般公共预算（2 行共 91.5 万元）"
        ])
  }

  @Test func `general and capital codes in the wrong budget`() {
    #expect(says("‸2080101,30201,公用经费,,政府性基金预算,本年,3").count == 1)
    #expect(says("‸2080101,30201,公用经费,,国有资本经营预算,本年,3").count == 1)
    #expect(says("‸2230105,30227,项目支出,治河,一般公共预算,本年,190").count == 1)
    #expect(says("‸2230105,30227,项目支出,治河,政府性基金预算,本年,190").count == 1)
  }

  @Test func `codes in their own budget, other sources and unknown codes pass`() {
    #expect(
      says(
        "2120899,31005,项目支出,治河,政府性基金预算,本年,86", "2230105,30227,项目支出,治河,国有资本经营预算,本年,190",
        "2080101,30101,人员经费,,一般公共预算,本年,100", "2080101,30226,公用经费,,事业收入,本年,4",
        "2082602,31302,项目支出,治河,一般公共预算,本年,9", "2121999,30227,项目支出,治河,政府性基金预算,本年,1",
        "2121999,30227,项目支出,治河,一般公共预算,本年,1") == [])
  }
}
