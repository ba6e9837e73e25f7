import GoujiModel
import SourceReading

/// The header of an export: one line or several, below titles and above the rows.
struct ImportHeader {
  /// Indexes among the rows of the sheet.
  var rows: ClosedRange<Int>
  var columns: [ImportColumn]

  /// Rows among which the header is sought, and its greatest height.
  private static let searched = 40
  private static let height = 4

  /// Nil where no row names an amount and something else.
  static func find(in sheet: ImportSheet, _ words: ImportWords, _ map: ImportMap) -> ImportHeader? {
    if let lines = map.headerLines {
      let chosen = sheet.rows.indices.filter { lines.contains(sheet.rows[$0].line) }
      guard let first = chosen.first, let last = chosen.last else { return nil }
      return at(first...last, in: sheet, words, map)
    }
    var best: (score: Int, header: ImportHeader)?
    for first in sheet.rows.indices.prefix(searched) {
      if reachesDown(to: first, in: sheet) { continue }
      for last in first..<min(first + height, sheet.rows.count) {
        // Below a row with numbers stand no headers.
        if looksLikeData(sheet.rows[last]) { break }
        if isDivided(last, in: sheet) { continue }
        let header = at(first...last, in: sheet, words, map)
        let score = header.score
        // Of two that say as much, the one without a title above it.
        let isBetter =
          score > (best?.score ?? 0)
          || score > 0 && score == best?.score && header.rows.count < best!.header.rows.count
        if isBetter { best = (score, header) }
      }
    }
    return best?.header ?? withoutAmounts(in: sheet, words, map)
  }

  /// A row of many known columns among which no amount was recognised: what they are is asked for.
  private static func withoutAmounts(
    in sheet: ImportSheet, _ words: ImportWords, _ map: ImportMap
  ) -> ImportHeader? {
    let headers = sheet.rows.indices.prefix(searched).filter { !looksLikeData(sheet.rows[$0]) }
      .map { at($0...$0, in: sheet, words, map) }
    return headers.first { header in
      let known = Set(header.columns.compactMap(\.target)).subtracting([.unused])
      return known.count > 2 && header.columns.contains { $0.target == nil }
    }
  }

  /// How many different things its columns give; zero where it can be no header.
  private var score: Int {
    let targets = Set(columns.compactMap(\.target))
    let amounts = targets.count {
      switch $0 {
      case .amount, .included, .total: true
      default: false
      }
    }
    let others = targets.subtracting([.unused]).count - amounts
    guard amounts > 0, others > 0 else { return 0 }
    // 其中 over some columns is part of the header, though the row below names them all.
    return 2 * (amounts + others) + (targets.contains(.unused) ? 1 : 0)
      + (columns.contains(where: \.isIncluded) ? 1 : 0)
  }

  /// Amounts and codes stand in rows, never in headers.
  private static func looksLikeData(_ row: SourceRow) -> Bool {
    row.cells.contains { cell in
      if case .success = AmountParser.amount(cell.text, in: .yuan) { return true }
      return CodeName(cell.text).code.utf8.count > 4
    }
  }

  /// One of its cells stands over several, which the next row tells apart: it is not the last of a
  /// header. What they say need not be known.
  private static func isDivided(_ row: Int, in sheet: ImportSheet) -> Bool {
    let next = row + 1
    guard next < sheet.rows.count, !looksLikeData(sheet.rows[next]) else { return false }
    return sheet.rows[row].cells.indices.contains { position in
      let text = sheet.rows[row].text(position)
      let beside = position + 1
      guard !text.isEmpty, sheet.rows[row].text(beside).isEmpty,
        ["", text].contains(sheet.filled[row].text(beside))
      else { return false }
      let below = sheet.rows[next]
      return !below.text(position).isEmpty && !below.text(beside).isEmpty
        && below.text(position) != below.text(beside)
    }
  }

  /// A cell of the row above is merged with one of this row, which is not the first of a header.
  private static func reachesDown(to row: Int, in sheet: ImportSheet) -> Bool {
    guard row > 0 else { return false }
    return sheet.filled[row].cells.indices.contains { position in
      let text = sheet.filled[row].text(position)
      return !text.isEmpty && sheet.rows[row].text(position).isEmpty
        && sheet.filled[row - 1].text(position) == text
    }
  }

  private static func at(
    _ rows: ClosedRange<Int>, in sheet: ImportSheet, _ words: ImportWords, _ map: ImportMap
  ) -> ImportHeader {
    let width = rows.map { sheet.filled[$0].cells.count }.max() ?? 0
    var columns: [ImportColumn] = []
    for position in 0..<width {
      let texts = rows.map { groupText(sheet, row: $0, position, last: rows.upperBound) }
      var levels: [String] = []
      for text in texts where !text.isEmpty && text != levels.last { levels.append(text) }
      guard
        let row = rows.last(where: { !sheet.rows[$0].text(position).isEmpty })
          ?? (levels.isEmpty ? nil : rows.upperBound)
      else { continue }
      guard position < sheet.rows[row].cells.count else { continue }
      columns.append(
        ImportColumn(
          position: position, name: columnName(position, in: sheet),
          header: levels.map { oneLine($0) }.joined(separator: "/"), levels: levels,
          cell: sheet.rows[row].cells[position], target: words.target(levels),
          ownUnit: ImportUnit.own(levels)))
    }
    let named = distinguished(words.withBareLevels(columns))
    return ImportHeader(rows: rows, columns: named).settled(by: map)
  }

  /// The text of a level; a group that is not merged reaches to the right as far as the level below
  /// goes on.
  private static func groupText(
    _ sheet: ImportSheet, row: Int, _ position: Int, last: Int
  ) -> String {
    let own = sheet.filled[row].text(position)
    guard own.isEmpty, row < last, !sheet.filled[row + 1].text(position).isEmpty else { return own }
    var left = position
    while left > 0, !sheet.filled[row + 1].text(left - 1).isEmpty {
      left -= 1
      let text = sheet.filled[row].text(left)
      if !text.isEmpty { return text }
    }
    return ""
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map { Blanks.trimming(String($0)) }.joined()
  }

  private static func columnName(_ position: Int, in sheet: ImportSheet) -> String {
    sheet.file.sheet == nil ? "第 \(position + 1) 列" : Place.letters(ofColumn: position)
  }

  /// Headers that stand twice are told apart by their columns.
  private static func distinguished(_ columns: [ImportColumn]) -> [ImportColumn] {
    var counts: [String: Int] = [:]
    for column in columns { counts[column.header, default: 0] += 1 }
    return columns.map { column in
      var column = column
      if counts[column.header]! > 1 { column.header += "（\(column.name)）" }
      return column
    }
  }

  private func settled(by map: ImportMap) -> ImportHeader {
    var header = self
    for index in header.columns.indices {
      let key = header.columns[index].header.headerKey
      if let entry = map.columns.first(where: { $0.header.value.headerKey == key }) {
        header.columns[index].target = entry.target
        header.columns[index].settledUnit = entry.unit
      }
    }
    return header
  }
}
