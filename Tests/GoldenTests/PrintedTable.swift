import GoujiModel

/// A table as a reader sees it: every cell found by the words beside its row and above its column.
struct PrintedTable {
  let table: ReportTable
  /// `基本支出/人员经费`: the header from top to bottom, without blanks.
  let columns: [String]
  private let owners: [[Int]: [Int]]

  init(_ table: ReportTable) {
    self.table = table
    var owners: [[Int]: [Int]] = [:]
    for merge in table.merges {
      for row in merge.row..<merge.row + merge.rowSpan {
        for column in merge.column..<merge.column + merge.columnSpan {
          owners[[row, column]] = [merge.row, merge.column]
        }
      }
    }
    self.owners = owners
    columns = table.columnWidths.indices.map { column in
      var path: [String] = []
      var seen: Set<[Int]> = []
      for row in 0..<table.headerRows {
        let owner = owners[[row, column]] ?? [row, column]
        let words = table.rows[owner[0]].cells[owner[1]].text.withoutBlanks
        if seen.insert(owner).inserted, !words.isEmpty { path.append(words) }
      }
      return path.joined(separator: "/")
    }
  }

  var body: Range<Int> { table.headerRows..<table.rows.count }

  /// The text printed at a place, where it is merged the text of the whole block.
  func text(_ row: Int, _ column: Int) -> String {
    let owner = owners[[row, column]] ?? [row, column]
    return table.rows[owner[0]].cells[owner[1]].text.withoutBlanks
  }

  /// As printed in this very cell.
  func own(_ row: Int, _ column: Int) -> String { table.rows[row].cells[column].text.withoutBlanks }

  /// Columns that hold a figure somewhere.
  var figureColumns: Set<Int> {
    Set(columns.indices.filter { column in body.contains { isFigure($0, column) } })
  }

  func isFigure(_ row: Int, _ column: Int) -> Bool {
    if case .figure = table.rows[row].cells[column].content { return true }
    return false
  }
}

extension String {
  var withoutBlanks: String { filter { !$0.isWhitespace && $0 != "　" } }
}
