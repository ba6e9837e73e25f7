import GoujiModel
import TableDeriving

/// The summary of a county: the rows of all departments below (or above) one total.
package enum CountySummary {
  /// In the layout of the first; at least one department. Findings say what a department's draft
  /// or template does not give.
  package static func joined(
    _ parts: [DepartmentSummary], look: Look
  ) -> Outcome<Report> {
    var gaps: [SummaryGap] = []
    var tables: [ReportTable] = []
    let layout = parts[0]
    for (index, definition) in layout.definitions.enumerated() {
      var table = SummaryTable(
        definition, layout.tables[index], noValue: layout.noValue)
      for (department, part) in parts.enumerated() { table.add(part, number: department) }
      tables.append(table.finished())
      gaps += table.gaps
    }
    let title = tables.first?.title ?? ""
    let identity = ReportIdentity(
      title: title, department: "", template: layout.template, templateHash: "", draftHash: "")
    let report = Report(
      identity: identity, cover: [], contents: nil,
      parts: [ReportPart(blocks: tables.map { .table($0) })], figures: [], look: look)
    let findings = parts.enumerated().compactMap { department, part -> Finding? in
      let own = gaps.filter { $0.department == department }
      return own.isEmpty ? nil : .missing(own, part, noValue: layout.noValue)
    }
    return Outcome(report, findings)
  }
}

/// What a department does not give to a table.
private struct SummaryGap {
  var department: Int
  var table: String
  /// Keys of the columns; empty where its template does not have the table.
  var columns: [String]
}

/// One table while departments are added.
private struct SummaryTable {
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

  private var isTotalLast: Bool { definition.panels[0].rows[0].followsChildren }

  init(_ definition: TableDefinition, _ first: ReportTable, noValue: String) {
    self.definition = definition
    self.noValue = noValue
    leaves = definition.panels.flatMap(\.leaves)
    table = first
    headerRows = first.headerRows
    totals = leaves.map { _ in ColumnTotal() }
    let last = definition.panels[0].rows[0].followsChildren
    let place = last ? first.rows.count - 1 : first.headerRows
    totalRow = first.rows[place]
    totalMerges = first.merges.filter { $0.row == place }
    table.rows = Array(first.rows[..<first.headerRows])
    table.merges = first.merges.filter { $0.row < first.headerRows }
  }

  /// Row of the grid that the next department's row will be.
  private var nextRow: Int { headerRows + (isTotalLast ? 0 : 1) + rows.count }

  mutating func add(_ part: DepartmentSummary, number: Int) {
    guard let index = part.definitions.firstIndex(where: { $0.id == definition.id }) else {
      addLabels(of: part)
      gaps.append(SummaryGap(department: number, table: definition.id, columns: []))
      return
    }
    let own = part.definitions[index]
    let keys = own.panels.flatMap(\.leaves).map(\.key)
    let columns = leaves.map { leaf in keys.firstIndex { $0.sameBytes(as: leaf.key) } }
    let source = part.tables[index]
    let top = own.panels[0].rows[0].followsChildren ? source.rows.count - 1 : source.headerRows
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
    addTotals(source.rows[top], columns, places, part.quotients[index])
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
    _ top: TableRow, _ columns: [Int?], _ places: [Int: Int], _ quotients: [Int: Quotient]
  ) {
    for (position, column) in columns.enumerated() where leaves[position].isFigure {
      guard let column, case .figure(let figure) = top.cells[column].content else {
        totals[position].isComplete = false
        continue
      }
      var rows: [Int] = []
      if case .rows(let parts)? = figure.sum { rows = parts.compactMap { places[$0] } }
      totals[position].add(figure, rows, quotients[column])
    }
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
        let top = own.panels[0].rows[0].followsChildren
        return table.rows[top ? table.headerRows : table.headerRows + 1].cells[column]
      }
      return missing(position)
    }
    rows.append(TableRow(cells: cells))
    for position in leaves.indices { totals[position].isComplete = false }
  }

  private mutating func noteMissing(_ top: TableRow, _ columns: [Int?], _ department: Int) {
    var lacking: [String] = []
    for (position, column) in columns.enumerated() where leaves[position].isAmount {
      if let column, case .figure = top.cells[column].content { continue }
      lacking.append(leaves[position].key)
    }
    if lacking.isEmpty { return }
    gaps.append(SummaryGap(department: department, table: definition.id, columns: lacking))
  }

  /// The table with its total.
  mutating func finished() -> ReportTable {
    for position in leaves.indices where leaves[position].isFigure {
      totalRow.cells[position] = total(position)
    }
    let place = isTotalLast ? headerRows + rows.count : headerRows
    table.rows += isTotalLast ? rows + [totalRow] : [totalRow] + rows
    table.merges += merges
    table.merges += totalMerges.map { merge in
      CellMerge(
        row: place, column: merge.column, rowSpan: merge.rowSpan, columnSpan: merge.columnSpan)
    }
    return table
  }

  private func total(_ position: Int) -> Cell {
    guard let figure = totals[position].figure(unit: table.unit) else { return missing(position) }
    return Cell(.figure(figure), alignment: leaves[position].alignment)
  }
}

/// The total of a column over the departments.
private struct ColumnTotal {
  /// Every department has a value.
  var isComplete = true
  private var first: CellFigure?
  private var value: FigureValue?
  private var shown: FigureValue?
  private var rows: [Int] = []
  private var quotients: [Quotient?] = []

  mutating func add(_ figure: CellFigure, _ rows: [Int], _ quotient: Quotient?) {
    if first == nil { first = figure }
    value = value.map { $0.plus(figure.value) } ?? figure.value
    let own = figure.shown ?? figure.value
    shown = shown.map { $0.plus(own) } ?? own
    self.rows += rows
    quotients.append(quotient)
  }

  /// Nil where a department lacks a value, or nothing is to be divided by.
  func figure(unit: AmountUnit) -> CellFigure? {
    guard isComplete, var figure = first, let value, let shown else { return nil }
    if case .share = value { return share(figure, unit) }
    figure.value = value
    figure.shown = shown == value ? nil : shown
    figure.printed = NumberPrinter.text(shown, unit: unit, format: figure.format)
    figure.sum = .rows(rows)
    return figure
  }

  /// A share of sums; the sum of shares would say nothing.
  private func share(_ figure: CellFigure, _ unit: AmountUnit) -> CellFigure? {
    var figure = figure
    let known = quotients.compactMap { $0 }
    guard known.count == quotients.count, var whole = known.first,
      known.allSatisfy({ $0.kind == whole.kind })
    else { return nil }
    for quotient in known.dropFirst() {
      whole.a = whole.a.plus(quotient.a)
      whole.b = whole.b.plus(quotient.b)
    }
    guard let value = whole.value else { return nil }
    figure.value = value
    figure.shown = nil
    figure.sum = nil
    figure.printed = NumberPrinter.text(value, unit: unit, format: figure.format)
    return figure
  }
}

extension FigureValue {
  /// Of the same kind, as the columns of a table are.
  fileprivate func plus(_ other: FigureValue) -> FigureValue {
    switch (self, other) {
    case (.amount(let a), .amount(let b)): .amount(a + b)
    case (.count(let a), .count(let b)): .count(a + b)
    default: self
    }
  }
}

extension Column {
  fileprivate var isFigure: Bool { if case .figure = content { true } else { false } }

  /// A share has no value where there is nothing to divide by, which nobody can mend.
  fileprivate var isAmount: Bool {
    if case .figure(_, let kind) = content { kind != .share } else { false }
  }
}

extension Finding {
  fileprivate static func missing(
    _ gaps: [SummaryGap], _ part: DepartmentSummary, noValue: String
  ) -> Finding {
    let list = gaps.map { gap in
      gap.columns.isEmpty
        ? "“\(gap.table)”整张" : "“\(gap.table)”的\(gap.columns.joined(separator: "、"))"
    }
    return Finding(
      .summaryFigureMissing, at: part.place,
      "汇总表里，这份草案没有\(list.joined(separator: "；"))，它和合计都印“\(noValue)”",
      cure: "上年的数：写“上年草案”，或在“上年数”下填上，没有的填 0；模板“\(part.template)”没有的，在它的“汇总”里加上")
  }
}
