import GoujiModel
import OfficeOpenXML

/// A chart of the document with the workbook that its data are edited in.
enum EmbeddedChart {
  static func add(
    _ chart: ReportChart, of report: Report, to document: WordDocument
  ) throws -> InlineChart {
    let size = ChartSize.of(
      chart, report.look, width: report.look.page.page(.portrait).textWidth.points)
    let cells = ChartCells(chart: chart, sheet: "数据", firstRow: 0)
    return try document.add(
      cells.drawn(report.look, size: size), workbook: try workbook(cells, report),
      name: chart.caption, description: chart.description)
  }

  private static func workbook(_ cells: ChartCells, _ report: Report) throws -> [UInt8] {
    let look = report.look
    let workbook = Workbook(
      properties: DocumentProperties(title: cells.chart.title, application: Program.name),
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
