import GoujiModel
import OfficeOpenXML

/// The grid of a table, row by row.
final class GridWriter {
  private let table: ReportTable
  private let grid: MergeGrid
  private let fit: TableFit
  private let story: WordStory
  let look: CellLook
  private let headerHeights: [Twips?]
  /// Properties of a cell of its own in each column.
  private let columns: [XMLFragment]

  init(
    _ table: ReportTable, styles: WordLook, page: Section.Page, story: WordStory,
    limit: Double? = nil
  ) {
    self.table = table
    self.story = story
    grid = MergeGrid(table)
    fit = TableFit(table, grid: grid, styles: styles, page: page, limit: limit)
    look = CellLook(table, styles: styles, story: story, size: fit.size)
    columns = fit.widths.map { story.cellProperties(width: $0) }
    headerHeights = fit.headerHeights(styles)
  }

  func write() {
    let frame = WordTable(
      columnWidths: fit.widths, sideMargin: fit.cellMargin,
      verticalMargin: Twips(points: TableFit.verticalMargin * fit.size))
    story.table(frame) { table.rows.indices.forEach(row) }
  }

  private func row(_ index: Int) {
    let isHeader = index < table.headerRows
    story.row(repeatsOnEachPage: isHeader, height: isHeader ? headerHeights[index] : nil) {
      for column in fit.widths.indices { cell(index, column, table.rows[index]) }
    }
  }

  private func cell(_ row: Int, _ column: Int, _ line: TableRow) {
    let cell = column < line.cells.count ? line.cells[column] : .empty
    let style = look.of(cell, row).cell
    switch grid.role(row: row, column: column) {
    case .single:
      story.cell(columns[column], style, cell.printed)
    case .anchor(let merge):
      story.cell(
        properties(merge, merge.rowSpan > 1 ? .begins : .none), style, cell.printed)
    case .below(let merge):
      story.cell(properties(merge, .continues), style, "")
    case .covered: break
    }
  }

  private func properties(
    _ merge: CellMerge, _ vertical: WordTable.VerticalMerge
  ) -> XMLFragment {
    let end = min(merge.column + merge.columnSpan, fit.widths.count)
    return story.cellProperties(
      width: fit.widths[merge.column..<end].reduce(Twips(0), +), columnSpan: merge.columnSpan,
      merge: vertical)
  }
}

extension Cell {
  /// The text of the cell on paper.
  var printed: String {
    switch content {
    case .empty: ""
    case .text(let text): text
    case .figure(let figure): figure.printed
    }
  }
}
