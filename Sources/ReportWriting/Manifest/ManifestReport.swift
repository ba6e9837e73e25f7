import GoujiModel
import OfficeOpenXML

/// 勾稽.json: what the package was made from, and every figure with its exact value, its printed
/// text and the places where it is printed.
package enum ManifestReport {
  package static func write(_ report: Report) -> [UInt8] {
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
    }
    json.end()
    return json.bytes
  }

  private static func proseFigures(_ report: Report, _ json: inout JSONWriter) {
    let places = ProsePlaces(report)
    for (index, figure) in report.figures.enumerated() {
      json.item { json in
        json.string("编号", FigureStore.tag(index))
        json.string("名称", figure.name)
        value(figure.value, printed: figure.printed, &json)
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
    let tables = report.sheetTables
    for (table, layout) in zip(tables, SheetLayout.all(tables)) {
      for (row, line) in table.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() {
          guard case .figure(let figure) = cell.content else { continue }
          json.item { json in
            json.string("位置", "\(table.id)!R\(row + 1)C\(column + 1)")
            json.string("工作表", layout.name)
            json.string("单元格", layout.address(row: row, column: column))
            value(figure.value, printed: figure.printed, &json)
          }
        }
      }
    }
  }

  private static func chartFigures(_ report: Report, _ json: inout JSONWriter) {
    let sheet = ChartSheet.name(besides: SheetLayout.all(report.sheetTables).map(\.name))
    for block in ChartSheet.blocks(report.charts, on: sheet, report.look) {
      let cells = block.cells
      let chart = cells.chart
      chart.forEachFigure { figure, category, column in
        json.item { json in
          json.string(
            "位置", "图\(chart.number)!\(chart.categories[category]).\(chart.columnNames[column])")
          json.string("图", chart.id)
          json.string("工作表", sheet)
          json.string(
            "单元格",
            CellReference.cell(row: cells.firstRow + 1 + category, column: column + 1))
          value(figure.value, printed: figure.printed, &json)
        }
      }
    }
  }

  /// Amounts in 元, shares as `numerator/denominator`.
  private static func value(
    _ value: FigureValue, printed: String, _ json: inout JSONWriter
  ) {
    let kind =
      switch value {
      case .amount: "金额"
      case .share: "比率"
      case .count: "个数"
      case .quantity: "数值"
      }
    json.string("类别", kind)
    json.string("数值", value.exactText)
    json.string("显示", printed)
  }
}
