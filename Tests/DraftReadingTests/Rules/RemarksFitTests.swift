import GoujiModel
import Testing

@testable import DraftReading

struct RemarksFitTests {
  private func says(_ line: String) -> [String] {
    RuleFixture().says(
      .remarkDiffers, ["支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数,说明\n\(line)\n"])
  }

  @Test func `the remark names another source or kind`() {
    #expect(
      says("2080101,30201,公用经费,‸其他收入,9,由事业收入安排")
        == ["“资金来源”填的是“其他收入”，说明里写的是“事业收入”：由事业收入安排"])
    #expect(
      says("2080101,30228,‸人员经费,一般公共预算,9,工会活动，列公用经费")
        == ["“支出类型”填的是“人员经费”，说明里写的是“公用经费”：工会活动，列公用经费"])
  }

  @Test func `money carried over by its remark`() {
    let says = { (line: String) in
      RuleFixture().says(
        .remarkDiffers, ["支出.csv": "功能科目,经济科目,支出类型,资金来源,资金年度,预算数,说明\n\(line)\n"])
    }
    #expect(
      says("2080101,30201,公用经费,一般公共预算,‸本年,9,上年结转资金") == ["“资金年度”填的是“本年”，说明里写的是“上年结转”：上年结转资金"])
    #expect(says("2080101,30201,公用经费,一般公共预算,上年结转,9,上年结转资金") == [])
    #expect(says("2080101,30201,公用经费,一般公共预算,本年,9,不含上年结转") == [])
    for remark in [
      "上年结转已用完，本年由一般公共预算安排", "上年结转资金不足，本年补充安排", "不足部分由上年结转解决", "优先使用上年结转，本行为本年新增",
      "上年结转已列入另一行，此为本年安排", "参照上年结转情况测算", "盘活上年结余后安排",
    ] {
      #expect(says("2080101,30201,公用经费,一般公共预算,本年,9,\(remark)") == [])
    }
  }

  @Test func `the remark says what the columns say, or speaks of other things`() {
    #expect(says("2080101,30228,人员经费,一般公共预算,9,按工资计提部分，列人员经费") == [])
    #expect(says("2080101,30201,公用经费,一般公共预算,9,不足部分由事业收入安排和其他收入安排") == [])
    #expect(says("2080101,30201,公用经费,一般公共预算,9,公用经费定额") == [])
    for remark in ["原由事业收入安排，本年起改由财政保障", "事业收入安排不足部分由财政补足", "上年列人员经费，本年调整", "另有其他收入安排5万元"] {
      #expect(says("2080101,30201,公用经费,一般公共预算,9,\(remark)") == [], "\(remark)")
    }
  }
}
