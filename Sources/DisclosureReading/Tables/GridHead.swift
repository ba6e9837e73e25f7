import GoujiModel

/// Where the headers of a printed table end and its body begins; and the lines of its first and last
/// rows that belong around it: title, unit, notes.
struct GridHead {
  private(set) var above: [String] = []
  private(set) var below: [String] = []
  /// Rows of the grid.
  private(set) var headers: Range<Int>
  private(set) var body: Range<Int>

  init(_ grid: PrintedGrid) {
    var first = 0
    while first < grid.rows.count, let line = Self.line(of: grid, first) {
      if !line.isEmpty { above.append(line) }
      first += 1
    }
    var last = grid.rows.count
    while last > first, let line = Self.note(of: grid, last - 1) {
      if !line.isEmpty { below.insert(line, at: 0) }
      last -= 1
    }
    var end = first
    while end < last, Self.isHeader(grid.rows[end].map(PlainText.of)) { end += 1 }
    // Nothing but words: the document says which are headers, or the first is.
    if end == last { end = min(last, first + max(1, grid.saidHeaders)) }
    headers = first..<end
    body = end..<last
  }

  /// A row that is one text, or the line of the unit; nil for rows of the table.
  private static func line(of grid: PrintedGrid, _ row: Int) -> String? {
    let texts = grid.rows[row].filter { !$0.isEmpty }
    let plain = texts.map(PlainText.of).joined()
    if texts.isEmpty { return "" }
    let isUnit = plain.containsBytes(of: "单位：") && !plain.containsBytes(of: "单位：%")
    let spansAll = Set(grid.owners[row]).count == 1
    guard texts.count == 1 && (spansAll || grid.width > 2) || isUnit && texts.count <= 3 else {
      return nil
    }
    if plain.allSatisfy({ $0.isNumber || $0 == "." || $0 == "，" }) { return nil }
    // 合计 of a table of one row, or a label.
    if texts.count == 1, plain == "合计" || RowOrdinal(plain) != nil { return nil }
    return texts.joined(separator: " ")
  }

  private static func note(of grid: PrintedGrid, _ row: Int) -> String? {
    let texts = grid.rows[row].filter { !$0.isEmpty }
    guard let first = texts.first else { return "" }
    let plain = PlainText.of(first)
    let isNote = ["注", "备注", "说明：", "本表", "本部门", "本单位"].contains { plain.hasPrefix($0) }
    return texts.count == 1
      && (isNote || plain.containsBytes(of: "无数据") || plain.containsBytes(of: "空表"))
      ? first : nil
  }

  /// Without an amount, a code, an item of a list or a total.
  private static func isHeader(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    if filled.isEmpty { return true }
    if filled.first == "栏次" || filled.first == "行次" { return true }
    // The numbers of the columns, not small amounts.
    let numbers = filled.compactMap { Int($0) }
    if filled.count > 2, numbers.count == filled.count,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    {
      return true
    }
    if filled.count == 1, filled[0].hasSuffix("合计") || filled[0] == "总计" { return false }
    return !filled.contains { text in
      RowOrdinal(text) != nil
        || PrintedValue.decimals(of: text).map { $0 > 0 || text.count > 1 } == true
    }
  }
}
