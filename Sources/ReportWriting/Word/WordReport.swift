import GoujiModel
import OfficeOpenXML

/// The report as a .docx: cover, contents, and the parts in printed order.
package enum WordReport {
  package static func write(_ report: Report) throws -> [UInt8] {
    let styles = WordLook(report.look)
    let document = try WordDocument(
      properties: DocumentProperties(title: report.identity.title, application: Program.name),
      defaults: styles.defaults)
    document.updatesFieldsOnOpening = report.contents != nil
    let footers = try PageFooter.add(report.look, to: document, style: styles.id(of: "页码"))
    let pages = BodyPages(report)
    // The sentences before the first table are written while the grids are made.
    let grids = Background { () throws(OfficeError) in
      try WrittenGrid.all(pages.tables, styles: styles)
    }
    let charts = try report.charts.map {
      try EmbeddedChart.add($0, of: report, to: document)
    }
    let body = BodyWriter(
      report: report, pages: pages, grids: grids, styles: styles, story: document.body,
      footers: footers, charts: charts)
    body.frontMatter()
    let lastSection = body.sections()
    document.customXML = try FigureStore.part(report.figures)
    document.styles = styles.all(try grids.value().compactMap { $0 }.flatMap(\.variants))
    return try document.package(lastSection: lastSection).bytes()
  }
}
