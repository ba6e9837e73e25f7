import GoujiModel

/// How wide each column of a table must be, in ems of its text, for no number to wrap.
struct ColumnNeeds {
  private(set) var ems: [Double]

  init(_ table: ReportTable) {
    ems = Array(repeating: 1, count: table.columnWidths.count)
    let wide = Self.widelyMerged(table)
    for (row, line) in table.rows.enumerated() {
      let weight = line.emphasis == .normal ? 1 : 1.05
      for (column, cell) in line.cells.enumerated() where column < ems.count {
        if wide.contains(where: { $0.row == row && $0.column == column }) { continue }
        ems[column] = max(ems[column], Self.ems(cell) * weight)
      }
    }
  }

  /// Cells over several columns share the need among them; here they are left out.
  private static func widelyMerged(_ table: ReportTable) -> [CellMerge] {
    table.merges.filter { $0.columnSpan > 1 }
  }

  private static func ems(_ cell: Cell) -> Double {
    switch cell.content {
    case .empty: 0
    case .text(let text):
      Double(cell.indent) + max(TextMeasure.widestPiece(text), min(TextMeasure.width(text), 2))
    case .figure(let figure): TextMeasure.width(figure.printed)
    }
  }
}
