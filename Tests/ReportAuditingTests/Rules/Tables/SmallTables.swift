import DraftReading
import GoujiModel
import TestSupport

@testable import ReportAuditing
@testable import BudgetWorkbench

/// One table and one chart of the smallest draft, as they were composed, for a test to change:
///
///     代码      科目      预算数
///                         人员     公用    合计
///               合计      60.00   40.00   100.00
///     2080101   行政运行   60.00   40.00   100.00
enum SmallTables {
  /// What the rules over tables and charts say, by code, of a table and a chart after a change.
  // swift-format-ignore: AmbiguousTrailingClosureOverload
  static func found(
    _ change: (inout ReportTable, inout ReportChart) -> Void
  ) throws -> [String] {
    let folder = TemporaryFolder()
    try folder.write(template, to: "Templates/样板/模板.yaml")
    try folder.write(FindingExample.smallestHead, to: "草案/草案.yaml")
    try folder.write(
      FindingExample.spendingFile([
        "2080101,30101,人员经费,,一般公共预算,60", "2080101,30201,公用经费,,一般公共预算,40",
      ]), to: "草案/支出.csv")
    let drafted = Workbench(draft: folder.path("草案"), templates: folder.path("Templates")).drafted()
    guard let material = drafted.value?.material, var report = drafted.value?.report else {
      return drafted.findings.map(\.message)
    }
    var (table, chart) = (report.tables[0], report.charts[0])
    change(&table, &chart)
    report.parts[0].blocks = report.parts[0].blocks.map { block in
      switch block {
      case .table: .table(table)
      case .chart: .chart(chart)
      case .heading, .paragraph: block
      }
    }
    let recount = Recount(budget: material.budget, template: material.template)
    let words = WordsAudit(recount)
    return TableAudit(recount, words.expected).results(ReadReport(report, words.expected))
      .findings.map { "\($0.code.rawValue) \($0.message)" }
  }

  /// Of a changed table.
  static func found(in change: (inout ReportTable) -> Void) throws -> [String] {
    try found { table, _ in change(&table) }
  }

  private static let template = """
    名称: 样板
    数: {支出额: 合计(支出), 人员支出: "合计(支出, 支出类型 = 人员经费)"}
    表:
      表1:
        名称: 支出总表
        列:
          代码: 文字
          科目: 文字
          预算数:
            列:
              人员: {数: 支出额, 条件: 支出类型 = 人员经费}
              公用: {数: 支出额, 条件: 支出类型 = 公用经费}
              合计: {数: 支出额, 和: 是}
        行:
          合计:
            标签: {科目: 合计}
            行:
              科目: {每: 功能科目, 标签: {代码: "{功能科目.码}", 科目: "{功能科目.名称}"}, 缩进: 1}
    图: {构成: {题名: 支出构成图, 类型: 柱形, 系列: {本年: 本年}, 类别: {支出: {本年: 支出额}, 人员: {本年: 人员支出}}}}
    部分: {预算表: {文: {人员: "人员支出{人员支出}。", 各表: {表: 全部}, 构成图: {图: 构成}}}}

    """
}
