import DocumentReading
import GoujiModel

/// What a document prints, as a file that findings can quote.
struct PrintedSource {
  let lines: [PrintedLine]
  private let path: String
  private let file: SourceFile

  init(_ lines: [PrintedLine], path: String) {
    self.lines = lines
    self.path = path
    file = SourceFile(
      path: path, text: lines.map { $0.words.inOneLine }.joined(separator: "\n"),
      isPrinted: true)
  }

  /// Of the file, without a line.
  var whole: Place {
    Place(wholeOf: path)
  }

  /// `offset` and `length` are in characters of the cell.
  func place(_ line: Int, cell: Int = 0, offset: Int = 0, length: Int? = nil) -> Place {
    let cells = lines[line].cells
    let before = cells[..<min(cell, cells.count)].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    let all = cell < cells.count ? cells[cell].unicodeScalars.count : 1
    return Place(
      file: file, line: line + 1, column: before + offset + 1, length: max(length ?? all, 1))
  }

  func whole(_ line: Int) -> Place {
    Place(
      file: file, line: line + 1, column: 1, length: max(lines[line].words.unicodeScalars.count, 1))
  }
}
