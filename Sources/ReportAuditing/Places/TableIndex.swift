import GoujiModel

/// What the rows and columns of one printed table can be called.
struct TableIndex {
  struct Label {
    var row: Int
    var column: Int
  }

  /// A column that fits a name; the lower the rank, the better.
  struct NamedColumn {
    var index: Int
    var rank: Int
  }

  /// Where each label, and each code, stands.
  private(set) var labels: [String: [Label]] = [:]
  /// Labels as printed, for suggestions.
  private(set) var labelNames: [String] = []
  /// Ends of header paths before whole ones: either names a column.
  let columnNames: [String]
  private let paths: [String]
  private let keys: [String]
  private let panels: [Int]

  init(_ table: ReportTable, _ definition: TableDefinition?) {
    let headers = table.headerPaths
    let leaves = (definition?.panels ?? []).enumerated().flatMap { panel, content in
      content.leaves.map { (panel: panel, key: $0.key) }
    }
    let fits = leaves.count == headers.count
    keys = fits ? leaves.map { LooseText.key($0.key) } : []
    panels = fits ? leaves.map(\.panel) : headers.map { _ in 0 }
    paths = headers.map(LooseText.key)
    let named = headers.contains { !$0.isEmpty } ? headers : leaves.map(\.key)
    columnNames = named.map { String($0.split(separator: "/").last ?? "") } + named
    for (row, line) in table.rows.enumerated().dropFirst(table.headerRows) {
      addLabels(row, line.cells)
    }
  }

  func panel(of column: Int) -> Int { panels[column] }

  /// By header path or key: the whole of it before the end of it.
  func columns(named name: String) -> [NamedColumn] {
    let wanted = LooseText.key(name)
    return paths.indices.compactMap { index in
      let names = index < keys.count ? [paths[index], keys[index]] : [paths[index]]
      if names.contains(wanted) { return NamedColumn(index: index, rank: 0) }
      let ends = names.contains { $0.hasSuffix("/" + wanted) }
      return ends ? NamedColumn(index: index, rank: 1) : nil
    }
  }

  /// Codes stand in one cell or, as 类, 款 and 项, in neighbours: `208 01 01` is 2080101, and also
  /// where the code of the unit stands before it. A lone 208 is the row of that 类 only if nothing
  /// follows it.
  private mutating func addLabels(_ row: Int, _ cells: [Cell]) {
    var run: [(code: String, column: Int)] = []
    for (column, cell) in cells.enumerated() {
      if case .text(let text) = cell.content {
        let key = LooseText.key(text)
        if LooseText.isCode(key) {
          run.append((key, column))
          continue
        }
        add(key, row, column)
      }
      addCodes(run, row)
      run = []
    }
    addCodes(run, row)
  }

  private mutating func addCodes(_ run: [(code: String, column: Int)], _ row: Int) {
    for (position, first) in run.enumerated() {
      add(run[position...].map(\.code).joined(), row, first.column)
      let isWhole = first.code.utf8.count >= 5 && position < run.count - 1
      if isWhole { add(first.code, row, first.column) }
    }
  }

  private mutating func add(_ name: String, _ row: Int, _ column: Int) {
    if name.isEmpty { return }
    labels[name, default: []].append(Label(row: row, column: column))
    // Longer codes are joined from neighbours that nobody would join.
    if name.utf8.count <= 7 || !LooseText.isCode(name) { labelNames.append(name) }
  }
}
