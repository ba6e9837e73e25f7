/// Lines that tabs divide into cells: a table that was typed, without borders. Which cell stands below
/// which header is told by their number alone, so that what is read of it is likely and no more.
struct TabTable {
  private var lines: [[String]] = []

  /// False for a line that is none of a table.
  mutating func take(_ line: String) -> Bool {
    guard let cells = line.tabbedCells, cells.count > 2 || !lines.isEmpty,
      cells.contains(where: { !$0.isEmpty })
    else { return false }
    lines.append(cells)
    return true
  }

  /// Three lines and more of one number of cells are a table, others are lines.
  mutating func end(_ passages: inout [Passage]) {
    defer { lines = [] }
    if lines.count > 2, Set(lines.map(\.count)).count == 1 {
      passages.append(.grid(PrintedGrid(byLayout: lines, page: 0)))
    } else {
      for line in lines {
        passages.append(.paragraph(PrintedParagraph(line.joined(separator: " "), isTabbed: true)))
      }
    }
  }
}

extension String {
  /// What tabs divide, ends trimmed; nil where none do.
  var tabbedCells: [String]? {
    guard contains("\t") else { return nil }
    return split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmedEnds }
  }
}
