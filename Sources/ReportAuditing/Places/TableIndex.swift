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
    columnNames = headers.contains { !$0.isEmpty } ? headers : leaves.map(\.key)
    for (row, line) in table.rows.enumerated().dropFirst(table.headerRows) {
      addLabels(row, line.cells)
      addCodes(row, line.cells)
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

  private mutating func addLabels(_ row: Int, _ cells: [Cell]) {
    for (column, cell) in cells.enumerated() {
      guard case .text(let text) = cell.content else { continue }
      let key = LooseText.key(text)
      if key.isEmpty || LooseText.isCode(key) { continue }
      labels[key, default: []].append(Label(row: row, column: column))
      labelNames.append(key)
    }
  }

  /// Codes stand in one cell or, as 类, 款 and 项, in neighbours: `208 01 01` is 2080101, and also
  /// where the code of the unit stands before it. A lone 208 is the row of that 类 only if nothing
  /// follows it.
  private mutating func addCodes(_ row: Int, _ cells: [Cell]) {
    var run: [(text: String, column: Int)] = []
    func codes(_ run: [(text: String, column: Int)]) -> [(String, Int)] {
      let ends = run.indices.map { start in
        (run[start...].map(\.text).joined(), run[start].column)
      }
      // The last code is among the ends already.
      return ends + run.dropLast().filter { $0.text.utf8.count >= 5 }.map { ($0.text, $0.column) }
    }
    var found: [(String, Int)] = []
    for (column, cell) in cells.enumerated() {
      if case .text(let text) = cell.content, LooseText.isCode(LooseText.key(text)) {
        run.append((LooseText.key(text), column))
      } else {
        found += codes(run)
        run = []
      }
    }
    for (code, column) in found + codes(run) {
      labels[code, default: []].append(Label(row: row, column: column))
      labelNames.append(code)
    }
  }
}
