import GoujiModel

/// Which cells of a table a merge shows and which it covers.
package struct MergeGrid {
  package enum Role {
    case single
    /// The top left cell, which holds the content.
    case anchor(CellMerge)
    /// Below the anchor, in its column.
    case below(CellMerge)
    /// To the right of either.
    case covered
  }

  private let columns: Int
  private let merges: [CellMerge]
  /// 1 + index of the merge over a cell, 0 where there is none; row by row.
  private var owners: [UInt32] = []

  package init(_ table: ReportTable) {
    columns = table.columnWidths.count
    merges = table.merges.filter { $0.rowSpan > 1 || $0.columnSpan > 1 }
    if merges.isEmpty { return }
    owners = Array(repeating: 0, count: columns * table.rows.count)
    for (index, merge) in merges.enumerated() {
      for row in merge.row..<min(merge.row + merge.rowSpan, table.rows.count) {
        for column in merge.column..<min(merge.column + merge.columnSpan, columns) {
          owners[row * columns + column] = UInt32(index + 1)
        }
      }
    }
  }

  /// The column of the cell whose text is shown here: that in which a merge begins.
  package func source(row: Int, column: Int) -> Int {
    if owners.isEmpty { return column }
    let owner = owners[row * columns + column]
    return owner == 0 ? column : merges[Int(owner) - 1].column
  }

  /// The cell whose text is shown here.
  package func anchor(row: Int, column: Int) -> (row: Int, column: Int) {
    let owner = owners.isEmpty ? 0 : owners[row * columns + column]
    if owner == 0 { return (row, column) }
    return (merges[Int(owner) - 1].row, merges[Int(owner) - 1].column)
  }

  package func role(row: Int, column: Int) -> Role {
    if owners.isEmpty { return .single }
    let owner = owners[row * columns + column]
    if owner == 0 { return .single }
    let merge = merges[Int(owner) - 1]
    if merge.column != column { return .covered }
    return merge.row == row ? .anchor(merge) : .below(merge)
  }
}
