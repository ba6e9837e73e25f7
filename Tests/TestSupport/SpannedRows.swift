/// Rows of a table as tests write them: `<` is a cell that the one before it spans, `^` one that the one
/// above spans.
package struct SpannedRows {
  package let texts: [[String]]
  /// Of each place, the number of the cell that covers it.
  package let owners: [[Int]]

  package init(_ rows: [[String]]) {
    let width = rows.map(\.count).max() ?? 0
    var owners: [[Int]] = []
    for (row, cells) in rows.enumerated() {
      owners.append((0..<width).map { row * width + $0 })
      for (column, text) in cells.enumerated() {
        if text == "<", column > 0 { owners[row][column] = owners[row][column - 1] }
        if text == "^", row > 0 { owners[row][column] = owners[row - 1][column] }
      }
    }
    self.owners = owners
    texts = rows.map { $0.map { $0 == "<" || $0 == "^" ? "" : $0 } }
  }
}
