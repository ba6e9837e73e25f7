import GoujiModel
import Testing

@testable import BudgetWorkbench

/// `{序}` in the rows of a table.
struct RowNumberTests {
  private static let lines = "2080501,30302,人员经费,1\n2080501,30201,公用经费,2\n2080599,30201,项目支出,4"

  private func labels(_ rows: String) throws -> [String] {
    let report = try SmallReport(
      table: "列: {项目: 文字, 金额: 支出额}, 行: {\(rows)}", lines: Self.lines)
    #expect(report.outcome.findings.map(\.message) == [])
    return report.rows.map { String($0.prefix { $0 != "|" }) }
  }

  private let kinds = """
    人员: {标签: {项目: "{序|1.}人员"}, 条件: 支出类型 = 人员经费}, \
    公用: {标签: {项目: "{序|1.}公用"}, 条件: 支出类型 = 公用经费}
    """

  @Test func `rows below a numbered row are counted by themselves`() throws {
    #expect(
      try labels(
        """
        基本: {标签: {项目: "{序}、基本"}, 条件: 支出类型 = 基本支出, 行: {\(kinds)}}, \
        项目: {标签: {项目: "{序}、项目"}, 条件: 支出类型 = 项目支出}
        """) == ["一、基本", "1.人员", "2.公用", "二、项目"])
  }

  @Test func `counting begins anew below each row of an axis`() throws {
    #expect(
      try labels(
        """
        科目: {每: 功能科目, 标签: {项目: "{功能科目.码}"}, 行: \
        {类型: {每: 支出类型, 标签: {项目: "{序|1.}{支出类型.名称}"}}}}
        """) == ["2080501", "1.人员经费", "2.公用经费", "2080599", "1.项目支出"])
  }

  /// As in 收支总表, where 上年结转 goes on behind the sources of the year.
  @Test func `a total below its parts, and a row that only groups, leave the count as it is`()
    throws
  {
    #expect(
      try labels(
        """
        总: {标签: {项目: 总计}, 在后: 是, 行: {基本: {标签: {项目: 合计}, 条件: 支出类型 = 基本支出, \
        在后: 是, 行: {组: {打印: 不印, 行: {\(kinds)}}}}, \
        项目: {标签: {项目: "{序|1.}项目"}, 条件: 支出类型 = 项目支出}}}
        """) == ["1.人员", "2.公用", "合计", "3.项目", "总计"])
  }

  @Test func `a numbered total below numbered parts has a count of its own`() throws {
    #expect(
      try labels(
        """
        基本: {标签: {项目: "{序}、基本"}, 在后: 是, 条件: 支出类型 = 基本支出, 行: {\(kinds)}}, \
        项目: {标签: {项目: "{序}、项目"}, 条件: 支出类型 = 项目支出}
        """) == ["1.人员", "2.公用", "一、基本", "二、项目"])
  }

  @Test func `a row prints one number however often, and rows that are not printed have none`()
    throws
  {
    let report = try SmallReport(
      table: """
        列: {序号: {文: "{序|1}"}, 项目: 文字, 金额: 支出额}, 行: {类型: {每: 支出类型, 全部: 是, \
        打印: 有数, 标签: {项目: "（{序|1}）{支出类型.名称}"}}}
        """, lines: Self.lines)
    #expect(report.rows == ["1|（1）人员经费|1.00", "2|（2）公用经费|2.00", "3|（3）项目支出|4.00"])
  }

  @Test func `a phrase prints the number of the row that it stands in`() throws {
    let report = try SmallReport(
      table: "列: {项目: 文字}, 行: {类型: {每: 支出类型, 标签: {项目: \"{头}{支出类型.名称}\"}}}",
      lines: Self.lines, more: "词: {头: {看: 支出额, 正: \"第{序}项\", 零: 无}}")
    #expect(report.rows == ["第一项人员经费", "第二项公用经费", "第三项项目支出"])
  }
}
