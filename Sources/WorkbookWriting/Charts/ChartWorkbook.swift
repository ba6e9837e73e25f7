import GoujiModel
import OfficeOpenXML

/// A chart that stands in a document, with the workbook that its data are edited in.
package struct ChartWorkbook {
  package let cells: ChartCells
  private let look: Look
  private let size: Chart.Size

  /// `width` is that between the margins of the page, in points.
  package init(_ chart: ReportChart, _ look: Look, width: Double) {
    self.look = look
    size = ChartSize.of(chart, look, width: width)
    cells = ChartCells(chart: chart, sheet: "数据", firstRow: 0)
  }

  package var drawn: Chart { cells.drawn(look, size: size) }

  package func bytes() throws -> [UInt8] {
    let workbook = Workbook(
      properties: DocumentProperties(title: cells.chart.title.text, application: Program.name),
      defaultFont: CellFont(name: look.style("表文")?.font ?? "宋体", size: SheetLook.largestText))
    let format = ChartSheetLook(look, workbook: workbook)
    let labelWidth = cells.labelWidth(size: format.font.size)
    let sheet = Worksheet(
      name: cells.sheet,
      columnWidths: [labelWidth]
        + Array(repeating: ChartCells.numberWidth, count: cells.columnCount - 1))
    try workbook.add(sheet) { cells.write(to: $0, labelWidth: labelWidth, format) }
    return try workbook.package().bytes()
  }
}
