import GoujiModel

/// Finds the cell of a printed table that an address means, as people write it: blanks and full
/// or half width do not matter; a row is named by one of its labels or by its code, a column by
/// the end of its header path or by its key in the template.
package final class CellFinder {
  private let tables: [ReportTable]
  private let template: Template?
  /// Number and label of each table, as they are compared.
  private let names: [[String]]
  private var indexes: [Int: TableIndex] = [:]

  /// With a template, column keys and panels are known, too.
  package init(report: Report, template: Template? = nil) {
    tables = report.tables
    self.template = template
    names = tables.map { table in
      [LooseText.key(table.id)] + (table.label.isEmpty ? [] : [LooseText.key(table.label.text)])
    }
  }

  /// All cells that fit, the best first; of rows with the same label, the upper one.
  package func find(_ address: CellAddress) -> [FoundCell] {
    if case .found(let cells) = search(address) { cells } else { [] }
  }

  package func search(_ address: CellAddress) -> CellSearch {
    let wanted = LooseText.key(address.table)
    guard let number = names.firstIndex(where: { $0.contains { $0.sameBytes(as: wanted) } }) else {
      return .noTable(nearest: Suggestion.nearest(to: address.table, among: tables.map(\.id)))
    }
    let index = index(of: number)
    let columns = index.columns(named: address.column)
    if columns.isEmpty {
      return .noColumn(
        table: number, nearest: Suggestion.nearest(to: address.column, among: index.columnNames))
    }
    let labels = index.labels(named: address.row)
    if labels.isEmpty {
      return .noRow(
        table: number, nearest: Suggestion.nearest(to: address.row, among: index.labelNames))
    }
    return .found(cells(labels, columns, index, number))
  }

  /// A label names the cells of its own panel, and those to its right before others.
  private func cells(
    _ labels: [TableIndex.Label], _ columns: [TableIndex.NamedColumn], _ index: TableIndex,
    _ table: Int
  ) -> [FoundCell] {
    var ranked: [(otherPanel: Int, isLeft: Int, rank: Int, row: Int, column: Int)] = []
    for label in labels {
      for column in columns {
        let otherPanel = index.panel(of: label.column) != index.panel(of: column.index)
        ranked.append(
          (
            otherPanel ? 1 : 0, column.index > label.column ? 0 : 1, column.rank, label.row,
            column.index
          ))
      }
    }
    return ranked.sorted { $0 < $1 }
      .map { FoundCell(table: table, row: $0.row, column: $0.column) }
  }

  private func index(of number: Int) -> TableIndex {
    if let known = indexes[number] { return known }
    let table = tables[number]
    let index = TableIndex(table, template?.tables.first { $0.id == table.definition })
    indexes[number] = index
    return index
  }
}

/// A cell: indexes into `Report.tables`, its rows and its columns, header rows counted.
package struct FoundCell: Hashable, Sendable {
  package var table: Int
  package var row: Int
  package var column: Int
}

/// What a search came to; names that are near where nothing was found.
package enum CellSearch: Sendable {
  case found([FoundCell])
  case noTable(nearest: [String])
  case noRow(table: Int, nearest: [String])
  case noColumn(table: Int, nearest: [String])
}
