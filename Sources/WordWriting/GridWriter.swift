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
    rows = GridRows(fit.measure.table, fit.measure.grid, look, story, fit)
    oldRows = revised.map { GridRows($0.old, MergeGrid($0.old), look, story, fit) }
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
      verticalMargin: Twips(points: fit.spacing.margin * fit.size))
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
        if let index = aligned.new {
          row(index, of: rows, story)
        } else if let index = aligned.old {
          row(index, of: oldRows, story, beginning: begun(at: position, in: revised.rows))
        }
      }
    }
  }

  /// `beginning` are columns in which a merge begins, whatever the table says.
  private func row(
    _ index: Int, of rows: GridRows, _ story: WordStory, beginning: Set<Int> = []
  ) {
    let line = rows.table.rows[index]
    story.row(properties(index, of: rows, story)) {
      for column in widths.indices {
        cell(index, column, line, of: rows, story, begins: beginning.contains(column))
      }
    }
  }

  /// Columns in which a merge begins with a row that was taken out: it stands among rows of the new
  /// version, in which other rows are merged. What begins nowhere is not valid.
  private func begun(at position: Int, in rows: [Aligned]) -> Set<Int> {
    func merge(_ position: Int, _ column: Int) -> (width: Int, continues: Bool, isOpen: Bool) {
      guard rows.indices.contains(position), let role = role(rows[position], column) else {
        return (0, false, false)
      }
      switch role {
      case .single: return (1, false, false)
      case .anchor(let merge): return (merge.columnSpan, false, merge.rowSpan > 1)
      case .below(let merge): return (merge.columnSpan, true, true)
      case .covered: return (0, false, false)
      }
    }
    return Set(
      widths.indices.filter { column in
        let (above, own, below) = (
          merge(position - 1, column), merge(position, column), merge(position + 1, column)
        )
        if own.width == 0 { return false }
        if own.continues {
          let isBegun = position > 0 && rows[position - 1].revision == .deleted
          return above.width == own.width && !above.isOpen && !isBegun
        }
        return below.continues && below.width == own.width
      })
  }

  private func role(_ aligned: Aligned, _ column: Int) -> MergeGrid.Role? {
    aligned.new.map { rows.grid.role(row: $0, column: column) }
      ?? aligned.old.flatMap { oldRows?.grid.role(row: $0, column: column) }
  }

  private func properties(_ index: Int, of rows: GridRows, _ story: WordStory) -> XMLFragment {
    if index < rows.table.repeatedRows {
      let height = index < headerHeights.count ? headerHeights[index] : nil
      return story.rowProperties(repeatsOnEachPage: true, height: height)
    }
    return story.isMarked ? story.rowProperties(repeatsOnEachPage: false) : bodyRow
  }

  private func cell(
    _ row: Int, _ column: Int, _ line: TableRow, of rows: GridRows, _ story: WordStory, begins: Bool
  ) {
    let cell = column < line.cells.count ? line.cells[column] : .empty
    let style = rows.look.of(cell, row)
    switch rows.grid.role(row: row, column: column) {
    case .single:
      let properties =
        begins ? story.cellProperties(width: widths[column], merge: .begins) : columns[column]
      print(cell, row, column, properties, style, story)
    case .anchor(let merge):
      let properties = properties(merge, begins || merge.rowSpan > 1 ? .begins : .none)
      print(cell, row, column, properties, style, story)
    case .below(let merge):
      let properties = properties(merge, begins ? .begins : .continues)
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

  init(
    _ table: ReportTable, _ grid: MergeGrid, _ look: Look, _ story: WordStory, _ fit: TableFit
  ) {
    self.table = table
    self.grid = grid
    self.look = CellLook(table, look: look, story: story, fit: fit)
  }
}
