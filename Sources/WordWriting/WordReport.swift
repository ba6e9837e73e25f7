import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The report as a .docx: cover, contents, and the parts in printed order.
package enum WordReport {
  package static func write(_ report: Report) throws -> [UInt8] {
    let styles = WordLook(report.look)
    let document = WordDocument(
      properties: DocumentProperties(title: report.identity.title.text, application: Program.name),
      defaults: styles.defaults)
    document.updatesFieldsOnOpening = report.contents != nil
    let footers = PageFooter.add(report.look, to: document, style: styles.id(of: "页码"))
    let sections = BodySections(pages: BodyPages(report), page: report.look.page, footers: footers)
    // The rest is written while the tables are.
    let tables = sections.tableWriters(styles).backgroundMap { $0.written() }
    let charts = try report.charts.map {
      try EmbeddedChart.add($0, of: report, to: document)
    }
    let body = BodyWriter(
      report: report, sections: sections, tables: tables, styles: styles, story: document.body,
      charts: charts)
    body.frontMatter()
    body.write()
    let assembly = document.endBody(with: sections.last)
    let packed = Background { () throws(OfficeError) in try PackedEntry(assembly) }
    document.customXML = FigureStore.part(report.figures)
    document.styles = styles.all(tables.flatMap { $0.value().variants })
    return try document.package { () throws(OfficeError) in try packed.value() }.bytes()
  }
}
