import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The grid of a table, row by row.
final class GridWriter {
  private let fit: TableFit
  private let story: WordStory
  private let widths: [Twips]
  private let headerHeights: [Twips?]
  /// Properties of a cell of its own in each column.
  private let columns: [XMLFragment]
  private let bodyRow: XMLFragment
  /// The table; in a document that shows changes its old version, too.
  private let rows: GridRows
  private let oldRows: GridRows?
  private let revised: RevisedGrid?

  private let name: String

  /// `name` is what the table is called where it is not seen.
  init(
    _ fit: TableFit, look: Look, story: WordStory, name: String, revised: RevisedGrid? = nil
  ) {
    self.fit = fit
    self.name = name
    self.story = story
    self.revised = revised
    rows = GridRows(fit.measure.table, fit.measure.grid, look, story, size: fit.size)
    oldRows = revised.map { GridRows($0.old, MergeGrid($0.old), look, story, size: fit.size) }
    widths = fit.widths.map { Twips($0) }
    columns = widths.map { story.cellProperties(width: $0) }
    headerHeights = fit.headerHeights.map { $0.map { Twips($0) } }
    bodyRow = story.rowProperties(repeatsOnEachPage: false)
  }

  /// Styles that the cells name.
  var variants: [CellVariant] { rows.look.variants + (oldRows?.look.variants ?? []) }

  func write() {
    var frame = WordTable(
      columnWidths: widths, sideMargin: Twips(fit.cellMargin),
      verticalMargin: Twips(points: TableFit.verticalMargin * fit.size))
    frame.caption = name
    frame.description = rows.table.sideWords
    story.table(frame) {
      guard let revised, let oldRows else {
        return rows.table.rows.indices.forEach { index in
          row(index, of: rows, story)
          story.spill()
        }
      }
      for (position, aligned) in revised.rows.enumerated() {
        let story = aligned.revision.map { self.story.revised($0) } ?? self.story
        let below = position + 1 < revised.rows.count ? revised.rows[position + 1] : nil
        if let index = aligned.new {
          row(index, of: rows, story, above: below)
        } else if let index = aligned.old {
          row(index, of: oldRows, story, above: below)
        }
      }
    }
  }

  private func row(
    _ index: Int, of rows: GridRows, _ story: WordStory, above below: Aligned? = nil
  ) {
    let line = rows.table.rows[index]
    story.row(properties(index, of: rows, story)) {
      for column in widths.indices {
        cell(index, column, line, of: rows, story, above: below.flatMap { role($0, column) })
      }
    }
  }

  private func role(_ aligned: Aligned, _ column: Int) -> MergeGrid.Role? {
    aligned.new.map { rows.grid.role(row: $0, column: column) }
      ?? aligned.old.flatMap { oldRows?.grid.role(row: $0, column: column) }
  }

  /// Among the rows of both versions a block may go on below a row that was no part of it: it begins
  /// there, else it would begin nowhere.
  private static func begins(_ width: Int, above below: MergeGrid.Role?) -> Bool {
    if case .below(let merge) = below { merge.columnSpan == width } else { false }
  }

  private func properties(_ index: Int, of rows: GridRows, _ story: WordStory) -> XMLFragment {
    if index < rows.table.repeatedRows {
      let height = index < headerHeights.count ? headerHeights[index] : nil
      return story.rowProperties(repeatsOnEachPage: true, height: height)
    }
    return story.isMarked ? story.rowProperties(repeatsOnEachPage: false) : bodyRow
  }

  private func cell(
    _ row: Int, _ column: Int, _ line: TableRow, of rows: GridRows, _ story: WordStory,
    above below: MergeGrid.Role?
  ) {
    let cell = column < line.cells.count ? line.cells[column] : .empty
    let style = rows.look.of(cell, row)
    switch rows.grid.role(row: row, column: column) {
    case .single:
      let begins = Self.begins(1, above: below)
      let properties =
        begins ? story.cellProperties(width: widths[column], merge: .begins) : columns[column]
      print(cell, row, column, properties, style, story)
    case .anchor(let merge):
      let begins = merge.rowSpan > 1 || Self.begins(merge.columnSpan, above: below)
      print(cell, row, column, properties(merge, begins ? .begins : .none), style, story)
    case .below(let merge):
      let properties = properties(merge, .continues)
      if !story.isMarked, let label = revised?.label(row: row, column: column) {
        story.cell(properties, style) { story.runs(label.runs) }
      } else {
        story.cell(properties, style, "")
      }
    case .covered: break
    }
  }

  private func print(
    _ cell: Cell, _ row: Int, _ column: Int, _ properties: XMLFragment, _ style: XMLFragment,
    _ story: WordStory
  ) {
    if let revised, !story.isMarked, let words = revised.words(row: row, column: column) {
      story.cell(properties, style) { story.runs(words.runs) }
    } else {
      story.cell(properties, style, cell.printed)
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

extension ReportTable {
  /// What it is called: as printed above or below it, or else as in the template.
  var spokenName: String {
    let printed =
      caption.map { [$0.text].spoken("") }
      ?? (isInline ? "" : [label.text, title.text].spoken(" "))
    return printed.isEmpty ? id : printed
  }

  /// Of what, and in which unit.
  fileprivate var sideWords: String { [subtitle.text, leftLine.text, rightLine.text].spoken("；") }
}

extension [String] {
  /// In one line, empty ones left out.
  fileprivate func spoken(_ separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// A table as its rows are written.
private struct GridRows {
  let table: ReportTable
  let grid: MergeGrid
  let look: CellLook

  init(_ table: ReportTable, _ grid: MergeGrid, _ look: Look, _ story: WordStory, size: Double) {
    self.table = table
    self.grid = grid
    self.look = CellLook(table, look: look, story: story, size: size)
  }
}
