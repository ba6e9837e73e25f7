import GoujiModel
import OfficeOpenXML
import ReportLayout
import WorkbookWriting

/// A chart of the document with the workbook that its data are edited in.
enum EmbeddedChart {
  static func add(
    _ chart: ReportChart, of report: Report, to document: WordDocument
  ) throws -> InlineChart {
    let width = Twentieths.points(report.look.page.box(.portrait).textWidth)
    let workbook = ChartWorkbook(chart, report.look, width: width)
    return document.add(
      workbook.drawn, workbook: try workbook.bytes(), name: chart.caption.text,
      description: chart.description)
  }
}
