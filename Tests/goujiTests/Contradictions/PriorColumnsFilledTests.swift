import GoujiModel
import Testing

@testable import BudgetWorkbench

/// A column of last year's figures that is all dashes is told once. One department of one unit spends 10
/// on 2012601.
struct PriorColumnsFilledTests {
  private func codes(_ columns: String, head: String = "") throws -> [String] {
    let outcome = try LanguageFixture(
      "数: {支出额: 合计(支出), 增: 支出额 - 上年(支出额)}\n"
        + "表: {表1: {名称: 甲, 列: {科目: 文字, 金额: 支出额, \(columns)}, "
        + "行: {合计: {标签: {科目: 合计}, 行: {类: {每: 功能科目.类, 标签: {科目: \"{功能科目.码}\"}}}}}}}\n"
        + "部分: {表: {文: {表: {表: 全部}}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"), head: head
    ).outcome()
    return outcome.findings.filter { $0.code == .priorColumnEmpty }.map(\.message)
  }

  @Test func `columns without any figure of last year are told in one finding`() throws {
    #expect(
      try codes("上年: 上年(支出额), 增减: 增")
        == ["表1的“上年”、表1的“增减”一个上年的数也没有，都印“—”：没有“支出额”的上年数"])
  }

  @Test func `a figure in the total is enough, and a rate on nothing is known`() throws {
    #expect(try codes("上年: 上年(支出额)", head: "上年数: {支出额: 5万元}\n") == [])
    #expect(
      try codes("增幅: {数: \"增幅(支出额, 上年(支出额))\"}", head: "上年数: {支出额: 0万元}\n") == [])
  }

  @Test func `a column that has nothing to do with last year is not asked`() throws {
    #expect(try codes("占比: {数: \"占比(支出额 - 支出额, 支出额 - 支出额)\"}") == [])
  }
}
