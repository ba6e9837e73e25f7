import GoujiModel

/// How much room the text of a table takes, in ems of its type, before any program has set it.
/// The layout of both the document and the sheets rests on it. Widths of columns come in steps, so
/// that they stay where an amount changes.
package struct TableMeasure {
  /// Width of each column below which a number would wrap.
  package private(set) var least: [Double]
  /// Width at which labels need two lines at most, within reason.
  package private(set) var wanted: [Double]
  /// Width of each cell in one line, row by row.
  private var cells: [Double]
  package let table: ReportTable
  package let grid: MergeGrid

  /// Short labels stay in one line, others need two, and long texts as many as it takes. One em
  /// more than half, because an opening bracket never ends a line.
  private static func wanted(_ width: Double) -> Double {
    let lines = width <= 6 ? width : (width / 2).rounded(.up) + 1
    return min(SteadyMeasure.stepped(lines), 14)
  }

  package init(_ table: ReportTable) {
    self.table = table
    grid = MergeGrid(table)
    let columns = table.columnWidths.count
    least = Array(repeating: 1, count: columns)
    wanted = least
    cells = Array(repeating: 0, count: columns * table.rows.count)
    for row in table.rows.indices {
      for column in 0..<min(table.rows[row].cells.count, columns) { measure(row, column) }
    }
    for column in least.indices { wanted[column] = max(wanted[column], least[column]) }
  }

  private mutating func measure(_ row: Int, _ column: Int) {
    // Bold type is a little wider.
    let weight = if case .normal = table.rows[row].emphasis { 1.0 } else { 1.05 }
    switch table.rows[row].cells[column].content {
    case .empty: return
    case .figure(let figure) where figure.hasValue:
      let printed = figure.printed
      let width = SteadyMeasure.width(figure, printed, unit: table.unit) * weight
      cells[row * least.count + column] = TextMeasure.width(printed) * weight
      if !isWide(row, column) { least[column] = max(least[column], width) }
    case .text(let text, _): measure(text, TextMeasure.width(text) * weight, row, column, weight)
    case .words(let words):
      measure(words.text, SteadyMeasure.width(words) * weight, row, column, weight)
    case .figure(let figure):
      let text = figure.printed
      measure(text, TextMeasure.width(text) * weight, row, column, weight)
    }
  }

  /// Words as wide as they are in one line.
  private mutating func measure(
    _ text: String, _ width: Double, _ row: Int, _ column: Int, _ weight: Double
  ) {
    let indent = Double(table.rows[row].cells[column].indent)
    cells[row * least.count + column] = width + indent
    if isWide(row, column) { return }
    let piece = max((TextMeasure.widestPiece(text) * weight).rounded(.up), min(width, 2))
    least[column] = max(least[column], piece + indent)
    if row >= table.headerRows { wanted[column] = max(wanted[column], indent + Self.wanted(width)) }
  }

  var rowCount: Int { table.rows.count }

  /// Cells over several columns share their need among them, and are left out.
  private func isWide(_ row: Int, _ column: Int) -> Bool {
    if case .anchor(let merge) = grid.role(row: row, column: column) {
      return merge.columnSpan > 1
    }
    return false
  }

  /// Lines of text in each row when the columns are `widths` ems wide inside their margins.
  package func lines(_ widths: [Double]) -> [Int] {
    var lines = Array(repeating: 1, count: table.rows.count)
    var tall: [(merge: CellMerge, lines: Int)] = []
    for row in lines.indices {
      for column in widths.indices {
        let ems = cells[row * widths.count + column]
        if ems <= widths[column] { continue }
        switch grid.role(row: row, column: column) {
        case .single: lines[row] = max(lines[row], Self.lines(ems, widths[column]))
        case .anchor(let merge):
          let end = min(column + merge.columnSpan, widths.count)
          let needed = Self.lines(ems, widths[column..<end].reduce(0, +))
          if merge.rowSpan == 1 {
            lines[row] = max(lines[row], needed)
          } else {
            tall.append((merge, needed))
          }
        case .below, .covered: break
        }
      }
    }
    // A text over several rows that does not fit into them stretches the last one.
    for (merge, needed) in tall {
      let last = min(merge.row + merge.rowSpan, lines.count) - 1
      lines[last] += max(0, needed - lines[merge.row...last].reduce(0, +))
    }
    return lines
  }

  /// Widths, none smaller, over which no row has more than so many lines, as far as no column is wider
  /// than `widest`: columns with long texts grow.
  package func widened(_ widths: [Double], most: Int, widest: Double) -> [Double] {
    var widths = widths
    // What a text over several rows may take depends on the lines beside it, which grow fewer.
    for _ in 0..<Self.mostWidenings {
      let lines = self.lines(widths)
      if lines.allSatisfy({ $0 <= most }) { break }
      for row in lines.indices {
        for column in widths.indices {
          let ems = cells[row * widths.count + column]
          switch grid.role(row: row, column: column) {
          case .single: Self.widen(&widths, column..<column + 1, ems: ems, most: most)
          case .anchor(let merge):
            let end = min(column + merge.columnSpan, widths.count)
            let last = min(row + merge.rowSpan, lines.count) - 1
            let above = lines[row..<last].reduce(0) { $0 + min($1, most) }
            Self.widen(&widths, column..<end, ems: ems, most: above + most)
          case .below, .covered: break
          }
        }
      }
    }
    return widths.map { min($0, widest) }
  }

  private static let mostWidenings = 20

  /// So that the text takes no more lines over these columns together.
  private static func widen(
    _ widths: inout [Double], _ columns: Range<Int>, ems: Double, most: Int
  ) {
    let width = widths[columns].reduce(0, +)
    if lines(ems, width) <= most || width <= 0 { return }
    // Not a hair below what takes one line more.
    let needed = ems / Double(most) + 0.75
    for column in columns { widths[column] *= max(needed / width, 1) }
  }

  /// A line holds whole characters, and a mark of punctuation may drag one to the next line.
  package static func lines(_ ems: Double, _ width: Double) -> Int {
    ems <= width ? 1 : Int((ems / max(width - 0.7, 1)).rounded(.up))
  }
}
