import GoujiModel

/// Which row of a table is which of its other version, and which column: rows by what stands in
/// them besides figures.
package struct TableMatching: Sendable {
  package let old: ReportTable
  package let new: ReportTable
  /// Header rows among them.
  package let rows: [Aligned]
  package let columns: [Aligned]

  /// The same columns under a header of the same shape: one can be laid over the other.
  package let isSameGrid: Bool

  package init(_ old: ReportTable, _ new: ReportTable, carried: [String: String] = [:]) {
    self.old = old
    self.new = new
    isSameGrid =
      old.columnWidths.count == new.columnWidths.count && old.headerRows == new.headerRows
      && old.headerMerges == new.headerMerges
    columns =
      isSameGrid ? new.columnWidths.indices.map { .both(old: $0, new: $0) } : Self.columns(old, new)
    rows = Self.rows(old, new, columns, carried)
  }

  /// Those whose header says the same.
  private static func columns(_ old: ReportTable, _ new: ReportTable) -> [Aligned] {
    var numbers = TextNumbers()
    let before = old.columnWidths.indices.map { numbers.number(old.header(of: $0)) }
    let after = new.columnWidths.indices.map { numbers.number(new.header(of: $0)) }
    return Alignment(exact: (before, after), names: (before, after)) { _, _ in 0 }.aligned
  }

  private static func rows(
    _ old: ReportTable, _ new: ReportTable, _ columns: [Aligned], _ carried: [String: String]
  ) -> [Aligned] {
    let pairs = columns.compactMap { column in
      column.old.flatMap { old in column.new.map { (old: old, new: $0) } }
    }
    var numbers = TextNumbers()
    let before = old.rows.dropFirst(old.headerRows).map {
      RowName($0, pairs.map(\.old), carried, &numbers)
    }
    let after = new.rows.dropFirst(new.headerRows).map {
      RowName($0, pairs.map(\.new), [:], &numbers)
    }
    let body = Alignment(
      exact: (before.map(\.exact), after.map(\.exact)),
      names: (before.map(\.name), after.map(\.name))
    ) { before[$0].likeness(to: after[$1]) }.aligned
    let header = [Aligned](
      (0..<min(old.headerRows, new.headerRows)).map { ($0, $0) }, oldCount: old.headerRows,
      newCount: new.headerRows)
    return header + body.map { $0.moved(old: old.headerRows, new: new.headerRows) }
  }
}

/// By what a row is known again.
private struct RowName {
  /// What stands in it besides figures.
  let name: Int
  let exact: Int
  private let cells: [NamedCell]

  private struct NamedCell {
    var number: Int
    var isLabel: Bool
    var weight: Int
  }

  init(
    _ row: TableRow, _ columns: [Int], _ carried: [String: String], _ numbers: inout TextNumbers
  ) {
    var cells: [NamedCell] = []
    cells.reserveCapacity(columns.count)
    var (name, exact) = ("\(row.emphasis == .total)", "")
    for column in columns {
      let cell = column < row.cells.count ? row.cells[column] : .empty
      var text = cell.printed
      let isLabel = if case .figure = cell.content { false } else { true }
      if isLabel, let code = carried[text] { text = code }
      exact += "\t" + text
      if isLabel { name += "\t" + text }
      let length = isLabel ? min(4 * text.utf8.count, 80) : 1
      cells.append(
        NamedCell(number: numbers.number(text), isLabel: isLabel, weight: text.isEmpty ? 0 : length)
      )
    }
    self.cells = cells
    self.name = numbers.number(name)
    self.exact = numbers.number(name + "|" + exact)
  }

  /// Above 1 000 for the same labels; 0 where less than half of them is the same.
  func likeness(to other: RowName) -> Int {
    var (labels, sameLabels, same) = (0, 0, 0)
    for (a, b) in zip(cells, other.cells) {
      let weight = max(a.weight, b.weight)
      let isLabel = a.isLabel || b.isLabel
      if isLabel { labels += weight }
      if a.number == b.number {
        same += 1
        if isLabel { sameLabels += weight }
      }
    }
    if name == other.name { return 1_000 + same }
    if labels == 0 || 2 * sameLabels < labels { return 0 }
    return 500 * sameLabels / labels + same
  }
}

extension Aligned {
  fileprivate func moved(old: Int, new: Int) -> Aligned {
    switch self {
    case .both(let a, let b): .both(old: a + old, new: b + new)
    case .deleted(let a): .deleted(a + old)
    case .inserted(let b): .inserted(b + new)
    }
  }
}

extension ReportTable {
  fileprivate var headerMerges: Set<CellMerge> { Set(merges.filter { $0.row < headerRows }) }

  /// `本年支出/基本支出`: what stands above a column, from the top.
  package func header(of column: Int) -> String {
    var names: [String] = []
    for row in 0..<min(headerRows, rows.count) {
      let merge = merges.first { merge in
        (merge.row..<merge.row + merge.rowSpan).contains(row)
          && (merge.column..<merge.column + merge.columnSpan).contains(column)
      }
      let (line, index) = (merge?.row ?? row, merge?.column ?? column)
      let text = index < rows[line].cells.count ? rows[line].cells[index].printed : ""
      let name = text.split(whereSeparator: \.isWhitespace).joined()
      if !name.isEmpty, names.last != name { names.append(name) }
    }
    return names.joined(separator: "/")
  }

  /// `2080101 行政运行`: what stands in a row besides figures; the number of the row where nothing does.
  package func label(of row: Int) -> String {
    let labels = rows[row].cells.compactMap { cell -> String? in
      if case .figure = cell.content { return nil }
      let text = cell.printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return text.isEmpty ? nil : text
    }
    return labels.isEmpty ? "第\(row + 1)行" : labels.joined(separator: " ")
  }
}
