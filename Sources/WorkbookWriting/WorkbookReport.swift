import GoujiModel
import OfficeOpenXML

/// The tables of a report as an .xlsx, one sheet each, totals as live formulas.
package enum WorkbookReport {
  package static func write(_ report: Report) throws -> [UInt8] {
    Array(try pieces(report).joined())
  }

  /// The same bytes, one piece after the other.
  package static func pieces(_ report: Report) throws -> [[UInt8]] {
    let text = report.look.style("表文")
    let workbook = Workbook(
      properties: DocumentProperties(title: report.identity.title.text, application: Program.name),
      defaultFont: CellFont(name: text?.font ?? "宋体", size: SheetLook.largestText),
      packed: packed)
    let look = SheetLook(report.look, workbook: workbook)
    let tables = report.sheetTables.map { $0.onSheet(report.look) }
    for (table, layout) in zip(tables, SheetLayout.all(tables)) {
      let writer = SheetWriter(
        table: table, layout: layout, look: look,
        textSize: SheetLook.textSize(report.look))
      try workbook.add(writer.sheet(report.look), isLarge: table.isLarge) { writer.write(to: $0) }
    }
    if !report.charts.isEmpty {
      let charts = ChartSheet(
        report, besides: SheetLayout.all(tables).map(\.name), workbook: workbook)
      try workbook.add(charts.sheet) { charts.write(to: $0) }
    }
    // A workbook has at least one sheet.
    if tables.isEmpty, report.charts.isEmpty {
      try workbook.add(Worksheet(name: "无表", columnWidths: [])) { _ in }
    }
    return try workbook.package().pieces()
  }

  /// A large sheet is compressed while the next ones are written; for a small one the way to another
  /// thread is longer than the work.
  private static func packed(_ sheet: XMLBytes) -> PartContent {
    if sheet.count < 1 << 14 { return .xml(sheet) }
    let packed = Background { () throws(OfficeError) in try PackedEntry(sheet) }
    return .packed { () throws(OfficeError) in try packed.value() }
  }
}
