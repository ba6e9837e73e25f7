import GoujiModel
import Testing

@testable import ReportAuditing

struct QuotedNumbersKnownTests {
  private func inProse(_ text: String) -> [String] {
    SampleWords.briefs(SampleWords.budget(prose: [text])).filter { $0.hasPrefix("G411") }
  }

  private func inReason(_ text: String) -> [String] {
    SampleWords.briefs(SampleWords.budget(reasons: ["支出预算": text])).filter { $0.hasPrefix("G411") }
  }

  private func inUse(_ code: String, _ text: String) -> [String] {
    SampleWords.briefs(SampleWords.budget(uses: [code: text])).filter { $0.hasPrefix("G411") }
  }

  @Test func `an amount of the budget that the report does not have is told where it stands`() {
    #expect(inProse("安排经费33万元。") == ["G411 33万元"])
    #expect(inProse("支出预算100万元，公用经费占25%。") == ["G411 25%"])
    #expect(inProse("预算总额1,000,100元。") == ["G411 1,000,100元"])
    #expect(inReason("新增培训12.42万元") == ["G411 12.42万元"])
    #expect(inReason("新增培训5万") == ["G411 5万"])
    #expect(inProse("支出预算比上年增加11万元。") == ["G411 11万元"])
  }

  @Test(arguments: [
    "安排经费20万元。", "支出预算1000000元，占20%。", "支出预算比上年增加10万元。", "就业资金33万元到位。", "满意度达到95%。",
    "全市公共预算收入33亿元，支出44亿元。",
    "经费标准为每人33元。", "经费不超过33万元。", "预算约33万元。", "2023年预算执行数为33万元。", "上年预算33万元。", "其他收入比上年增加33万元。",
    "企业支出33万元。",
    "支出预算比上年增加10.01万元。",
  ])
  func `figures of the report, standards, others' and last year's are left alone`(_ text: String) {
    #expect(inProse(text).isEmpty)
  }

  @Test func `a use has the amounts of its own code alone`() {
    #expect(inUse("2210201", "缴存住房公积金20万元").isEmpty)
    #expect(inUse("2080101", "保障机关运转80万元，其中公用20万元").isEmpty)
    #expect(inUse("2210201", "缴存住房公积金80万元").count == 1)
  }

  /// 80 of 行政运行, of which 20 are 公用经费; last year is not there.
  @Test(arguments: [
    ("新增人员工资12.42万元", 1), ("人员经费60万元、公用经费20万元", 0), ("增加12.42万元", 0), ("上年购置12.42万元", 0),
    ("支出预算合计100万元，本科目80万元", 0), ("缴费比例16%", 0), ("占本科目的33%", 1),
  ])
  func `a reason of a code has its amounts, or those of the report`(_ text: String, _ count: Int) {
    let budget = SampleWords.budget(changes: ["2080101": text])
    #expect(SampleWords.briefs(budget).filter { $0.hasPrefix("G411") }.count == count)
  }

  @Test(arguments: ["缴纳养老保险（单位缴费部分16%）", "按缴费基数的8%缴纳医疗保险费", "按12％缴存住房公积金"])
  func `a statutory rate in a use is no figure`(_ text: String) {
    #expect(inUse("2210201", text).isEmpty)
  }

  @Test func `a share in a use is looked for`() {
    #expect(inUse("2210201", "缴存住房公积金，占预算的33%").count == 1)
  }

  @Test func `the figure that the text names is offered`() throws {
    let budget = SampleWords.budget(prose: ["支出预算为33万元。"])
    let texts = QuotedTexts(Recount(budget: budget, template: SampleWords.template))
    let found = QuotedNumbersKnown.result(texts, KnownNumbers(SampleWords.report, budget), budget)
      .findings
    #expect(try #require(found.first).message.contains("报告里“支出预算”是 100.00万元"))
  }
}
