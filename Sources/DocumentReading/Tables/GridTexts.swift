import OfficeOpenXML

/// The texts of a grid, spans resolved, and how many of its rows are headers.
struct GridTexts {
  private(set) var rows: [[String]] = []
  private(set) var headerRows = 0
  /// For each cell the one that holds its text, by row and column.
  private var owners: [[Int]] = []
  private let width: Int

  private static let mostCells = 4_000_000
  private static let mostColumns = 256

  init(_ grid: WordGrid) {
    let last = grid.rows.compactMap { $0.cells.last.map { $0.column + $0.span } }.max() ?? 0
    width = min(last, Self.mostCells / max(grid.rows.count, 1), Self.mostColumns)
    for (index, row) in grid.rows.enumerated() {
      var texts = Array(repeating: "", count: width)
      var owner = (0..<width).map { index * width + $0 }
      for cell in row.cells where cell.column < width {
        let anchor =
          cell.continuesAbove && index > 0 ? owners[index - 1][cell.column] : owner[cell.column]
        if !cell.continuesAbove { texts[cell.column] = cell.text }
        for column in cell.column..<min(cell.column + cell.span, width) { owner[column] = anchor }
      }
      rows.append(texts)
      owners.append(owner)
    }
    headerRows = Self.headerRows(grid, rows)
  }

  /// Those that the document repeats; where it says nothing, those above the first number.
  private static func headerRows(_ grid: WordGrid, _ rows: [[String]]) -> Int {
    let said = grid.rows.prefix(while: \.isHeader).count
    if said > 0 { return min(said, rows.count) }
    return rows.firstIndex { $0.contains(where: isNumber) } ?? min(1, rows.count)
  }

  /// An amount, a share, a code; not the number of a column, `1`, `2`, that headers may hold.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.filter { !$0.isWhitespace && $0 != "," && $0 != "%" }
    return digits.count > 1 && digits.contains(where: \.isNumber)
      && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
  }

  /// See `DisclosureTable.columns`.
  var headerPaths: [String] {
    (0..<width).map { column in
      var path: [String] = []
      var above = -1
      for row in 0..<headerRows where owners[row][column] != above {
        above = owners[row][column]
        let text = rows[above / width][above % width]
        if !text.isEmpty { path.append(text) }
      }
      return path.joined(separator: "/")
    }
  }
}
