import GoujiModel

/// What one table prints otherwise in its grid.
package struct TableDifference: Sendable {
  package struct Side: Sendable {
    /// Counted from 1, in the grid.
    package let row: Int
    package let column: Int
    package let printed: String
    package let value: FigureValue?
  }

  package struct CellChange: Sendable {
    package let row: String
    package let column: String
    package let old: Side
    package let new: Side

    package var difference: FigureValue? {
      old.value == nil && new.value == nil ? nil : BudgetDifference.difference(old.value, new.value)
    }
  }

  /// A row that only one version has.
  package struct RowChange: Sendable {
    package let revision: Revision
    package let label: String
    /// Counted from 1, in the grid of that version.
    package let row: Int
    /// Column and what is printed there.
    package let figures: [(column: String, printed: String, value: FigureValue?)]
  }

  package let id: String
  package let title: String
  package let unit: AmountUnit
  /// Set where only one version has the table.
  package let revision: Revision?
  /// The columns are not the same.
  package let isReshaped: Bool
  package private(set) var cells: [CellChange] = []
  package private(set) var rows: [RowChange] = []

  /// Nil where both versions print the same.
  init?(_ matching: TableMatching) {
    let (old, new) = (matching.old, matching.new)
    self.init(new, nil, isReshaped: matching.columns.contains { $0.revision != nil })
    let columns = matching.columns.compactMap { column -> (old: Int, new: Int, name: String)? in
      guard case .both(let before, let after) = column else { return nil }
      return (before, after, new.columnName(after))
    }
    for aligned in matching.rows {
      switch aligned {
      case .both(let before, let after):
        for column in columns {
          let (a, b) = (old.cell(before, column.old), new.cell(after, column.new))
          if a.printed == b.printed { continue }
          cells.append(
            CellChange(
              row: new.label(of: after), column: column.name,
              old: Side(a, row: before, column: column.old),
              new: Side(b, row: after, column: column.new)))
        }
      case .deleted(let row): rows.append(RowChange(.deleted, old, row))
      case .inserted(let row): rows.append(RowChange(.inserted, new, row))
      }
    }
    if cells.isEmpty, rows.isEmpty, !isReshaped { return nil }
  }

  /// All rows of a table that only one version has.
  init(_ table: ReportTable, _ revision: Revision) {
    self.init(table, revision, isReshaped: false)
    rows = table.rows.indices.dropFirst(table.headerRows).map { RowChange(revision, table, $0) }
  }

  private init(_ table: ReportTable, _ revision: Revision?, isReshaped: Bool) {
    id = table.id
    title = table.title.text
    unit = table.unit
    self.revision = revision
    self.isReshaped = isReshaped
  }
}

extension TableDifference.Side {
  fileprivate init(_ cell: Cell, row: Int, column: Int) {
    self.init(row: row + 1, column: column + 1, printed: cell.printed, value: cell.value)
  }
}

extension TableDifference.RowChange {
  fileprivate init(_ revision: Revision, _ table: ReportTable, _ row: Int) {
    self.init(
      revision: revision, label: table.label(of: row), row: row + 1,
      figures: table.columnWidths.indices.compactMap { column in
        let cell = table.cell(row, column)
        guard case .figure = cell.content, !cell.printed.isEmpty else { return nil }
        return (table.columnName(column), cell.printed, cell.value)
      })
  }
}

extension Cell {
  fileprivate var value: FigureValue? {
    if case .figure(let figure) = content { figure.value } else { nil }
  }
}

extension ReportTable {
  fileprivate func cell(_ row: Int, _ column: Int) -> Cell {
    column < rows[row].cells.count ? rows[row].cells[column] : .empty
  }

  /// What its header says, or which it is.
  fileprivate func columnName(_ column: Int) -> String {
    let header = header(of: column)
    return header.isEmpty ? "第\(column + 1)列" : header
  }
}
