import GoujiModel
import ReportLayout

/// What the grid of a table, or of a slice of it, shows of the old version.
struct RevisedGrid {
  /// The same columns of the old version.
  let old: ReportTable
  /// Rows of both, in the order in which they are written.
  let rows: [Aligned]
  private let cells: [Int: [Int: RevisedWords]]
  /// Of the new table, by row and column of the whole: labels of merged cells that begin at other rows
  /// than before; nil where one stands as it did.
  private let labels: [Int: [Int: RevisedWords?]]
  /// Of each column of the slice, that of the whole table.
  private let columns: [Int]
  private let grid: MergeGrid

  /// One for each slice.
  static func slices(
    _ revision: TableRevision, of table: ReportTable, page: PageBox
  ) -> [RevisedGrid] {
    let grid = MergeGrid(table)
    let (oldTable, newTable) = (revision.old.divided(on: page), table.divided(on: page))
    let matched = MatchedMerges(revision, oldTable, newTable, undivided: grid)
    func slice(_ old: ReportTable, _ columns: [Int]) -> RevisedGrid {
      RevisedGrid(
        old: old, rows: matched.rows, cells: revision.cells, labels: matched.labels,
        columns: columns, grid: grid)
    }
    let slices = TableSlices.columns(of: table, page: page)
    if slices.isEmpty { return [slice(oldTable, Array(table.columnWidths.indices))] }
    return slices.map { slice(oldTable.columns($0), $0.all) }
  }

  /// Nil where the cell prints what it printed before. A label that is repeated on the next page is that
  /// of the merged cell.
  func words(row: Int, column: Int) -> RevisedWords? {
    if let known = labels[row]?[grid.source(row: row, column: columns[column])] { return known }
    var top = row
    if case .below(let merge) = grid.role(row: row, column: columns[column]) { top = merge.row }
    return cells[top].flatMap { $0[grid.source(row: row, column: columns[column])] }
  }

  /// Nil where a label stands, or does not, as it did before.
  func label(row: Int, column: Int) -> RevisedWords? {
    labels[row]?[grid.source(row: row, column: columns[column])] ?? nil
  }
}

/// The rows of both versions of a table whose cells are merged. Where a block of rows under one label
/// begins elsewhere, because rows of it came or went, the label alone is marked: its rows are what they
/// were. A row whose cells are merged otherwise than so is deleted and inserted: a document cannot take
/// back a merge.
private struct MatchedMerges {
  private(set) var rows: [Aligned] = []
  private(set) var labels: [Int: [Int: RevisedWords?]] = [:]
  private let old: ReportTable
  private let new: ReportTable
  private let before: MergeGrid
  private let after: MergeGrid
  private let undivided: MergeGrid
  /// What changed in the undivided table.
  private let cells: [Int: [Int: RevisedWords]]

  init(
    _ revision: TableRevision, _ old: ReportTable, _ new: ReportTable, undivided: MergeGrid
  ) {
    self.undivided = undivided
    cells = revision.cells
    self.old = old
    self.new = new
    (before, after) = (MergeGrid(old), MergeGrid(new))
    for aligned in revision.rows {
      guard case .both(let old, let new) = aligned else {
        rows.append(aligned)
        continue
      }
      if let moved = movedLabels(old, new) {
        rows.append(aligned)
        if !moved.isEmpty { labels[new] = moved }
      } else {
        rows += [.deleted(old), .inserted(new)]
      }
    }
  }

  /// By the column; nil where the cells of the row are merged otherwise, or under another label.
  private func movedLabels(_ oldRow: Int, _ newRow: Int) -> [Int: RevisedWords?]? {
    var moved: [Int: RevisedWords?] = [:]
    for column in new.columnWidths.indices {
      let roles = (
        before.role(row: oldRow, column: column), after.role(row: newRow, column: column)
      )
      guard roles.0.width == roles.1.width else { return nil }
      let label = (
        Self.label(old, before, row: oldRow, column), Self.label(new, after, row: newRow, column)
      )
      if roles.0.isShown == roles.1.isShown {
        // Repeated on the next page, here or in the old version: what became of the first one does not
        // matter.
        if label.0 == label.1, isBelow(newRow, column) || cells[newRow]?[column] != nil {
          moved[column] = .some(nil)
        }
        continue
      }
      guard label.0 == label.1 else { return nil }
      if label.0.isEmpty { continue }
      let run = RevisedWords.Run(label.0, roles.1.isShown ? .inserted : .deleted)
      moved[column] = .some(RevisedWords([RevisedWords.Piece(nil, [run])]))
    }
    return moved
  }

  private func isBelow(_ row: Int, _ column: Int) -> Bool {
    if case .below = undivided.role(row: row, column: column) { true } else { false }
  }

  private static func label(
    _ table: ReportTable, _ grid: MergeGrid, row: Int, _ column: Int
  ) -> String {
    let anchor = grid.anchor(row: row, column: column)
    let cells = table.rows[anchor.row].cells
    return anchor.column < cells.count ? cells[anchor.column].printed : ""
  }
}

extension MergeGrid.Role {
  /// In columns; 0 for a cell that another one covers from the left.
  fileprivate var width: Int {
    switch self {
    case .single: 1
    case .anchor(let merge), .below(let merge): merge.columnSpan
    case .covered: 0
    }
  }

  /// Its text is written in this row.
  fileprivate var isShown: Bool {
    switch self {
    case .single, .anchor: true
    case .below, .covered: false
    }
  }
}
