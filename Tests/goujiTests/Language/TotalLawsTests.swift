import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Law 8: a total is what its rows and columns add up to, or it is told. Right values are worked out by
/// hand beside each.
struct TotalLawsTests {
  private static let classes =
    "数: 支出额, 行: {合计: {标签: {科目: 合计}, 行: {类: {每: 功能科目.类, 标签: {科目: \"{功能科目.名称}\"}}}}}"

  @Test func `money without a code is told with its line`() throws {
    let report = try SmallReport(
      table: "列: {科目: 文字, 金额: {}}, \(Self.classes)",
      lines: "2080505,30108,人员经费,20\n,,结转下年,50")
    #expect(report.findings.contains("G301 局/支出.csv:3"))
  }

  @Test func `so is a total under which nothing is printed`() throws {
    let report = try SmallReport(
      table: "列: {科目: 文字, 金额: {}}, \(Self.classes)", lines: ",,结转下年,50")
    #expect(report.findings.contains("G301 局/支出.csv:2"))
  }

  @Test func `money outside all projects is missing from a list of projects`() throws {
    let report = try SmallReport(
      table:
        "列: {科目: 文字, 金额: {}}, 数: 支出额, 行: {合计: {标签: {科目: 合计}, 行: {项目: {每: 项目, 标签: {科目: \"{项目.名称}\"}}}}}",
      lines: "2080505,30108,人员经费,20\n2080102,30227,项目支出,30")
    #expect(report.findings.contains("G301 局/支出.csv:2"))
  }

  @Test func `a code of which some lines say more keeps examples`() throws {
    // 30213: 13 of 175.15 have a local item, as 乐山 publishes it.
    let report = try SmallReport(
      table:
        "列: {科目: 文字, 金额: {}}, 数: 支出额, 行: {合计: {标签: {科目: 合计}, 行: {款: {每: 经济科目.款, 标签: {科目: \"{经济科目.名称}\"}, 行: {细: {每: 经济科目.细, 标签: {科目: \"{经济科目.名称}\"}}}}}}}",
      lines: "2080108,30213,公用经费,162.15\n2080108,3021301,公用经费,13",
      files: ["局/本地科目.csv": "代码,名称\n3021301,一般维修\n"])
    #expect(report.findings.filter { $0.hasPrefix("G301") }.isEmpty)
    #expect(report.rows.last == "一般维修|13.00")
  }

  @Test(arguments: ["合计: 人员", "支出额"])
  func `a figure of the row leaves the sum across in force`(figure: String) throws {
    // 人员 100 + 公用 20 make 120, not 100; with 支出额 in all of them, 240.
    let own = figure == "支出额" ? "数: 支出额" : "数: {\(figure)}"
    let report = try SmallReport(
      table:
        "列: {科目: 文字, 合计: {数: 支出额, 和: 是}, 人员: 人员, 公用: 公用}, 行: {合计: {标签: {科目: 合计}, \(own)}}",
      lines: "2080101,30101,人员经费,100\n2080101,30201,公用经费,20",
      more: "数.人员: 合计(支出，支出类型 = 人员经费)\n数.公用: 合计(支出，支出类型 = 公用经费)")
    #expect(report.findings.contains { $0.hasPrefix("G301") })
  }

  @Test(arguments: ["平均(支出额, 笔数)", "取小(支出额, 80万元)", "种数(支出, 经济科目)", "绝对值(支出额 - 60万元)"])
  func `what is known not to add needs no total and is no formula`(figure: String) throws {
    // 平均: 120 ÷ 2 = 60 over 100 and 20; 取小: 80 over 80 and 20; and so on.
    let report = try SmallReport(
      table:
        "列: {科目: 文字, 数值: {数: \"\(figure)\"}, 金额: {数: 支出额}}, 行: {合计: {标签: {科目: 合计}, 行: {类: {每: 功能科目.类, 标签: {科目: \"{功能科目.名称}\"}}}}}",
      lines: "2010101,30101,人员经费,100\n2080101,30101,人员经费,20")
    #expect(report.findings.filter { $0.hasPrefix("G3") }.isEmpty)
    #expect(report.sums(column: 1).isEmpty)
    #expect(!report.sums(column: 2).isEmpty)
  }
}
