import GoujiModel

extension ReportTable {
  /// The table with merged cells that reach over much of a page divided, the label repeated in each
  /// part: a part stays on one page, so that no page shows rows without their label, and no text is
  /// cut in two. Where figures are not repeated, they stand in the first part alone.
  package func divided(on page: PageBox, repeatsFigures: Bool = true) -> ReportTable {
    guard merges.contains(where: { $0.rowSpan > 1 && $0.row >= headerRows }) else { return self }
    let cuts = TallMerges(self, page).cuts
    if cuts.isEmpty { return self }
    var table = self
    table.merges = merges.flatMap { merge -> [CellMerge] in
      let inside = cuts.filter { $0 > merge.row && $0 < merge.row + merge.rowSpan }
      let edges = [merge.row] + inside + [merge.row + merge.rowSpan]
      return zip(edges, edges.dropFirst()).map { start, end in
        if start > merge.row { table.repeatLabel(of: merge, at: start, repeatsFigures) }
        return CellMerge(
          row: start, column: merge.column, rowSpan: end - start, columnSpan: merge.columnSpan)
      }
    }
    return table
  }

  private mutating func repeatLabel(of merge: CellMerge, at row: Int, _ repeatsFigures: Bool) {
    guard merge.column < rows[merge.row].cells.count, merge.column < rows[row].cells.count else {
      return
    }
    let cell = rows[merge.row].cells[merge.column]
    if case .figure = cell.content, !repeatsFigures { return }
    rows[row].cells[merge.column] = cell
  }

  /// Rows behind which no page may end, because a merged cell reaches over it.
  package var joinedRows: Set<Int> {
    var joined: Set<Int> = []
    for merge in merges where merge.row >= headerRows && merge.rowSpan > 1 {
      joined.formUnion(merge.row..<min(merge.row + merge.rowSpan - 1, rows.count))
    }
    return joined
  }
}

/// Where merged cells must be divided, found by the height that their rows are about to have.
private struct TallMerges {
  /// Rows with which a part begins.
  private(set) var cuts: [Int] = []

  private let table: ReportTable
  /// Height of each row, in points.
  private let heights: [Double]
  private let limit: Double
  /// Those of the body that are higher than a part may be.
  private var tall: [CellMerge] = []
  /// Rows before which a merged cell that stays whole forbids to cut.
  private var closed: Set<Int> = []

  /// Of the height of a page, what a part may have, and what a table may have that stays as it is.
  private static let part = 0.4
  private static let whole = 0.75
  /// About that of the type of long tables.
  private static let size = 7.5

  init(_ table: ReportTable, _ page: PageBox) {
    self.table = table
    let total = table.columnWidths.reduce(0, +)
    let width = Twentieths.points(page.textWidth) / Self.size
    let ems = table.columnWidths.map { $0 / max(total, 1) * width - 0.7 }
    heights = TableMeasure(table).lines(ems).map {
      Double($0) * Self.size * RowSpacing.linePitch + 2 * RowSpacing.usual.margin * Self.size + 0.5
    }
    limit = Self.part * Twentieths.points(page.textHeight)
    let isShort = heights.reduce(0, +) <= Self.whole * Twentieths.points(page.textHeight)
    if isShort, !table.flowsInText { return }
    for merge in table.merges where merge.row >= table.headerRows && merge.rowSpan > 1 {
      let end = min(merge.row + merge.rowSpan, heights.count)
      if height(merge.row..<end) > limit {
        tall.append(merge)
      } else {
        closed.formUnion((merge.row + 1)..<max(end, merge.row + 1))
      }
    }
    if !tall.isEmpty { cut() }
  }

  private func height(_ rows: Range<Int>) -> Double { heights[rows].reduce(0, +) }

  /// How many of the tall ones are cut before a row.
  private func strain(at row: Int) -> Int {
    tall.count { row > $0.row && row < $0.row + $0.rowSpan }
  }

  /// From the top: as late as the limit allows, and there where the fewest are cut.
  private mutating func cut() {
    var start = table.headerRows
    while start < heights.count {
      var (filled, best) = (0.0, Int?.none)
      var next = start + 1
      while next < heights.count {
        filled += heights[next - 1]
        if filled + heights[next] > limit, best != nil { break }
        if !closed.contains(next), filled > limit / 2 || strain(at: next) == 0 {
          best = best.map { strain(at: next) <= strain(at: $0) ? next : $0 } ?? next
        }
        next += 1
      }
      guard let found = best else { return }
      if strain(at: found) > 0 { cuts.append(found) }
      start = found
    }
  }
}
