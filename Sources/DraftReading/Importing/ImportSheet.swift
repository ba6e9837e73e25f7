import GoujiModel
import SourceReading

/// A table that another program exported: its rows as they stand, and with merged cells repeated.
package struct ImportSheet: Sendable {
  package let file: SourceFile
  package let name: String
  package let isHidden: Bool
  /// As read; of merged cells only the first has its text.
  let rows: [SourceRow]
  /// Every cell of a merged block has the text of the first one.
  let filled: [SourceRow]
  /// Numbers of lines that the sheet does not show.
  let hiddenLines: Set<Int>
  /// Nil of a CSV file.
  private let cells: SheetSource?

  package init(_ sheet: SheetSource) {
    file = sheet.file
    name = sheet.name
    isHidden = sheet.isHidden
    rows = sheet.table().rows
    filled = sheet.filling(rows, across: true)
    hiddenLines = sheet.hiddenLines
    cells = sheet
  }

  /// A CSV file.
  package init(_ table: SourceTable) {
    file = table.file
    name = ""
    isHidden = false
    rows = table.rows.filter { !$0.isBroken }
    filled = rows
    hiddenLines = []
    cells = nil
  }

  /// What the formula of a cell gives by the cells that it names, where another number was saved.
  func otherResult(_ row: SourceRow, _ position: Int, cellsLeft: inout Int) -> String? {
    cells?.otherResult(row: row.line - 1, column: position, cellsLeft: &cellsLeft)
  }
}

extension SourceRow {
  /// An empty cell where the row is shorter.
  func text(_ position: Int) -> String {
    position < cells.count ? cells[position].text : ""
  }
}
