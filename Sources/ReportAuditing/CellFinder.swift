import GoujiModel

/// Finds the cell of a printed table that an address means, as people write it: blanks and full
/// or half width do not matter; a row is named by one of its labels, by its code or by its key in
/// the template, a column by the end of its header path or by its key.
package final class CellFinder {
  private let tables: [ReportTable]
  private let template: Template?
  /// Number and label of each table, as they are compared.
  private let names: [[String]]
  private var indexes: [Int: TableIndex] = [:]
  /// The rows that are going to be asked for, as they are compared; nil where any may be.
  private let rows: NameSet?

  /// With a template, column keys and panels are known, too. Of large tables only the labels of `rows` are
  /// kept, where they are known.
  package init(report: Report, template: Template? = nil, rows: [String]? = nil) {
    self.rows = rows.map { NameSet($0.map(LooseText.key)) }
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
    switch ranked(address) {
    case .success(let cells): .found(cells.map(\.cell))
    case .failure(let gap): gap.search
    }
  }

  /// As `search`, for an address that must name one cell and no other.
  package func searchOne(_ address: CellAddress) -> CellSearch {
    switch ranked(address) {
    case .failure(let gap): return gap.search
    case .success(let cells):
      var best: [FoundCell] = []
      for ranked in cells where ranked.rank == cells[0].rank {
        if !best.contains(ranked.cell) { best.append(ranked.cell) }
      }
      return best.count > 1 ? .several(best) : .found(best)
    }
  }

  private struct Gap: Error { var search: CellSearch }

  /// The best first, at least one.
  private func ranked(_ address: CellAddress) -> Result<[RankedCell], Gap> {
    let wanted = LooseText.key(address.table)
    guard let number = names.firstIndex(where: { $0.contains { $0.sameBytes(as: wanted) } }) else {
      return .failure(
        Gap(
          search: .noTable(nearest: Suggestion.nearest(to: address.table, among: tables.map(\.id))))
      )
    }
    let index = index(of: number)
    let columns = index.columns(named: address.column)
    if columns.isEmpty {
      let near = Suggestion.nearest(to: address.column, among: index.columnNames)
      return .failure(Gap(search: .noColumn(table: number, nearest: near)))
    }
    var labels = index.labels(named: address.row)
    if labels.isEmpty {
      // One that is asked for would stand in the few.
      let isAsked = rows?.contains(LooseText.key(address.row)) ?? false
      let isFew = keepsFew(number) && !isAsked
      let whole = isFew ? newIndex(of: number, rows: nil) : index
      labels = whole.labels(named: address.row)
      if !labels.isEmpty { return .success(cells(labels, columns, index, number)) }
      let near = Suggestion.nearest(to: address.row, among: whole.labelNames)
      return .failure(Gap(search: .noRow(table: number, nearest: near)))
    }
    return .success(cells(labels, columns, index, number))
  }

  /// Columns of a table that fit a name, the best first.
  package func columns(named name: String, in table: Int) -> [Int] {
    index(of: table).columns(named: name).sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map(\.index)
  }

  /// A label names the cells of its own panel, and those to its right before others.
  private func cells(
    _ labels: [TableIndex.Label], _ columns: [TableIndex.NamedColumn], _ index: TableIndex,
    _ table: Int
  ) -> [RankedCell] {
    var ranked: [RankedCell] = []
    for label in labels {
      for column in columns {
        let rank = CellRank(
          isOtherPanel: index.panel(of: label.column) != index.panel(of: column.index),
          isLeft: column.index <= label.column, rank: column.rank)
        let cell = FoundCell(table: table, row: label.row, column: column.index)
        ranked.append(RankedCell(cell: cell, rank: rank))
      }
    }
    return ranked.sorted {
      ($0.rank.order, $0.cell.row, $0.cell.column) < ($1.rank.order, $1.cell.row, $1.cell.column)
    }
  }

  private func index(of number: Int) -> TableIndex {
    if let known = indexes[number] { return known }
    let index = newIndex(of: number, rows: keepsFew(number) ? rows : nil)
    indexes[number] = index
    return index
  }

  private func keepsFew(_ number: Int) -> Bool { rows != nil && tables[number].isLarge }

  private func newIndex(of number: Int, rows: NameSet?) -> TableIndex {
    let table = tables[number]
    return TableIndex(
      table, template?.tables.first { $0.id == table.definition }, labelsOf: rows)
  }
}

/// A cell: indexes into `Report.tables`, its rows and its columns, header rows counted.
package struct FoundCell: Hashable, Sendable {
  package var table: Int
  package var row: Int
  package var column: Int

  package init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// A cell that an address fits.
private struct RankedCell {
  var cell: FoundCell
  var rank: CellRank
}

/// How well it fits.
private struct CellRank: Equatable {
  var isOtherPanel: Bool
  var isLeft: Bool
  /// Of the column's name.
  var rank: Int

  /// The lower, the better.
  var order: Int { (isOtherPanel ? 4 : 0) + (isLeft ? 2 : 0) + rank }
}

/// What a search came to; names that are near where nothing was found.
package enum CellSearch: Sendable {
  case found([FoundCell])
  /// Cells that fit equally well, where one is asked for.
  case several([FoundCell])
  case noTable(nearest: [String])
  case noRow(table: Int, nearest: [String])
  case noColumn(table: Int, nearest: [String])
}
