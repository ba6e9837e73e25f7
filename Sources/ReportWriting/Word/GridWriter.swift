import GoujiModel
import OfficeOpenXML

/// The grid of a table, row by row.
struct GridWriter {
  let table: ReportTable
  let grid: MergeGrid
  let fit: TableFit
  let styles: WordLook
  let story: WordStory

  func write() {
    let frame = WordTable(
      columnWidths: fit.widths, sideMargin: fit.cellMargin,
      verticalMargin: Twips(points: TableFit.verticalMargin * fit.size))
    story.table(frame) {
      for row in table.rows.indices { self.row(row) }
    }
  }

  private func row(_ index: Int) {
    let line = table.rows[index]
    let isHeader = index < table.headerRows
    story.row(repeatsOnEachPage: isHeader) {
      var column = 0
      while column < fit.widths.count {
        column += cell(index, column, line)
      }
    }
  }

  /// Writes the cell at `column` and gives the number of columns it takes.
  private func cell(_ row: Int, _ column: Int, _ line: TableRow) -> Int {
    let cell = column < line.cells.count ? line.cells[column] : .empty
    switch grid.role(row: row, column: column) {
    case .single:
      story.cell(width: fit.widths[column]) { text(of: cell, row, line.emphasis) }
      return 1
    case .anchor(let merge):
      story.cell(
        width: width(merge), columnSpan: merge.columnSpan,
        merge: merge.rowSpan > 1 ? .begins : .none
      ) { text(of: cell, row, line.emphasis) }
      return merge.columnSpan
    case .below(let merge):
      story.cell(width: width(merge), columnSpan: merge.columnSpan, merge: .continues) {
        text(of: .empty, row, line.emphasis)
      }
      return merge.columnSpan
    case .covered:
      return 1
    }
  }

  private func width(_ merge: CellMerge) -> Twips {
    fit.widths[merge.column..<min(merge.column + merge.columnSpan, fit.widths.count)]
      .reduce(Twips(0), +)
  }

  private func text(of cell: Cell, _ row: Int, _ emphasis: RowEmphasis) {
    let isHeader = row < table.headerRows || emphasis == .header
    let name = isHeader ? "表头" : "表文"
    let look = styles.style(name)
    let style = styles.variant(
      of: name, size: min(fit.size, look?.size ?? fit.size),
      alignment: alignment(of: cell, isHeader: isHeader, look),
      bold: look?.bold == true || emphasis == .total, indent: cell.indent)
    switch cell.content {
    case .empty: story.paragraph(style: style, "")
    case .text(let text): story.paragraph(style: style, text)
    case .figure(let figure): story.paragraph(style: style, figure.printed)
    }
  }

  /// Numbers stand on the right, and headers as their style says, unless the cell asks otherwise.
  private func alignment(
    of cell: Cell, isHeader: Bool, _ look: TextStyle?
  ) -> TextAlignment {
    if cell.alignment != .left { return cell.alignment }
    if case .figure = cell.content { return .right }
    return isHeader ? look?.alignment ?? .center : .left
  }
}
