import GoujiModel
import SourceReading

/// A CSV file as the table that it is.
struct LedgerRows {
  let header: [String]
  private let rows: [SourceRow]

  /// Bytes of a file that is still read for a look at one of its rows.
  private static let most = 8 << 20

  /// Nil where the file is none, or its cells cannot be told from one another.
  init?(_ file: SourceFile) {
    guard file.sheet == nil, file.path.lowercased().hasSuffix(".csv"),
      file.text.utf8.count <= Self.most
    else { return nil }
    let table = CSVTable.read(file)
    guard table.findings.isEmpty, let first = table.value.rows.first else { return nil }
    header = first.cells.map(\.text)
    rows = table.value.rows
  }

  /// The rows around a line that has one, and the one on it; the header stands by itself.
  func around(line: Int, reach: Int) -> (rows: ArraySlice<SourceRow>, own: SourceRow)? {
    guard let index = rows.lastIndex(where: { $0.line <= line }),
      rows[index].cells.contains(where: { $0.line == line }) || rows[index].line == line
    else { return nil }
    let first = max(index - reach, 1)
    let last = min(index + reach, rows.count - 1)
    return (first <= last ? rows[first...last] : [], rows[index])
  }

  /// The cell of a row that holds a character, counted from 1.
  static func cell(of row: SourceRow, line: Int, column: Int) -> Int? {
    row.cells.lastIndex { $0.line < line || $0.line == line && $0.column <= column }
  }
}
