import GoujiModel

/// A table with a header of one row, for the sheets of a workbook that is no published one.
package enum PlainTable {
  static func table(
    _ name: String, title: String, _ header: [String], _ widths: [Double], _ rows: [[Cell]],
    notes: [String] = []
  ) -> ReportTable {
    let head = TableRow(cells: header.map(Cell.words), emphasis: .header)
    return ReportTable(
      id: name, label: Words(name), title: Words(title), contentsLevel: nil, leftLine: "",
      rightLine: "", orientation: .landscape, unit: .yuan, columnWidths: widths, headerRows: 1,
      frozenColumns: 0, rows: [head] + rows.map { TableRow(cells: $0) }, merges: [],
      notes: notes.map { Words($0) })
  }

  /// Where no report says how it looks.
  package static let look = Look(
    styles: [], page: PageSetup(top: 25, bottom: 25, left: 25, right: 25), pageNumber: "")

  /// Made like any report of tables, so that the one writer of workbooks writes it.
  static func report(
    _ tables: [ReportTable], title: String, department: String,
    hashes: (template: String, draft: String),
    _ look: Look
  ) -> Report {
    Report(
      identity: ReportIdentity(
        title: Words(title), department: department, template: "", templateHash: hashes.template,
        draftHash: hashes.draft),
      cover: [], contents: nil, parts: [ReportPart(blocks: tables.map { .table($0) })], figures: [],
      look: look)
  }
}

extension Cell {
  static func words(_ text: String) -> Cell { Cell(text.isEmpty ? .empty : .text(text)) }

  /// A number, amounts in 元; empty where there is none.
  static func number(_ value: FigureValue?) -> Cell {
    guard let value else { return .empty }
    let decimals = if case .count = value { 0 } else { 2 }
    let format = NumberFormat(decimals: decimals, grouping: true, zeros: .kept, blankZero: false)
    return Cell(
      .figure(
        CellFigure(
          value: value, printed: NumberPrinter.text(value, unit: .yuan, format: format),
          format: format,
          origin: FigureOrigin(definition: .constant(value), context: FigureContext()))))
  }
}
