import GoujiModel
import TestSupport

/// Reports written by hand, a table as lines of cells.
enum SampleReport {
  static func make(
    _ tables: [ReportTable], figures: [PrintedFigure] = [], heading: String = "（一）收入预算情况"
  ) -> Report {
    let blocks: [Block] =
      [.heading(Heading(level: 2, style: "二级标题", text: heading))]
      + figures.indices.map { .paragraph(Paragraph(style: "正文", inlines: [.figure($0)])) }
      + tables.map { .table($0) }
    return Report(
      identity: ReportIdentity(
        title: "", department: "", template: "", templateHash: "", draftHash: ""),
      cover: [], contents: nil, parts: [ReportPart(blocks: blocks)], figures: figures,
      look: Template.bare.look)
  }

  /// Cells of header lines are words, of the others as given.
  static func table(
    _ id: String = "表1", header: [[String]], _ rows: [[Cell]], merges: [CellMerge] = []
  ) -> ReportTable {
    let headerRows = header.map { line in TableRow(cells: line.map(word), emphasis: .header) }
    return ReportTable(
      id: id, label: id, title: "", contentsLevel: nil, leftLine: "", rightLine: "",
      orientation: .portrait, unit: .tenThousandYuan,
      columnWidths: rows.first?.map { _ in 1 } ?? [], headerRows: header.count, frozenColumns: 0,
      rows: headerRows + rows.map { TableRow(cells: $0) }, merges: merges, notes: [])
  }

  static func word(_ text: String) -> Cell { Cell(text.isEmpty ? .empty : .text(text)) }

  /// A figure of 万元 as `12.50`, printed by hand where `printed` is given.
  static func amount(
    _ text: String, printed: String? = nil, sum: CellSum? = nil, origin: FigureOrigin = nothing,
    trimmed: Bool = false
  ) -> Cell {
    figure(.wan(text), printed: printed ?? text, sum: sum, origin: origin, trimmed: trimmed)
  }

  static func figure(
    _ value: FigureValue, shown: FigureValue? = nil, printed: String, sum: CellSum? = nil,
    origin: FigureOrigin = nothing,
    trimmed: Bool = false
  ) -> Cell {
    let format = NumberFormat(
      decimals: 2, grouping: true, zeros: trimmed ? .dropped : .kept, blankZero: true)
    return Cell(
      .figure(
        CellFigure(
          value: value, shown: shown, printed: printed, format: format, sum: sum, origin: origin)))
  }

  static let nothing = FigureOrigin(
    definition: .constant(.count(0)), context: FigureContext())
}
