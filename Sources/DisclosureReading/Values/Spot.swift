import GoujiModel

/// Where something stands in a document, so that a finding can quote it.
package enum Spot: Sendable {
  /// In a line as it is printed, characters counted from 1. Page of a PDF, from 1; of a report that is
  /// no file yet, its line or the first line of its table, from 1; 0 where nothing is counted.
  case printed(line: String, column: Int, length: Int, page: Int)
  /// In a sheet, counted from 0.
  case cell(SourceFile, row: Int, column: Int)

  package func place(in path: String) -> Place {
    switch self {
    case .printed(let line, let column, let length, let page):
      let path = page > 0 ? "\(path) 第 \(page) 页" : path
      return Place(
        file: SourceFile(path: path, text: line, isPrinted: true), line: 1, column: column,
        length: length)
    case .cell(let file, let row, let column):
      var start = 1
      var rest = column
      for character in file.line(row + 1) {
        if rest == 0 { break }
        start += 1
        if character == "\t" { rest -= 1 }
      }
      let cells = file.line(row + 1).split(separator: "\t", omittingEmptySubsequences: false)
      let length = cells.indices.contains(column) ? cells[column].count : 1
      return Place(file: file, line: row + 1, column: start, length: Swift.max(length, 1))
    }
  }
}
