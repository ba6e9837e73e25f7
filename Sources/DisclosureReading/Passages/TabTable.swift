/// Lines that tabs divide into cells: a table that was typed, without borders. Which cell stands below
/// which header is told by their number alone, so that what is read of it is likely and no more.
struct TabTable {
  private var lines: [[String]] = []

  /// False for a line that is none of a table.
  mutating func take(_ line: String) -> Bool {
    guard line.contains("\t") else { return false }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0).trimmedEnds
    }
    guard cells.count > 2 || !lines.isEmpty, cells.count(where: { !$0.isEmpty }) > 0 else {
      return false
    }
    lines.append(cells)
    return true
  }

  /// Three lines and more of one number of cells are a table, others are lines.
  mutating func end(_ passages: inout [Passage]) {
    defer { lines = [] }
    if lines.count > 2, Set(lines.map(\.count)).count == 1 {
      var grid = PrintedGrid(rows: lines)
      grid.isByLayout = true
      passages.append(.grid(grid))
    } else {
      for line in lines {
        passages.append(.paragraph(PrintedParagraph(line.joined(separator: " "), isTabbed: true)))
      }
    }
  }
}
