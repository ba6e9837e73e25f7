import GoujiModel
import OfficeOpenXML

/// The charts of a report on a sheet of their own: the cells on the left, the chart beside them.
package struct ChartSheet {
  let name: String
  private(set) var blocks: [Block]
  private let look: Look
  private let unit: ChartSheetLook

  package struct Block {
    package let captionRow: Int
    package fileprivate(set) var cells: ChartCells
    /// With its chart and the rows below it.
    let rowCount: Int
    package let size: Chart.Size

    /// A chart of 75 mm takes 14 rows of 15 points beside the caption, and a little below it.
    init(_ chart: ReportChart, on sheet: String, row: Int, _ look: Look) {
      captionRow = row
      cells = ChartCells(chart: chart, sheet: sheet, firstRow: row + 1)
      size = ChartSize.of(chart, look)
      rowCount = 1 + max(chart.categories.count + 2, Int((size.height / 15).rounded(.down)))
    }
  }

  /// `besides` are the names of the other sheets.
  init(_ report: Report, besides names: [String], workbook: Workbook) {
    name = Self.name(besides: names)
    look = report.look
    unit = ChartSheetLook(report.look, workbook: workbook)
    blocks = Self.blocks(report.charts, on: name, report.look)
  }

  package static func name(besides names: [String]) -> String {
    SheetName.valid("图", besides: names)
  }

  package static func blocks(_ charts: [ReportChart], on sheet: String, _ look: Look) -> [Block] {
    var row = 0
    return charts.map { chart in
      let block = Block(chart, on: sheet, row: row, look)
      row += block.rowCount
      return block
    }
  }

  private var labelWidth: Double {
    blocks.map { $0.cells.labelWidth(size: unit.font.size) }.max() ?? 24
  }

  var sheet: Worksheet {
    let columns = blocks.map(\.cells.columnCount).max() ?? 1
    var sheet = Worksheet(
      name: name,
      columnWidths: [labelWidth]
        + Array(repeating: ChartCells.numberWidth, count: columns - 1) + [3])
    sheet.page.isLandscape = true
    sheet.pageStarts = pageStarts
    sheet.charts = blocks.map { block in
      SheetChart(
        chart: block.cells.drawn(look, size: block.size), row: block.captionRow,
        column: columns + 1, name: block.cells.chart.caption.text,
        description: block.cells.chart.description)
    }
    return sheet
  }

  /// No block is divided between two pages, which hold 31 rows.
  private var pageStarts: [Int] {
    var starts: [Int] = []
    for block in blocks.dropFirst()
    where block.captionRow + block.rowCount - (starts.last ?? 0) > 31 {
      starts.append(block.captionRow)
    }
    return starts
  }

  /// Of the numbers of a chart.
  mutating func set(_ formulas: SheetFormulas, ofChart number: Int) {
    blocks[number].cells.formulas = formulas
  }

  func write(to rows: RowWriter) {
    for block in blocks {
      rows.row(block.captionRow) { $0.text(0, block.cells.chart.caption.text, unit.caption) }
      block.cells.write(to: rows, labelWidth: labelWidth, unit)
    }
  }
}
