import GoujiModel

/// A piece of a document in printed order, whatever kind of file it came from.
package enum Passage: Sendable {
  case paragraph(PrintedParagraph)
  case grid(PrintedGrid)
}

package struct PrintedParagraph: Sendable {
  package var text: String
  /// Of the contents.
  var isContents = false
  /// Of a PDF, from 1; of a report that is no file yet, the line; 0 elsewhere.
  package var page = 0
  /// Cells divided by tabs, of no table that could be read.
  var isTabbed = false

  package init(
    _ text: String, isContents: Bool = false, page: Int = 0, isTabbed: Bool = false
  ) {
    self.text = text
    self.isContents = isContents
    self.page = page
    self.isTabbed = isTabbed
  }
}

/// A table before anything is understood of it: texts of a rectangle, and which cells are one.
package struct PrintedGrid: Sendable {
  /// As printed, ends trimmed; cells that a merge covers are empty.
  package var rows: [[String]]
  /// For each cell the number (row × width + column) of the one that holds its text.
  package var owners: [[Int]]
  package var width: Int
  /// Rows that the document says to be headers.
  package var saidHeaders = 0
  /// Cells are known by where they stand on the page; words of a cell may be missing.
  package var isByLayout = false
  package var home = Home.text(page: 0)

  /// What its cells are quoted from.
  package enum Home: Sendable {
    /// A document, or a page of a PDF; of a report that is no file yet, the line where it begins.
    case text(page: Int)
    /// The rows stand in these rows of a sheet, the first column in this one.
    case sheet(SourceFile, rows: [Int], column: Int)
  }

  package init(rows: [[String]], owners: [[Int]]? = nil) {
    width = rows.map(\.count).max() ?? 0
    let width = width
    self.rows = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    self.owners =
      owners ?? rows.indices.map { row in (0..<width).map { row * width + $0 } }
  }

  /// Of lines whose cells are known by where they stand.
  init(byLayout rows: [[String]], page: Int) {
    self.init(rows: rows)
    isByLayout = true
    home = .text(page: page)
  }

  /// Columns beyond are of no table that is published, nor are as many cells.
  static func mostColumns(_ rows: Int) -> Int { min(256, max(4_000_000 / max(rows, 1), 1)) }

  /// The text that a cell shows, its own or that of the cell that covers it.
  package func shown(_ row: Int, _ column: Int) -> String {
    let owner = owners[row][column]
    return rows[owner / width][owner % width]
  }

  package func spot(_ row: Int, _ column: Int) -> Spot {
    switch home {
    case .sheet(let file, let numbers, let first):
      return .cell(file, row: numbers[row], column: first + column)
    case .text(let page):
      var line = ""
      var start = 1
      for (index, text) in rows[row].enumerated() where !text.isEmpty || index == column {
        if !line.isEmpty { line += "│" }
        if index == column { start = line.count + 1 }
        line += text.isEmpty ? "（空）" : text
      }
      let length = rows[row][column].isEmpty ? 3 : rows[row][column].count
      return .printed(line: line, column: start, length: length, page: page)
    }
  }
}
