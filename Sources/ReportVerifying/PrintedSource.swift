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

  /// Of a text in a paragraph; nil where the line has no such paragraph.
  func place(of text: String, within paragraph: String, _ line: Int) -> Place? {
    for (cell, whole) in lines[line].cells.enumerated() where whole.containsBytes(of: paragraph) {
      guard let range = whole.firstRange(of: text) else { continue }
      let offset = whole.unicodeScalars.distance(from: whole.startIndex, to: range.lowerBound)
      return place(line, cell: cell, offset: offset, length: text.unicodeScalars.count)
    }
    return nil
  }

  /// Of a paragraph, behind the contents, which have the words of headings as well.
  func lastPlace(of paragraph: String) -> Place? {
    lines.indices.reversed().lazy.compactMap { place(of: paragraph, within: paragraph, $0) }.first
  }

  func whole(_ line: Int) -> Place {
    Place(
      file: file, line: line + 1, column: 1, length: max(lines[line].words.unicodeScalars.count, 1))
  }
}
