import GoujiModel

/// Which cells of the body of a table name the figures to their right: those of the first columns, and
/// in a table of several panels the words right beside a column of figures.
package struct RowLabels {
  private let table: ReportTable
  private let grid: MergeGrid
  private let hasPanels: Bool
  private var beside: Set<Int> = []

  package init(_ table: ReportTable) {
    self.table = table
    grid = MergeGrid(table)
    hasPanels = table.rows.contains { $0.keys.count > 1 }
    if !hasPanels { return }
    var hasFigures = table.columnWidths.map { _ in false }
    table.forEachFigure { _, row, column in
      if row >= table.headerRows, column < hasFigures.count { hasFigures[column] = true }
    }
    for column in hasFigures.indices.dropLast() where !hasFigures[column] && hasFigures[column + 1]
    {
      beside.insert(column)
    }
  }

  /// The cell is such a name.
  package func has(row: Int, column: Int) -> Bool {
    guard row >= table.headerRows, column < table.frozenColumns || beside.contains(column) else {
      return false
    }
    let cells = table.rows[row].cells
    guard column < cells.count else { return false }
    if case .figure = cells[column].content { return false }
    return !cells[column].printed.allSatisfy(\.isWhitespace)
  }

  /// What names a cell in its row, from left to right; of several panels the name in its own.
  package func names(row: Int, column: Int) -> [String] {
    if hasPanels, let own = (0..<column).last(where: { beside.contains($0) }) {
      return [text(row, own)].filter { !$0.isEmpty }
    }
    let leading = table.frozenColumns > 0 ? min(table.frozenColumns, column) : column
    return distinct((0..<leading).map { (row, $0) })
  }

  /// What names a column in the header, from the top down.
  package func headers(column: Int) -> [String] {
    distinct((0..<min(table.headerRows, table.rows.count)).map { ($0, column) })
  }

  /// Their texts, those of one merged cell once, without the blanks that only set them apart.
  private func distinct(_ cells: [(row: Int, column: Int)]) -> [String] {
    var texts: [String] = []
    var last: (row: Int, column: Int)?
    for (row, column) in cells {
      let anchor = grid.anchor(row: row, column: column)
      if let last, last == anchor { continue }
      last = anchor
      let text = text(anchor.row, anchor.column)
      if !text.isEmpty { texts.append(text) }
    }
    return texts
  }

  private func text(_ row: Int, _ column: Int) -> String {
    let anchor = grid.anchor(row: row, column: column)
    let cells = table.rows[anchor.row].cells
    guard anchor.column < cells.count else { return "" }
    if case .figure = cells[anchor.column].content { return "" }
    return cells[anchor.column].printed.filter { !$0.isWhitespace }
  }
}
