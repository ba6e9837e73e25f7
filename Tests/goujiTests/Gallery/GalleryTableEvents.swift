import GoujiModel

@testable import BudgetWorkbench

/// Tables and charts that were changed after they were derived.
enum GalleryTableEvents {
  static func findings(of code: FindingCode, in run: GalleryRun) throws -> [Finding] {
    switch code {
    case .tableColumnsDiffer:
      return try changed(run) { table, _ in
        for row in table.rows.indices { table.rows[row].cells.removeLast() }
        table.columnWidths.removeLast()
      }
    case .headerDiffers:
      return try changed(run) { table, _ in table.rows[0].cells[2].content = .text("数额") }
    case .rowsDiffer: return try changed(run) { table, _ in table.rows.removeLast() }
    case .rowCodeDiffers:
      return try changed(run) { table, _ in table.rows[2].cells[0].content = .text("2012602") }
    case .rowNameDiffers:
      return try changed(run) { table, _ in table.rows[2].cells[1].content = .text("一般行政管理事务") }
    case .cellTextDiffers:
      return try changed(run) { table, _ in table.rows[1].cells[1].content = .text("总计") }
    case .cellBoundElsewhere:
      return try changed(run) { table, _ in table.rows[2].cells[2] = table.rows[1].cells[2] }
    case .cellPrintDiffers:
      return try changed(run) { table, _ in table.change { $0.printed = "100.0" } }
    case .cellFillingDiffers:
      return try changed(run) { table, _ in table.rows[1].cells[2].content = .empty }
    case .sumPartsDiffer: return try changed(run) { table, _ in table.change { $0.sum = nil } }
    case .mergesDiffer:
      return try changed(run) { table, _ in
        table.merges.append(CellMerge(row: 0, column: 0, rowSpan: 1, columnSpan: 2))
      }
    case .rowLevelDiffers:
      return try changed(run) { table, _ in table.rows[2].cells[1].indent = 0 }
    case .chartWordsDiffer:
      return try changed(run) { _, chart in chart.categories[0] = Words("收入") }
    case .chartPointDiffers:
      return try changed(run) { _, chart in
        chart.series[0].points[0].origin.definition = .named("人员经费")
      }
    default: return []
    }
  }

  private static let template = """
    名称: 样板
    数: {支出预算: 合计(支出), 人员经费: "合计(支出, 支出类型 = 人员经费)"}
    表:
      表1:
        名称: 支出总表
        列: {代码: 文字, 科目: 文字, 金额: 支出预算}
        行:
          合计:
            标签: {科目: 合计}
            行:
              科目: {每: 功能科目, 标签: {代码: "{功能科目.码}", 科目: "{功能科目.名称}"}, 缩进: 1}
    图: {构成: {题名: 支出构成图, 类型: 柱形, 系列: {本年: 本年}, 类别: {支出: {本年: 支出预算}}}}
    部分: {预算表: {文: {人员: "人员经费{人员经费}。", 各表: {表: 全部}, 构成图: {图: 构成}}}}

    """

  /// The audit of a report whose table and chart were changed.
  private static func changed(
    _ run: GalleryRun, _ change: (inout ReportTable, inout ReportChart) -> Void
  ) throws -> [Finding] {
    try run.write(template, to: "模板.yaml")
    guard let drafted = run.workbench.drafted().value, var table = drafted.report.tables.first,
      var chart = drafted.report.charts.first
    else { return [] }
    change(&table, &chart)
    var report = drafted.report
    for part in report.parts.indices {
      for block in report.parts[part].blocks.indices {
        switch report.parts[part].blocks[block] {
        case .table: report.parts[part].blocks[block] = .table(table)
        case .chart: report.parts[part].blocks[block] = .chart(chart)
        case .heading, .paragraph: continue
        }
      }
    }
    return DraftedReport(report: report, material: drafted.material).audit()
  }
}

extension ReportTable {
  /// The figure of the total.
  fileprivate mutating func change(_ change: (inout CellFigure) -> Void) {
    guard case .figure(var figure) = rows[1].cells[2].content else { return }
    change(&figure)
    rows[1].cells[2].content = .figure(figure)
  }
}
