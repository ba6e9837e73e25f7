import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Rows of a grid (栅格) add up like those of any table.
struct GridSumTests {
  private static let lines = "2012601,30101,人员经费,10\n2080505,30108,人员经费,20\n2210201,30113,人员经费,30"

  private func report(_ rows: String) throws -> SmallReport {
    try SmallReport(table: "栅格: [2, 2], 行: {\(rows)}", lines: Self.lines)
  }

  @Test func `a total of 60 over a row of 10 is reported`() throws {
    let report = try report(
      "小计: {格: [小计, {数: 支出额}], 行: {甲: {条件: 功能科目.类 = 201, 格: [甲, {数: 支出额}]}}}")
    // At the first line that no row has.
    #expect(report.findings == ["G301 局/支出.csv:3"])
    #expect(report.outcome.findings.text.contains("合计 60 万元，明细之和 10 万元，多 50 万元"))
  }

  @Test func `a total that holds knows the rows that it adds up`() throws {
    let report = try report(
      "小计: {格: [小计, {数: 支出额}], 行: {类: {每: 功能科目.类, 格: [\"{功能科目.名称}\", {数: 支出额}]}}}")
    #expect(report.findings == [])
    #expect(report.sums(column: 1) == [0: [1, 2, 3]])
  }

  @Test func `其中 and numbers of another kind are no parts`() throws {
    let report = try report(
      """
      小计: {格: [小计, {数: 支出额}], 行: {甲: {其中: 是, 条件: 功能科目.类 = 201, 格: [甲, {数: 支出额}]}, \
      乙: {格: [笔数, {数: 笔数}]}}}
      """)
    #expect(report.findings == [])
    #expect(report.sums(column: 1) == [:])
    #expect(report.rows == ["小计|60.00", "甲|10.00", "笔数|3"])
  }

  @Test func `rows printed where they have an amount look at their cells`() throws {
    let report = try report(
      """
      小计: {格: [小计, {数: 支出额}], 行: {类: {每: 功能科目.类, 依次: ["201", "202", "208", "221"], \
      打印: 有数, 格: ["{功能科目.类}", {数: 支出额}]}}}
      """)
    #expect(report.rows == ["小计|60.00", "201|10.00", "208|20.00", "221|30.00"])
    #expect(report.sums(column: 1) == [0: [1, 2, 3]])
  }

  /// One line has no project, so that the rows below the total are not all.
  @Test func `a total over rows that leave lines out is told`() throws {
    let files = """
      单位,功能科目,经济科目,支出类型,项目,资金来源,预算数
      1001,2012601,30101,人员经费,,一般公共预算,30
      1001,2210201,30113,公用经费,修缮,一般公共预算,30

      """
    for rows in [
      "小计: {格: [小计, {数: 支出额}], 行: {项: {每: 项目, 格: [\"{项目.名称}\", {数: 支出额}]}}}",
      """
      小计: {格: [小计, {数: 支出额}], 行: {组: {打印: 不印, 行: {项: {每: 项目, 格: \
      ["{项目.名称}", {数: 支出额}]}}}}}
      """,
    ] {
      let report = try SmallReport(
        table: "栅格: [2, 2], 行: {\(rows)}", lines: "",
        files: ["局/支出.csv": files, "局/项目.csv": "单位,项目,项目类别\n1001,修缮,特定目标类\n"])
      #expect(report.findings.contains { $0.hasPrefix("G301") }, "\(report.findings)")
    }
  }
}
