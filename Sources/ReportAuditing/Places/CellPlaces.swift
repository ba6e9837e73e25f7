import GoujiModel

/// Where the cells of a report's tables stand, in words: `表3第5行“教育支出”的“基本支出/公用经费”`. A certificate
/// names each of them several times, from several threads: those of a table are put together once.
package final class CellPlaces: Sendable {
  /// By the ids of tables, row by row.
  private let tables: NameTable<Once<[[String]]>>

  package init(_ report: Report) {
    tables = NameTable(report.tables.map { table in (table.id, Once { Self.words(table) }) })
  }

  func words(ofTable id: String) -> [[String]] { tables[id]?.value() ?? [] }

  /// Of one cell, where nobody asks for more of them.
  static func words(_ table: ReportTable, row: Int, column: Int) -> String {
    let ends = ends(table)
    return starts(table, row)[column] + (column < ends.count ? ends[column] : end(column, ""))
  }

  private static func words(_ table: ReportTable) -> [[String]] {
    let ends = ends(table)
    return table.rows.indices.map { row in
      zip(starts(table, row), ends).map { $0 + $1 }
    }
  }

  /// What the place of a cell begins with, by its column: `表3第5行“教育支出”`.
  private static func starts(_ table: ReportTable, _ row: Int) -> [String] {
    let line = "\(table.id)第\(row - table.headerRows + 1)行"
    var last: (label: String, start: String)?
    return table.labels(ofRow: row).map { label in
      if let last, last.label.sameBytes(as: label) { return last.start }
      let key = LooseText.key(label)
      let start = key.isEmpty ? line : "\(line)“\(key)”"
      last = (label, start)
      return start
    }
  }

  /// What it ends with: `的“基本支出/公用经费”`.
  private static func ends(_ table: ReportTable) -> [String] {
    table.headerPaths.enumerated().map { end($0, $1) }
  }

  private static func end(_ column: Int, _ path: String) -> String {
    path.isEmpty ? "第\(column + 1)列" : "的“\(path)”"
  }
}
