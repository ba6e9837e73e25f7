import GoujiModel

/// Puts what stands in a cell on several lines into the line of the row.
///
/// Lines of a cell stand closer than rows do. Words go on only where the line before them is as wide as
/// their column; digits that stand alone go on the number above them.
struct WholeCells {
  private var lines: [LayoutLine]
  /// From a row to the next, at least, in hundredths of a point.
  private let pitch: Int

  /// Words of a column: where they end at most, and which piece of which line each is.
  private struct Column {
    var columns: Range<Int>
    var pieces: [(line: Int, piece: LayoutLine.Piece)]
  }

  /// Unchanged where only the order of the lines is known.
  static func merged(_ lines: [LayoutLine]) -> [LayoutLine] {
    if lines.contains(where: { $0.down == nil }) { return lines }
    var merging = WholeCells(lines)
    for column in merging.columns { merging.merge(column) }
    return merging.lines.filter { !$0.pieces.isEmpty }
  }

  private init(_ lines: [LayoutLine]) {
    var whole: [LayoutLine] = []
    for line in lines {
      if let last = whole.last, let joined = Self.joined(last, line) {
        whole[whole.count - 1] = joined.above
        if !joined.rest.pieces.isEmpty { whole.append(joined.rest) }
      } else {
        whole.append(line)
      }
    }
    self.lines = whole
    let rows = whole.filter { $0.pieces.contains(where: \.isNumber) }
    pitch = zip(rows, rows.dropFirst()).compactMap(Self.distance).min() ?? 0
  }

  /// From the top of a line to that of the next; nil where it is on another page.
  private static func distance(_ above: LayoutLine, _ below: LayoutLine) -> Int? {
    guard above.page == below.page, let a = above.down, let b = below.down else { return nil }
    return b.lowerBound - a.lowerBound
  }

  // MARK: Numbers

  /// `26,538.` over `47`: a line whose numbers are the ends of those above them.
  private static func joined(_ above: LayoutLine, _ below: LayoutLine) -> (
    above: LayoutLine, rest: LayoutLine
  )? {
    // A row may go on over the page.
    let turnsPage = below.page == above.page + 1
    guard let down = above.down,
      distance(above, below).map({ $0 < down.count * 3 / 2 }) ?? turnsPage
    else { return nil }
    let ends = below.pieces.filter(\.isNumber)
    if ends.isEmpty { return nil }
    var above = above
    for end in ends {
      guard !end.text.containsBytes(of: "."), !end.text.containsBytes(of: ","),
        let index = above.pieces.firstIndex(where: {
          $0.isNumber && $0.columns.overlaps(end.columns)
        }),
        isCut(above.pieces[index].text, before: end.text, isNear: !turnsPage)
      else { return nil }
      above.pieces[index].text += end.text
    }
    var rest = below
    rest.pieces.removeAll(where: \.isNumber)
    return (above, rest)
  }

  /// An amount has two decimals at least; a code has seven digits. What is not near ends with it.
  private static func isCut(_ text: String, before end: String, isNear: Bool) -> Bool {
    if LooseText.isCode(text), text.count + end.count == 7 { return true }
    guard text.containsBytes(of: "."),
      let decimals = PrintedValue.decimals(of: text.filter { $0 != "," })
    else { return false }
    return isNear ? decimals < 2 || decimals + end.count == 6 : decimals + end.count == 2
  }

  // MARK: Words

  private var columns: [Column] {
    let pieces = lines.enumerated().flatMap { index, line in
      line.pieces.filter { !$0.isNumber }.map { (line: index, piece: $0) }
    }
    return LayoutTable.clusters(pieces.map(\.piece.columns)).map { range in
      Column(
        columns: range, pieces: pieces.filter { range.contains($0.piece.columns.lowerBound) })
    }
  }

  private mutating func merge(_ column: Column) {
    var cell: [(line: Int, piece: LayoutLine.Piece)] = []
    for one in column.pieces {
      if let last = cell.last, !goesOn(from: last, to: one, column) {
        put(cell)
        cell = []
      }
      cell.append(one)
    }
    put(cell)
  }

  private func goesOn(
    from last: (line: Int, piece: LayoutLine.Piece), to next: (line: Int, piece: LayoutLine.Piece),
    _ column: Column
  ) -> Bool {
    guard last.line != next.line, last.piece.columns.upperBound + 2 > column.columns.upperBound,
      let distance = Self.distance(lines[last.line], lines[next.line]),
      let down = lines[last.line].down
    else { return false }
    let isNear = distance < down.count * 3 / 2 && (pitch == 0 || distance * 100 < pitch * 99)
    let plain = PlainText.of(next.piece.text)
    return isNear && RowOrdinal(plain) == nil && !plain.hasPrefix("其中")
      && !(hasNumber(last.line) && hasNumber(next.line))
  }

  private func hasNumber(_ line: Int) -> Bool { lines[line].pieces.contains(where: \.isNumber) }

  private mutating func put(_ cell: [(line: Int, piece: LayoutLine.Piece)]) {
    guard cell.count > 1, let first = cell.first, let last = cell.last else { return }
    let home = (first.line...last.line).first(where: hasNumber) ?? first.line
    var whole = first.piece
    whole.text = cell.map(\.piece.text).joined()
    for one in cell {
      whole.columns =
        min(
          whole.columns.lowerBound, one.piece.columns.lowerBound)..<max(
          whole.columns.upperBound, one.piece.columns.upperBound)
      lines[one.line].pieces.removeAll { !$0.isNumber && $0.columns == one.piece.columns }
    }
    let index =
      lines[home].pieces.firstIndex { $0.columns.lowerBound > whole.columns.lowerBound }
      ?? lines[home].pieces.count
    lines[home].pieces.insert(whole, at: index)
  }
}
