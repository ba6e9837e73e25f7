import DisclosureReading
import DocumentReading
import GoujiModel
import OfficeOpenXML
import ReportVerifying

extension [Passage] {
  /// Of a report that is no file yet: what a reader of its document has before him. Pages are numbers of
  /// lines.
  init(_ lines: [ExpectedLine]) {
    self = []
    var rows: [WordGrid.Row] = []
    for (index, line) in lines.enumerated() {
      if case .row(_, let row, _) = line.origin, row > 0 || rows.isEmpty {
        rows.append(WordGrid.Row(line))
        continue
      }
      end(&rows, before: index)
      switch line.origin {
      case .row: rows.append(WordGrid.Row(line))
      case .chart: break
      case .contents(let heading):
        add(line, at: index, isContents: heading != nil)
      case .words: add(line, at: index, isContents: false)
      }
    }
    end(&rows, before: lines.count)
  }

  private mutating func add(_ line: ExpectedLine, at index: Int, isContents: Bool) {
    for text in line.line.words.split(whereSeparator: \.isNewline) {
      append(
        .paragraph(PrintedParagraph(String(text), isContents: isContents, page: index + 1)))
    }
  }

  private mutating func end(_ rows: inout [WordGrid.Row], before line: Int) {
    if rows.isEmpty { return }
    var grid = PrintedGrid(WordGrid(rows: rows))
    grid.home = .text(page: line - rows.count + 1)
    append(.grid(grid))
    rows = []
  }
}

extension WordGrid.Row {
  fileprivate init(_ line: ExpectedLine) {
    self.init(cells: [], isHeader: line.isHeader)
    var column = 0
    for (index, text) in line.line.cells.enumerated() {
      let span = line.line.spans[index]
      cells.append(
        WordGrid.Cell(
          text: text, column: column, span: span,
          continuesAbove: line.continuations.contains(index)))
      column += span
    }
  }
}
