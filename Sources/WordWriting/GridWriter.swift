import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The grid of a table, row by row.
final class GridWriter {
  private let table: ReportTable
  private let grid: MergeGrid
  private let fit: TableFit
  private let story: WordStory
  let look: CellLook
  private let widths: [Twips]
  private let headerHeights: [Twips?]
  /// Properties of a cell of its own in each column.
  private let columns: [XMLFragment]
  private let bodyRow: XMLFragment

  init(_ fit: TableFit, look: Look, story: WordStory) {
    self.fit = fit
    self.story = story
    table = fit.measure.table
    grid = fit.measure.grid
    self.look = CellLook(table, look: look, story: story, size: fit.size)
    widths = fit.widths.map { Twips($0) }
    columns = widths.map { story.cellProperties(width: $0) }
    headerHeights = fit.headerHeights.map { $0.map { Twips($0) } }
    bodyRow = story.rowProperties(repeatsOnEachPage: false)
  }

  func write() {
    let frame = WordTable(
      columnWidths: widths, sideMargin: Twips(fit.cellMargin),
      verticalMargin: Twips(points: TableFit.verticalMargin * fit.size))
    story.table(frame) { table.rows.indices.forEach(row) }
  }

  private func row(_ index: Int) {
    let properties =
      index < table.headerRows
      ? story.rowProperties(repeatsOnEachPage: true, height: headerHeights[index]) : bodyRow
    let line = table.rows[index]
    story.row(properties) {
      for column in widths.indices { cell(index, column, line) }
    }
  }

  private func cell(_ row: Int, _ column: Int, _ line: TableRow) {
    let cell = column < line.cells.count ? line.cells[column] : .empty
    let style = look.of(cell, row)
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
    let end = min(merge.column + merge.columnSpan, widths.count)
    return story.cellProperties(
      width: widths[merge.column..<end].reduce(Twips(0), +), columnSpan: merge.columnSpan,
      merge: vertical)
  }
}
