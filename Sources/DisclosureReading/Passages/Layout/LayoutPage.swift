import DocumentReading

/// The lines of a page out of its words, by where they stand.
struct LayoutPage {
  private(set) var lines: [LayoutLine] = []

  /// Where its lines end at most.
  var right: Int { lines.map(\.end).max() ?? 0 }

  /// Says of each line whether it is as wide as the page is written.
  mutating func tellFull(_ right: Int) {
    for index in lines.indices { lines[index].isFull = lines[index].end + 6 > right }
  }

  /// Columns are half as wide as a Han character of the page, as in text that keeps its layout.
  init(_ words: [PageWord], page: Int) {
    let em = Self.em(words)
    for row in Self.rows(words) {
      var pieces: [LayoutLine.Piece] = []
      var text = ""
      var end: Int?
      for word in row {
        let gap = end.map { word.across.lowerBound - $0 }
        end = word.across.upperBound
        let left = 2 * word.across.lowerBound / em
        let right = max(left + 1, (2 * word.across.upperBound + em - 1) / em)
        // Han beside digits stands a little apart; a column stands farther.
        if let gap, gap * 10 < em * 3, var last = pieces.popLast() {
          text += word.text
          last.text += word.text
          last.columns = last.columns.lowerBound..<max(right, last.columns.upperBound)
          last.isNumber = LayoutLine.isNumber(last.text)
          pieces.append(last)
        } else {
          if let gap { text += gap < em ? " " : "  " }
          text += word.text
          pieces.append(
            LayoutLine.Piece(
              text: word.text, columns: left..<right, isNumber: LayoutLine.isNumber(word.text)))
        }
      }
      let down = row.dropFirst().reduce(row[0].down) { range, word in
        min(range.lowerBound, word.down.lowerBound)..<max(range.upperBound, word.down.upperBound)
      }
      lines.append(LayoutLine(pieces, text: text, page: page, down: down))
    }
    // Digits alone within a page may be the end of a number.
    if lines.first?.isPageNumber == true { lines.removeFirst() }
    if lines.last?.isPageNumber == true { lines.removeLast() }
  }

  /// Words whose middle is within the height of the first of a line stand on it; none is empty.
  private static func rows(_ words: [PageWord]) -> [[PageWord]] {
    var rows: [[PageWord]] = []
    for word in words.sorted(by: {
      ($0.down.lowerBound, $0.across.lowerBound) < ($1.down.lowerBound, $1.across.lowerBound)
    }) {
      let middle = (word.down.lowerBound + word.down.upperBound) / 2
      if let first = rows.last?.first, middle < first.down.upperBound - first.down.count / 8 {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return rows.map { $0.sorted { $0.across.lowerBound < $1.across.lowerBound } }
  }

  /// The middle one of the widths of Han characters, in hundredths of a point.
  private static func em(_ words: [PageWord]) -> Int {
    let widths = words.compactMap { word -> Int? in
      let scalars = word.text.unicodeScalars
      return scalars.count > 1 && scalars.allSatisfy { $0.value >= 0x2E80 }
        ? word.across.count / scalars.count : nil
    }.sorted()
    return max(widths.isEmpty ? 1050 : widths[widths.count / 2], 100)
  }
}
