import GoujiModel

/// What the rows and columns of one printed table can be called.
struct TableIndex {
  /// What a row is called, or its code, and where that stands.
  struct Label {
    let name: String
    let row: Int
    let column: Int
  }

  /// A column that fits a name; the lower the rank, the better.
  struct NamedColumn {
    let index: Int
    let rank: Int
  }

  private var labels: [Label] = []
  /// What the rows are called in the template, at the first column of their panel.
  private var rowKeys: [Label] = []
  private let headers: [String]
  /// Of the columns in the template.
  private let keys: [String]
  /// Both as they are compared.
  private let compared: [(path: String, key: String)]
  private let panels: [Int]
  /// Whether the columns of the template are those of the table.
  private let keysFit: Bool

  /// Those that are kept; nil where all are.
  private let kept: NameSet?

  /// `kept` are the rows of which labels are kept, as they are compared.
  init(_ table: ReportTable, _ definition: TableDefinition?, labelsOf kept: NameSet? = nil) {
    self.kept = kept
    headers = table.headerPaths
    let leaves = (definition?.panels ?? []).enumerated().flatMap { panel, content in
      content.leaves.map { (panel: panel, key: $0.key) }
    }.enumerated().filter { !table.hiddenColumns.contains($0.offset) }.map(\.element)
    keysFit = leaves.count == headers.count
    let keys = leaves.map(\.key)
    self.keys = keys
    compared = headers.indices.map { [headers, keysFit] index in
      let path = LooseText.key(headers[index])
      return (path, keysFit ? LooseText.key(keys[index]) : path)
    }
    panels = keysFit ? leaves.map(\.panel) : headers.map { _ in 0 }
    for (row, line) in table.rows.enumerated().dropFirst(table.headerRows) {
      addLabels(row, line.cells)
      for (panel, key) in line.keys.enumerated() where keysFit && !key.isEmpty {
        guard let column = panels.firstIndex(of: panel) else { continue }
        let name = LooseText.key(key)
        if keeps(name) { rowKeys.append(Label(name: name, row: row, column: column)) }
      }
    }
  }

  func panel(of column: Int) -> Int { panels[column] }

  /// By what is printed; where nothing of that name is, by the key in the template.
  func labels(named name: String) -> [Label] {
    let wanted = LooseText.key(name)
    if wanted.isEmpty { return [] }
    let printed = labels.filter { $0.name.sameBytes(as: wanted) }
    return printed.isEmpty ? rowKeys.filter { $0.name.sameBytes(as: wanted) } : printed
  }

  /// For suggestions. Longer codes are joined from neighbours that nobody would join.
  var labelNames: [String] {
    labels.map(\.name).filter { $0.utf8.count <= 7 || !LooseText.isCode($0) }
  }

  /// By header path or key: the whole of it before the end of it.
  func columns(named name: String) -> [NamedColumn] {
    let wanted = LooseText.key(name)
    let end = "/" + wanted
    return compared.enumerated().compactMap { index, own in
      let (path, key) = own
      if path.sameBytes(as: wanted) || key.sameBytes(as: wanted) {
        return NamedColumn(index: index, rank: 0)
      }
      let fits = path.endsWithBytes(of: end) || key.endsWithBytes(of: end)
      return fits ? NamedColumn(index: index, rank: 1) : nil
    }
  }

  /// Ends of header paths before whole ones: either names a column.
  var columnNames: [String] {
    let named = headers.contains { !$0.isEmpty } ? headers : keys
    return named.map { String($0.split(separator: "/").last ?? "") } + named
  }

  /// Codes stand in one cell or, as 类, 款 and 项, in neighbours: `208 01 01` is 2080101, and also
  /// where the code of the unit stands before it. A lone 208 is the row of that 类 only if nothing
  /// follows it.
  private mutating func addLabels(_ row: Int, _ cells: [Cell]) {
    var run: [(code: String, column: Int)] = []
    for (column, cell) in cells.enumerated() {
      if let text = cell.words {
        let key = LooseText.key(text)
        if LooseText.isCode(key) {
          run.append((key, column))
          continue
        }
        if !key.isEmpty { add(key, row, column) }
        // A code and its name in one cell: 30217公务接待费
        let digits = key.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        if [3, 5, 7].contains(digits) {
          add(String(key.prefix(digits)), row, column)
        }
      }
      if run.isEmpty { continue }
      addCodes(run, row)
      run.removeAll(keepingCapacity: true)
    }
    if !run.isEmpty { addCodes(run, row) }
  }

  private mutating func addCodes(_ run: [(code: String, column: Int)], _ row: Int) {
    if run.count == 1 {
      add(run[0].code, row, run[0].column)
      return
    }
    for (position, first) in run.enumerated() {
      let joined = run[position...].map(\.code).joined()
      add(joined, row, first.column)
      let isWhole = first.code.utf8.count >= 5 && position < run.count - 1
      if isWhole { add(first.code, row, first.column) }
    }
  }

  private mutating func add(_ name: String, _ row: Int, _ column: Int) {
    if keeps(name) { labels.append(Label(name: name, row: row, column: column)) }
  }

  private func keeps(_ name: String) -> Bool { kept?.contains(name) ?? true }
}
