import GoujiModel
import ReportLayout

/// What the grid of a table, or of a slice of it, shows of the old version.
struct RevisedGrid {
  /// The same columns of the old version.
  let old: ReportTable
  /// Rows of both, in the order in which they are written.
  let rows: [Aligned]
  private let cells: [Int: [Int: RevisedWords]]
  /// Of each column of the slice, that of the whole table.
  private let columns: [Int]
  private let grid: MergeGrid

  /// One for each slice.
  static func slices(
    _ revision: TableRevision, of table: ReportTable, page: PageBox
  ) -> [RevisedGrid] {
    let grid = MergeGrid(table)
    let (oldTable, newTable) = (revision.old.divided(on: page), table.divided(on: page))
    let rows = Self.rows(
      revision, MergeGrid(oldTable), MergeGrid(newTable), columns: table.columnWidths.indices)
    func slice(_ old: ReportTable, _ columns: [Int]) -> RevisedGrid {
      RevisedGrid(old: old, rows: rows, cells: revision.cells, columns: columns, grid: grid)
    }
    let slices = TableSlices.columns(of: table, page: page)
    if slices.isEmpty { return [slice(oldTable, Array(table.columnWidths.indices))] }
    return slices.map { slice(oldTable.columns($0), $0.all) }
  }

  /// Nil where the cell prints what it printed before. A label that is repeated on the next page is that
  /// of the merged cell.
  func words(row: Int, column: Int) -> RevisedWords? {
    var top = row
    if case .below(let merge) = grid.role(row: row, column: columns[column]) { top = merge.row }
    return cells[top].flatMap { $0[grid.source(row: row, column: columns[column])] }
  }

  /// A row whose cells are merged otherwise than before is deleted and inserted: a document cannot
  /// take back a merge.
  private static func rows(
    _ revision: TableRevision, _ before: MergeGrid, _ grid: MergeGrid, columns: Range<Int>
  ) -> [Aligned] {
    revision.rows.flatMap { aligned -> [Aligned] in
      guard case .both(let old, let new) = aligned else { return [aligned] }
      let isSame = columns.allSatisfy { column in
        before.role(row: old, column: column).isShown(as: grid.role(row: new, column: column))
      }
      return isSame ? [aligned] : [.deleted(old), .inserted(new)]
    }
  }
}

extension MergeGrid.Role {
  /// Written alike.
  fileprivate func isShown(as other: MergeGrid.Role) -> Bool {
    switch (self, other) {
    case (.single, .single), (.covered, .covered): true
    case (.anchor(let a), .anchor(let b)):
      a.columnSpan == b.columnSpan && (a.rowSpan > 1) == (b.rowSpan > 1)
    case (.below(let a), .below(let b)): a.columnSpan == b.columnSpan
    default: false
    }
  }
}
