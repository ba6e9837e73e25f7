import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Cells below one another that print as one (并).
struct MergedCellsTests {
  private static let lines = """
    2080101,30101,人员经费,1
    2080101,30102,人员经费,2
    2080199,30101,人员经费,2
    2080199,30201,公用经费,2
    """

  /// Rows by code and economic code; the merge key of both columns is the 类 alone.
  private static let rows = """
    行: {合计: {标签: {科目: 合计}, 行: {科目: {每: 功能科目, 打印: 不印, 行: {经济: {每: 经济科目, \
    标签: {科目: "{功能科目.码}", 经济: "{经济科目.码}"}}}}}}}
    """

  @Test func `cells with other words are never joined, whatever their key`() throws {
    let report = try SmallReport(
      table: """
        列: {科目: {数: 文字, 并: "{功能科目.类}"}, 经济: {数: 文字, 并: "{功能科目.类}"}, 金额: 支出额}, \(Self.rows)
        """, lines: Self.lines)
    #expect(report.findings == [])
    #expect(
      report.rows == [
        "合计||7.00", "2080101|30101|1.00", "|30102|2.00", "2080199|30101|2.00", "|30201|2.00",
      ])
    let merges = report.table?.merges.filter { $0.rowSpan > 1 }.map {
      "\($0.row)+\($0.rowSpan) \($0.column)"
    }
    #expect(merges == ["2+2 0", "4+2 0"])
  }

  @Test func `other numbers stand by themselves, and each is added up`() throws {
    let report = try SmallReport(
      table: """
        列: {科目: {数: 文字}, 经济: 文字, 金额: {数: 支出额, 并: "{功能科目.码}{经济科目.类}"}}, \(Self.rows)
        """, lines: Self.lines)
    #expect(report.findings == [])
    #expect(
      report.rows == [
        "合计||7.00", "2080101|30101|1.00", "2080101|30102|2.00", "2080199|30101|2.00",
        "2080199|30201|2.00",
      ])
    #expect(report.sums(column: 2) == [1: [2, 3, 4, 5]])
  }

  @Test func `equal numbers of two rows that print as one are added up once, which is reported`()
    throws
  {
    let report = try SmallReport(
      table: """
        列: {科目: {数: 文字}, 经济: 文字, 金额: {数: 支出额, 并: "{功能科目.类}"}}, \(Self.rows)
        """, lines: Self.lines)
    // 1 + 2, where the lines are 1 + 2 + 2 + 2: the third and the fourth are in no cell.
    #expect(report.findings == ["G301 局/支出.csv:4"])
    #expect(report.outcome.findings.text.contains("合计 7 万元，明细之和 3 万元"))
  }

  @Test func `a total is not joined with the only row below it`() throws {
    let report = try SmallReport(
      table: """
        列: {科目: 文字, 金额: {数: 支出额, 并: "甲{单位.代码}"}}, 行: {单位: {每: 单位, 标签: {科目: 小计}, \
        行: {科目: {每: 功能科目, 标签: {科目: "{功能科目.码}"}}}}}
        """, lines: "2080101,30101,人员经费,1")
    #expect(report.rows == ["小计|1.00", "2080101|1.00"])
    #expect(report.sums(column: 1) == [1: [2]])
  }
}
