import GoujiModel

/// A table out of lines that keep the layout of their page. Cells are told by where they stand: a
/// table whose columns run into each other gives none.
struct LayoutTable {
  let grid: PrintedGrid?

  init(_ lines: [LayoutLine]) {
    if lines.contains(where: { $0.tabbed != nil }) {
      grid = Self.tabbed(lines)
    } else {
      grid = Self.aligned(lines)
    }
  }

  private static func tabbed(_ lines: [LayoutLine]) -> PrintedGrid? {
    let rows = lines.compactMap(\.tabbed)
    return rows.count > 1 ? PrintedGrid(byLayout: rows, page: lines[0].page) : nil
  }

  // MARK: By position

  private static func aligned(_ lines: [LayoutLine]) -> PrintedGrid? {
    guard
      let first = lines.firstIndex(where: { !$0.amounts.isEmpty }) ?? lines.firstIndex(where: isRow)
    else { return nil }
    let body = WholeCells.merged(Array(lines[first...])).filter {
      $0.pieces.contains(where: \.isNumber) || isTotal($0)
    }
    let hasCodes = body.contains { leadingCodes($0) > 0 }
    var columns = clusters(body.flatMap { values($0) }.map(\.columns))
    // Each line has at most one amount in each column.
    for line in body {
      let places = values(line).compactMap { column(of: $0.columns, in: columns) }
      if Set(places).count != places.count { return nil }
    }
    if columns.isEmpty { return nil }
    // Columns of words stand before, and where two panels stand side by side between them.
    let words = clusters(body.flatMap { $0.pieces.filter { !$0.isNumber } }.map(\.columns)).filter {
      range in
      !columns.contains { $0.overlaps(range) }
    }
    columns = (columns + words).sorted { $0.lowerBound < $1.lowerBound }
    let headers = lines[..<first].filter { line in
      !line.pieces.isEmpty && Surroundings.unit(of: line.plain) == nil
    }
    var rows: [[String]] = [header(headers, columns, hasCodes: hasCodes)]
    for line in body { rows.append(row(line, columns)) }
    var grid = PrintedGrid(byLayout: rows, page: lines[0].page)
    grid.saidHeaders = 1
    return grid
  }

  /// A label and whole numbers, where it is known how they stand.
  private static func isRow(_ line: LayoutLine) -> Bool {
    line.down != nil && line.pieces.first?.isNumber == false && line.pieces.last?.isNumber == true
  }

  private static func isTotal(_ line: LayoutLine) -> Bool {
    line.plain.hasPrefix("合计") || line.plain.hasPrefix("总计")
  }

  /// Numbers of a line that are no parts of a code.
  private static func values(_ line: LayoutLine) -> [LayoutLine.Piece] {
    line.pieces.dropFirst(leadingCodes(line)).filter(\.isNumber)
  }

  /// `208`, `208 05`, `208 05 01` or `2080501` at the start.
  private static func leadingCodes(_ line: LayoutLine) -> Int {
    var count = 0
    for piece in line.pieces.prefix(4) {
      guard piece.isNumber, LooseText.isCode(piece.text) else { break }
      let digits = piece.text.count
      let isCode =
        count == 0
        ? [3, 5, 7].contains(digits) && ["2", "3"].contains(piece.text.prefix(1))
        : digits == 2 || digits > 4 && digits < 9
      if !isCode { break }
      count += 1
    }
    return count
  }

  /// Ranges that overlap are one column.
  static func clusters(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func column(of range: Range<Int>, in columns: [Range<Int>]) -> Int? {
    columns.firstIndex { $0.overlaps(range) }
  }

  private static func row(_ line: LayoutLine, _ columns: [Range<Int>]) -> [String] {
    var texts = Array(repeating: "", count: columns.count + 1)
    let count = leadingCodes(line)
    let parts = line.pieces.prefix(count).map(\.text)
    // 类 and 款 as one code; a code of a unit behind them is none.
    texts[0] = parts.enumerated().filter { $0.offset == 0 || $0.element.count == 2 }.map(\.element)
      .joined()
    for piece in line.pieces.dropFirst(count) {
      guard let column = column(of: piece.columns, in: columns) else { continue }
      texts[column + 1] += piece.text
    }
    return texts
  }

  /// Words above each column, line by line.
  private static func header(
    _ lines: [LayoutLine], _ columns: [Range<Int>], hasCodes: Bool
  ) -> [String] {
    var texts = Array(repeating: "", count: columns.count + 1)
    texts[0] = hasCodes ? "科目编码" : ""
    for line in lines {
      // Of a column without amounts nothing is known: its words must not go to the next one.
      var nearest: [Int: (piece: LayoutLine.Piece, distance: Int)] = [:]
      for piece in line.pieces where !piece.isNumber {
        let middle = (piece.columns.lowerBound + piece.columns.upperBound) / 2
        let over = columns.indices.filter { columns[$0].overlaps(piece.columns) }
        // What spans several is the name of a group.
        guard over.count < 2,
          let column = over.first
            ?? columns.indices.min(by: {
              distance(middle, columns[$0]) < distance(middle, columns[$1])
            })
        else { continue }
        let away = over.isEmpty ? distance(middle, columns[column]) : 0
        if away < nearest[column]?.distance ?? 8 { nearest[column] = (piece, away) }
      }
      for (column, found) in nearest { texts[column + 1] += PlainText.of(found.piece.text) }
    }
    return texts
  }

  private static func distance(_ point: Int, _ range: Range<Int>) -> Int {
    range.contains(point) ? 0 : min(abs(point - range.lowerBound), abs(point - range.upperBound))
  }
}
