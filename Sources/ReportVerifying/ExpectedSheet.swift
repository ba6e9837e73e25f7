import DocumentReading
import GoujiModel
import OfficeOpenXML
import ReportLayout
import WorkbookWriting

/// What a sheet of the workbook must hold, cell by cell.
struct ExpectedSheet: Sendable {
  var name: String
  /// From top to bottom; rows without anything are left out.
  var rows: [Row]
  /// The page number at the foot.
  var hasFooter: Bool
  /// Cells of the table that show as one.
  var merges: [CellBlock] = []
  /// Rows of the sheet in which the table stands.
  var tableRows = 0..<0
  /// Rows from the top that each page repeats; nil where nobody has said so.
  var titleRows: Range<Int>?

  /// Rows of the sheet from the first that holds something to the last.
  var filledRows: Range<Int> {
    guard let first = rows.first, let last = rows.last else { return 0..<0 }
    return first.number..<(last.number + 1)
  }

  struct Row: Sendable {
    /// Row of the sheet, from 0.
    var number: Int
    /// By the column.
    var cells: [ExpectedCell]
  }

  static func all(_ report: Report) -> [ExpectedSheet] {
    let tables = report.sheetTables.map { $0.onSheet(report.look) }
    let layouts = SheetLayout.all(tables)
    var sheets = zip(tables, layouts).map { of($0, $1, hasFooter: !report.look.pageNumber.isEmpty) }
    if !report.charts.isEmpty {
      let name = ChartSheet.name(besides: layouts.map(\.name))
      let blocks = ChartSheet.blocks(report.charts, on: name, report.look)
      let charts = blocks.flatMap { block in
        [Row(number: block.captionRow, cells: [.text(block.cells.chart.caption.text)])]
          + rows(of: block.cells)
      }
      sheets.append(ExpectedSheet(name: name, rows: charts, hasFooter: false))
    }
    if sheets.isEmpty { sheets.append(ExpectedSheet(name: "无表", rows: [], hasFooter: false)) }
    return sheets
  }

  /// Of the workbook inside a chart.
  static func of(_ chart: ReportChart, _ look: Look) -> ExpectedSheet {
    let cells = ChartWorkbook(chart, look, width: 0).cells
    return ExpectedSheet(name: "数据", rows: rows(of: cells), hasFooter: false)
  }

  private static func rows(of cells: ChartCells) -> [Row] {
    let chart = cells.chart
    let head = Row(
      number: cells.firstRow, cells: [.empty] + chart.columnNames.map { .text($0) })
    return [head]
      + chart.categories.enumerated().map { index, category in
        let figures = chart.columnNames.indices.map { column -> ExpectedCell in
          let figure = chart.figure(category: index, column: column)
          return SheetNumber(figure, unit: chart.unit).map {
            .number(NumberCell($0, formula: nil, figure: figure, unit: chart.unit))
          } ?? .text(figure.printed)
        }
        return Row(number: cells.firstRow + 1 + index, cells: [.text(category.text)] + figures)
      }
  }

  private static func of(
    _ table: ReportTable, _ layout: SheetLayout, hasFooter: Bool
  ) -> ExpectedSheet {
    var rows: [Row] = []
    func add(_ number: Int?, _ cells: [ExpectedCell]) {
      guard let number, cells.contains(where: { $0.isFilled }) else { return }
      rows.append(Row(number: number, cells: cells))
    }
    let width = table.columnWidths.count
    add(layout.labelRow, [.text(table.label.text)])
    add(layout.titleRow, [.text(table.title.text)])
    add(layout.subtitleRow, [.text(table.subtitle.text)])
    add(layout.lineRow, sideLines(table))
    let grid = MergeGrid(table)
    for (index, line) in table.rows.enumerated() {
      add(
        layout.firstTableRow + index,
        (0..<width).map { cell(table, line, index, $0, grid, layout) })
    }
    for (index, note) in table.notes.enumerated() {
      add(layout.firstNoteRow + index, [.text(note.text)])
    }
    return ExpectedSheet(
      name: layout.name, rows: rows, hasFooter: hasFooter, merges: layout.merges(of: table),
      tableRows: layout.firstTableRow..<layout.firstNoteRow,
      titleRows: 0..<layout.headerEnd(of: table))
  }

  private static func sideLines(_ table: ReportTable) -> [ExpectedCell] {
    let (left, right) = (table.leftLine.text, table.rightLine.text)
    let last = max(table.columnWidths.count - 1, 0)
    if last == 0 { return [.text([left, right].filter { !$0.isEmpty }.joined(separator: " "))] }
    var cells = Array(repeating: ExpectedCell.empty, count: last + 1)
    cells[0] = .text(left)
    cells[last] = .text(right)
    return cells
  }

  private static func cell(
    _ table: ReportTable, _ line: TableRow, _ row: Int, _ column: Int, _ grid: MergeGrid,
    _ layout: SheetLayout
  ) -> ExpectedCell {
    switch grid.role(row: row, column: column) {
    case .single, .anchor: break
    case .below, .covered: return .empty
    }
    guard column < line.cells.count else { return .empty }
    let cell = line.cells[column]
    guard case .figure(let figure) = cell.content else { return .text(cell.printed) }
    guard let number = SheetNumber(figure, unit: table.unit) else { return .text(figure.printed) }
    // Shares are stored as printed, each rounded by itself.
    let isShare = if case .share? = figure.value { true } else { false }
    let formula =
      isShare
      ? nil
      : figure.sum.flatMap { SumFormula.text($0, row: row, column: column, layout: layout) }
    if formula == nil, number.text == "0", figure.printed.isEmpty { return .empty }
    return .number(
      NumberCell(
        number, formula: formula, figure: figure, unit: table.unit,
        address:
          "\(layout.name)!\(CellReference.cell(row: layout.firstTableRow + row, column: column))"))
  }
}

enum ExpectedCell: Sendable {
  case empty
  case text(String)
  case number(NumberCell)

  var isFilled: Bool {
    switch self {
    case .empty: false
    case .text(let text): !text.isEmpty
    case .number: true
    }
  }

  /// As its format shows it.
  var shown: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): ShownNumber.text(number.digits, code: number.code) ?? number.digits
    }
  }

  /// As it is compared: the number exactly, whatever its format shows.
  var text: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): number.digits
    }
  }
}

/// A number of a sheet with its format, and the formula that gives it.
struct NumberCell: Sendable {
  var digits: String
  var code: String
  var formula: String?
  var figure: CellFigure
  var unit: AmountUnit
  /// `表3-1!C7`
  var address: String

  init(
    _ number: SheetNumber, formula: String?, figure: CellFigure, unit: AmountUnit,
    address: String = ""
  ) {
    digits = DecimalDigits.plain(number.text) ?? number.text
    code = number.format.code
    self.formula = formula
    self.figure = figure
    self.unit = unit
    self.address = address
  }
}
