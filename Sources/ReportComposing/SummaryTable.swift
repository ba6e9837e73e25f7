import GoujiModel

/// What a department does not give to a table.
struct SummaryGap {
  var department: Int
  var table: String
  /// Keys of the columns; empty where its template does not have the table.
  var columns: [String]
}

/// One table while departments are added.
struct SummaryTable {
  private let definition: TableDefinition
  private let leaves: [Column]
  private let noValue: String
  private var table: ReportTable
  private let headerRows: Int
  private var rows: [TableRow] = []
  private var merges: [CellMerge] = []
  /// What each column of the total adds up.
  private var totals: [ColumnTotal]
  private var totalRow: TableRow
  private var totalMerges: [CellMerge]
  private(set) var gaps: [SummaryGap] = []
  /// In the words of the rows so far.
  private var figures: [PrintedFigure]

  init(_ definition: TableDefinition, _ first: ReportTable, noValue: String) {
    self.definition = definition
    self.noValue = noValue
    leaves = definition.panels.flatMap(\.leaves)
    table = first
    headerRows = first.headerRows
    figures = table.takeFigures(from: 0)
    totals = leaves.map { _ in ColumnTotal() }
    let place = definition.totalRow(of: first)
    totalRow = first.rows[place]
    totalMerges = first.merges.filter { $0.row == place }
    table.rows = Array(first.rows[..<first.headerRows])
    table.merges = first.merges.filter { $0.row < first.headerRows }
  }

  /// Row of the grid that the next department's row will be.
  private var nextRow: Int { headerRows + (definition.isTotalLast ? 0 : 1) + rows.count }

  mutating func add(_ part: DepartmentSummary, number: Int) {
    guard let index = part.definitions.firstIndex(where: { $0.id == definition.id }) else {
      addLabels(of: part)
      gaps.append(SummaryGap(department: number, table: definition.id, columns: []))
      return
    }
    let own = part.definitions[index]
    let keys = own.panels.flatMap(\.leaves).map(\.key)
    let columns = leaves.map { leaf in keys.firstIndex { $0.sameBytes(as: leaf.key) } }
    var source = part.tables[index]
    figures += source.takeFigures(from: figures.count)
    let top = own.totalRow(of: source)
    var places: [Int: Int] = [:]
    for row in source.headerRows..<source.rows.count where row != top {
      places[row] = nextRow + places.count
    }
    let same = columns.enumerated().allSatisfy { $0 == $1 } && keys.count == leaves.count
    if same {
      merges += source.merges.compactMap { merge in
        guard let row = places[merge.row] else { return nil }
        return CellMerge(
          row: row, column: merge.column, rowSpan: merge.rowSpan, columnSpan: merge.columnSpan)
      }
    }
    for row in source.headerRows..<source.rows.count where row != top {
      rows.append(moved(source.rows[row], columns, places))
    }
    addTotals(source.rows[top], columns, places, part.parts[index])
    noteMissing(source.rows[top], columns, number)
  }

  /// Cells in the columns of the layout; sums speak of the new rows and columns.
  private func moved(
    _ row: TableRow, _ columns: [Int?], _ places: [Int: Int]
  ) -> TableRow {
    let cells = columns.enumerated().map { position, column -> Cell in
      guard let column else { return missing(position) }
      var cell = row.cells[column]
      guard case .figure(var figure) = cell.content, let sum = figure.sum else { return cell }
      switch sum {
      case .rows(let rows): figure.sum = .rows(rows.compactMap { places[$0] })
      case .columns(let parts):
        let moved = parts.compactMap { part in columns.firstIndex { $0 == part } }
        figure.sum = moved.count == parts.count ? .columns(moved) : nil
      }
      cell.content = .figure(figure)
      return cell
    }
    return TableRow(cells: cells, emphasis: row.emphasis)
  }

  private func missing(_ column: Int) -> Cell {
    leaves[column].isFigure
      ? Cell(.text(noValue), alignment: leaves[column].alignment)
      : Cell(.empty, alignment: leaves[column].alignment)
  }

  private mutating func addTotals(
    _ top: TableRow, _ columns: [Int?], _ places: [Int: Int], _ parts: [Int: SummaryPart]
  ) {
    for (position, column) in columns.enumerated() where leaves[position].isFigure {
      guard let column, case .figure(let figure) = top.cells[column].content else {
        totals[position].isComplete = false
        continue
      }
      totals[position].add(figure, summed(figure, places), parts[column] ?? .alone)
    }
  }

  /// The rows that make the total of a department; its only row makes any. Nil where several rows make
  /// a count of kinds or another number that is no sum of theirs.
  private func summed(_ total: CellFigure, _ places: [Int: Int]) -> [Int]? {
    if case .rows(let rows)? = total.sum { return rows.compactMap { places[$0] } }
    return places.count == 1 ? Array(places.values) : nil
  }

  /// A department whose template does not have this table: what it is called, and nothing else.
  private mutating func addLabels(of part: DepartmentSummary) {
    let cells = leaves.enumerated().map { position, leaf -> Cell in
      if leaf.isFigure { return missing(position) }
      for (own, table) in zip(part.definitions, part.tables) {
        let columns = own.panels.flatMap(\.leaves)
        guard let column = columns.firstIndex(where: { $0.key.sameBytes(as: leaf.key) }) else {
          continue
        }
        // The first of its own rows; a department without any has only the total.
        let total = own.totalRow(of: table)
        let first = (table.headerRows..<table.rows.count).first { $0 != total }
        return first.map { table.rows[$0].cells[column] } ?? missing(position)
      }
      return missing(position)
    }
    rows.append(TableRow(cells: cells))
    for position in leaves.indices { totals[position].isComplete = false }
  }

  private mutating func noteMissing(_ top: TableRow, _ columns: [Int?], _ department: Int) {
    var lacking: [String] = []
    for (position, column) in columns.enumerated()
    where leaves[position].isAmount && !isWorded(position) {
      if let column, case .figure(let figure) = top.cells[column].content, figure.hasValue {
        continue
      }
      lacking.append(leaves[position].key)
    }
    if lacking.isEmpty { return }
    gaps.append(SummaryGap(department: department, table: definition.id, columns: lacking))
  }

  /// The table with its total.
  mutating func finished() -> ReportTable {
    for position in leaves.indices where leaves[position].isFigure && !isWorded(position) {
      totalRow.cells[position] = total(position)
    }
    table.rows += definition.isTotalLast ? rows + [totalRow] : [totalRow] + rows
    let place = definition.totalRow(of: table)
    table.merges += merges
    table.figures = figures
    table.merges += totalMerges.map { merge in
      CellMerge(
        row: place, column: merge.column, rowSpan: merge.rowSpan, columnSpan: merge.columnSpan)
    }
    return table
  }

  /// The total's row says in words what stands in the column.
  private func isWorded(_ position: Int) -> Bool {
    definition.panels[0].rows[0].labels[leaves[position].key] != nil
  }

  private func total(_ position: Int) -> Cell {
    guard let figure = totals[position].figure(unit: table.unit) else { return missing(position) }
    return Cell(.figure(figure), alignment: leaves[position].alignment)
  }
}

extension Column {
  fileprivate var isFigure: Bool { if case .figure = content { true } else { false } }

  /// A share has no value where there is nothing to divide by, which nobody can mend.
  fileprivate var isAmount: Bool {
    if case .figure(_, let kind) = content { kind != .share } else { false }
  }
}
