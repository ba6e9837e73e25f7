import OfficeOpenXML

extension [Passage] {
  /// Of a document saved by a word processor.
  package init(_ content: WordContent) {
    self = []
    var tabs = TabTable()
    for block in content.blocks {
      switch block {
      case .paragraph(let paragraph):
        for line in paragraph.text.split(whereSeparator: \.isNewline) {
          if paragraph.namesPage || !tabs.take(String(line)) {
            tabs.end(&self)
            append(.paragraph(PrintedParagraph(String(line), isContents: paragraph.namesPage)))
          }
        }
      case .table(let grid):
        tabs.end(&self)
        append(.grid(PrintedGrid(grid)))
      case .chart: break
      }
    }
    tabs.end(&self)
  }
}

extension PrintedGrid {
  package init(_ grid: WordGrid) {
    let last = grid.rows.compactMap { $0.cells.last.map { $0.column + $0.span } }.max() ?? 0
    let width = Swift.min(last, Self.mostColumns(grid.rows.count))
    var rows: [[String]] = []
    var owners: [[Int]] = []
    for (index, row) in grid.rows.enumerated() {
      var texts = Array(repeating: "", count: width)
      var owner = (0..<width).map { index * width + $0 }
      for cell in row.cells where cell.column < width {
        let anchor =
          cell.continuesAbove && index > 0 ? owners[index - 1][cell.column] : owner[cell.column]
        if !cell.continuesAbove { texts[cell.column] = cell.text.trimmedEnds }
        for column in cell.column..<Swift.min(cell.column + cell.span, width) {
          owner[column] = anchor
        }
      }
      rows.append(texts)
      owners.append(owner)
    }
    self.init(rows: rows, owners: owners)
    self.width = width
    saidHeaders = grid.rows.prefix(while: \.isHeader).count
  }
}

extension String {
  /// Without blanks and line ends around it, line ends within made nothing.
  var trimmedEnds: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.filter { !$0.isNewline }
  }
}
