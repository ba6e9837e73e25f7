import GoujiModel
import OfficeOpenXML
import ReportLayout
import WorkbookWriting

/// `….勾稽.json`: what the package was made from, and every figure with its exact value, its printed
/// text and the places where it is printed. Amounts are in 元, shares `numerator/denominator`.
/// Last come the files of the package with their SHA-256, by which one that was edited is known.
package enum ManifestReport {
  /// Of a report by itself, without a package.
  package static func write(_ report: Report) -> [UInt8] {
    write(report) { () throws(Never) in [] }
  }

  /// `files` is asked when all else is written, for the other files may still be being made.
  package static func write<Failure: Error>(
    _ report: Report, files: () throws(Failure) -> [(name: String, hash: String)]
  ) throws(Failure) -> [UInt8] {
    var known: [(name: String, hash: String)] = []
    var failure: Failure?
    var json = JSONWriter()
    json.object { json in
      json.object("程序") {
        $0.string("名称", Program.name)
        $0.string("版本", Program.version)
      }
      json.string("标题", report.identity.title)
      json.string("部门", report.identity.department)
      json.string("模板", report.identity.template)
      json.string("模板哈希", report.identity.templateHash)
      json.string("草案哈希", report.identity.draftHash)
      json.array("文中数字") { proseFigures(report, &$0) }
      json.array("表中数字") { tableFigures(report, &$0) }
      if !report.charts.isEmpty { json.array("图中数字") { chartFigures(report, &$0) } }
      do throws(Failure) { known = try files() } catch { failure = error }
      json.array("文件") { json in
        for file in known {
          json.item {
            $0.string("名称", file.name)
            $0.string("SHA-256", file.hash)
          }
        }
      }
    }
    if let failure { throw failure }
    json.end()
    return json.bytes
  }

  private static func proseFigures(_ report: Report, _ json: inout JSONWriter) {
    let places = ProsePlaces(report)
    for (index, figure) in report.figures.enumerated() {
      json.item { json in
        json.string("编号", FigureTag.of(index))
        json.string("名称", figure.name)
        json.string("类别", figure.value.kind)
        json.string("数值", figure.value.exactText)
        json.string("显示", figure.printed)
        json.array("位置") { json in
          for place in places.of(index) {
            json.item {
              $0.string("标题", place.heading)
              $0.number("段落", place.paragraph)
            }
          }
        }
      }
    }
  }

  private static func tableFigures(_ report: Report, _ json: inout JSONWriter) {
    let keys = JSONLine("位置", "工作表", "单元格", "类别", "数值", "显示")
    let tables = report.sheetTables
    for (table, layout) in zip(tables, SheetLayout.all(tables)) {
      for (row, line) in table.rows.enumerated() {
        let place = "\(table.id)!R\(row + 1)C"
        for (column, cell) in line.cells.enumerated() {
          guard case .figure(let figure) = cell.content else { continue }
          json.line(
            keys, place + String(column + 1), layout.name,
            layout.address(row: row, column: column), figure.value.kind, figure.value.exactText,
            figure.printed)
        }
      }
    }
  }

  private static func chartFigures(_ report: Report, _ json: inout JSONWriter) {
    let keys = JSONLine("位置", "图", "工作表", "单元格", "类别", "数值", "显示")
    let sheet = ChartSheet.name(besides: SheetLayout.all(report.sheetTables).map(\.name))
    for block in ChartSheet.blocks(report.charts, on: sheet, report.look) {
      let cells = block.cells
      let chart = cells.chart
      chart.forEachFigure { figure, category, column in
        json.line(
          keys, "图\(chart.number)!\(chart.categories[category]).\(chart.columnNames[column])",
          chart.id, sheet,
          CellReference.cell(row: cells.firstRow + 1 + category, column: column + 1),
          figure.value.kind, figure.value.exactText, figure.printed)
      }
    }
  }
}

extension FigureValue {
  fileprivate var kind: String {
    switch self {
    case .amount: "金额"
    case .share: "比率"
    case .count: "个数"
    case .quantity: "数值"
    }
  }
}
