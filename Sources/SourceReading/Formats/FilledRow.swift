import OfficeOpenXML

/// A row of a sheet without its empty cells: headers are looked for among them.
package struct FilledRow: Sendable {
  package struct Cell: Sendable {
    /// Counts from 0.
    package var column: Int
    /// What it shows, without blanks around it.
    package var text: String
    /// Without the leading `=`, where it was saved without a result; nil otherwise.
    package var uncomputed: String?
  }

  /// Counts from 0.
  package var row: Int
  /// At least one, from left to right.
  package var cells: [Cell]
}

extension SheetSource {
  package func filledRows(first count: Int) -> [FilledRow] {
    content.rows.prefix(count).map { row in
      let cells = row.cells.map { cell in
        FilledRow.Cell(
          column: cell.column, text: Blanks.trimming(cell.shown),
          uncomputed: cell.value == .missing ? cell.formula ?? "" : nil)
      }
      return FilledRow(row: row.row, cells: cells)
    }
  }

  /// Whether something is shown below a row, which counts from 0, in the columns that `isWanted`
  /// names.
  package func isFilled(below row: Int, where isWanted: (Int) -> Bool) -> Bool {
    content.rows.contains { filled in
      filled.row > row && filled.cells.contains { isWanted($0.column) && !$0.shown.isEmpty }
    }
  }
}
