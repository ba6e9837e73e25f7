import GoujiModel
import OfficeOpenXML
import ReportLayout

/// One table as a sheet.
struct SheetWriter {
  let table: ReportTable
  let layout: SheetLayout
  let look: SheetLook
  let grid: MergeGrid
  let widths: [Double]
  let textSize: Double
  private let heights: [Double]
  /// Besides the sums of the table.
  var formulas = SheetFormulas()

  init(table: ReportTable, layout: SheetLayout, look: SheetLook, textSize: Double) {
    self.table = table
    self.layout = layout
    self.look = look
    self.textSize = textSize
    let measure = TableMeasure(table)
    grid = measure.grid
    widths = SheetSizes.widths(of: table, measure, size: textSize)
    heights = SheetSizes.heights(measure, widths: widths, size: textSize)
  }

  private var lastColumn: Int { max(table.columnWidths.count - 1, 0) }

  /// What the sheet says before its cells.
  func sheet(_ look: Look) -> Worksheet {
    var sheet = Worksheet(name: layout.name, columnWidths: widths)
    let headerEnd = layout.headerEnd(of: table)
    sheet.frozenRows = headerEnd
    sheet.frozenColumns = table.frozenColumns < table.columnWidths.count ? table.frozenColumns : 0
    sheet.titleRows = 0...headerEnd - 1
    sheet.merges = merges
    sheet.textNumbers =
      table.rows.isEmpty
      ? nil
      : CellBlock(
        rows: layout.firstTableRow...layout.firstNoteRow - 1, columns: 0...lastColumn)
    let pages = SheetPages(table, heights: heights, above: heightAbove, widths: widths)
    sheet.pageStarts = pages.starts.map { layout.firstTableRow + $0 }
    sheet.page.isLarge = pages.isLarge
    sheet.page.isLandscape = table.orientation == .landscape
    let (before, after) = PageNumberPattern.around(look.pageNumber)
    if !look.pageNumber.isEmpty {
      sheet.page.oddFooter = "&C\(before.footerCode)&P\(after.footerCode)"
    }
    return sheet
  }

  /// Of the rows that each printed page repeats.
  private var heightAbove: Double {
    let lines = [
      (layout.labelRow, 15.0), (layout.subtitleRow, 15), (layout.lineRow, Self.lineHeight),
    ]
    return Self.titleHeight + lines.reduce(0) { $0 + ($1.0 == nil ? 0 : $1.1) }
      + heights.prefix(table.headerRows).reduce(0, +)
  }

  private static let titleHeight = 30.0
  private static let lineHeight = 18.0

  private var merges: [CellBlock] {
    let lines = ([layout.titleRow] + [layout.subtitleRow].compactMap { $0 }).map { line($0) }
    let notes = table.notes.indices.map { line(layout.firstNoteRow + $0) }
    return (lines + layout.merges(of: table) + notes).filter {
      $0.rows.count > 1 || $0.columns.count > 1
    }
  }

  private func line(_ row: Int) -> CellBlock {
    CellBlock(rows: row...row, columns: 0...lastColumn)
  }

  func write(to rows: RowWriter) {
    if let row = layout.labelRow {
      rows.row(row) { $0.text(0, table.label.text, look.line("表号", alignment: .left)) }
    }
    rows.row(layout.titleRow, height: Self.titleHeight) {
      $0.text(0, table.title.text, look.line("表题", alignment: .center))
    }
    if let row = layout.subtitleRow {
      rows.row(row) { $0.text(0, table.subtitle.text, look.line("表题", alignment: .center)) }
    }
    if let row = layout.lineRow { rows.row(row, height: Self.lineHeight, leftAndRight) }
    for row in table.rows.indices {
      rows.row(layout.firstTableRow + row, height: heights[row]) { cells in
        for column in table.columnWidths.indices { cell(row, column, cells) }
      }
    }
    for (index, note) in table.notes.enumerated() {
      let height = SheetSizes.height(of: note.text, width: widths.reduce(0, +), size: textSize)
      rows.row(layout.firstNoteRow + index, height: height) {
        $0.text(0, note.text, look.line("表注", alignment: .left, wraps: true))
      }
    }
  }

  private func leftAndRight(_ cells: CellWriter) {
    if lastColumn == 0 {
      let texts = [table.leftLine.text, table.rightLine.text].filter { !$0.isEmpty }
      let text = texts.joined(separator: " ")
      return cells.text(0, text, look.line("表行", alignment: .left))
    }
    if !table.leftLine.isEmpty {
      cells.text(0, table.leftLine.text, look.line("表行", alignment: .left))
    }
    if !table.rightLine.isEmpty {
      cells.text(lastColumn, table.rightLine.text, look.line("表行", alignment: .right))
    }
  }
}

extension String {
  /// `&` begins a code in the footers of Excel.
  fileprivate var footerCode: String { map { $0 == "&" ? "&&" : String($0) }.joined() }
}
