import GoujiModel
import OfficeOpenXML

/// A table with the adjustments of a balanced report (配平) beside it: what each cell prints more or less
/// than its exact number, in a column for each column that has any.
struct AdjustedTable {
  private(set) var table: ReportTable
  /// By the columns of the table, those of their adjustments.
  private var columns: [Int: Int] = [:]

  init(_ table: ReportTable) {
    self.table = table
    let width = table.columnWidths.count
    var adjusted: Set<Int> = []
    table.forEachFigure { figure, _, column in
      if figure.isAdjusted, column < width { adjusted.insert(column) }
    }
    if adjusted.isEmpty { return }
    let usual = table.columnWidths.reduce(0, +) / Double(max(width, 1))
    self.table.columnWidths += [usual / 4] + adjusted.map { _ in usual }
    for (number, column) in adjusted.sorted().enumerated() { columns[column] = width + 1 + number }
    for row in table.rows.indices { addCells(to: row, width) }
    if table.headerRows > 1 {
      self.table.merges += columns.values.sorted().map {
        CellMerge(row: 0, column: $0, rowSpan: table.headerRows, columnSpan: 1)
      }
    }
  }

  private mutating func addCells(to row: Int, _ width: Int) {
    var cells = table.rows[row].cells
    cells += Array(repeating: .empty, count: max(0, table.columnWidths.count - cells.count))
    for (column, own) in columns {
      if row == 0, table.headerRows > 0 {
        cells[own] = Cell(.text("\(CellReference.column(column))列配平"))
      } else if case .figure(let figure) = cells[column].content, figure.isAdjusted,
        let value = figure.value
      {
        cells[own] = ReviewTables.adjustment(value, figure.shown, table.unit)
      }
    }
    table.rows[row].cells = cells
  }

  /// Where the adjustment of a cell stands; nil where it has none.
  func adjustment(of figure: CellFigure, row: Int, column: Int, _ layout: SheetLayout) -> String? {
    guard figure.isAdjusted, let own = columns[column] else { return nil }
    return layout.address(row: row, column: own)
  }
}

extension CellFigure {
  /// An amount by itself that prints another number than its own.
  fileprivate var isAdjusted: Bool {
    guard sum == nil, case .amount? = value, case .amount? = shown else { return false }
    return true
  }
}
