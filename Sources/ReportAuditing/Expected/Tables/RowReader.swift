import GoujiModel

/// Goes along the rows of a panel as the template has them, and says which lines the draft must make
/// of them, each with its cells.
struct RowReader {
  private let words: WordingReader
  /// With those of its columns that are printed.
  private(set) var panel: Panel
  private var columns: [Column] { panel.leaves }
  /// How many records of a kind fit on a line (取, 第).
  private let picks: [(pick: RecordPick, places: Int)]
  private(set) var lines: [ExpectedRow] = []
  private let beside: FiguresBeside

  private var recount: Recount { words.recount }

  init(
    _ panel: Panel, of table: TableDefinition, at place: Standpoint, _ words: WordingReader
  ) {
    self.words = words
    beside = FiguresBeside(table, words.template.options)
    self.panel = panel
    picks = Self.picks(panel.leaves)
    let place = place.narrowed(by: panel.conditions)
    let plans = panel.rows.map { RowPlan($0, panel.leaves, words.template) }
    let rows = plans.flatMap { self.rows($0, place).rows }
    if panel.hasOccasionalColumns { dropColumns(without: rows, plans, place) }
    let counter = RowCounter()
    for row in rows { list(row, counter) }
  }

  // MARK: Columns

  /// Leaves out the columns that the draft gives nothing to print in (打印), or no reason to (有数, 无数).
  private mutating func dropColumns(
    without rows: [ExpectedRow], _ plans: [RowPlan], _ place: Standpoint
  ) {
    let occasions = columns.map(\.occasion)
    let left = occasions.indices.filter { index in
      for presence in occasions[index].presences {
        guard let prints = try? recount.prints(presence.figure, place.context, beside)
        else { continue }
        if prints != presence.isFilled { return false }
      }
      guard let unit = occasions[index].filled.last else { return true }
      return occasions.indices.contains { other in
        occasions[other].filled.contains(unit) && hasAmount(other, in: rows)
      }
    }
    if left.count == occasions.count { return }
    let isKept = occasions.indices.map { left.contains($0) }
    panel = panel.keeping(isKept)
    for (plan, definition) in zip(plans, panel.rows) {
      plan.lose(allBut: left, of: panel, definition)
    }
  }

  private func hasAmount(_ column: Int, in rows: [ExpectedRow]) -> Bool {
    rows.contains { row in
      if row.definition.printing != .never, let figure = row.plan.planned[column]?.definition,
        isFilled(figure, row.place, columns[column].conditions)
      {
        return true
      }
      return hasAmount(column, in: row.children)
    }
  }

  private static func picks(_ columns: [Column]) -> [(pick: RecordPick, places: Int)] {
    var picks: [(pick: RecordPick, places: Int)] = []
    for content in columns.map(\.content) {
      guard case .words(_, let pick?) = content else { continue }
      if let known = picks.firstIndex(where: { $0.pick.isOfSameKind(as: pick) }) {
        picks[known].places = max(picks[known].places, pick.ordinal)
      } else {
        picks.append((pick, max(pick.ordinal, 1)))
      }
    }
    return picks
  }

  // MARK: Rows

  private func rows(
    _ plan: RowPlan, _ outer: Standpoint
  ) -> (rows: [ExpectedRow], isExhaustive: Bool) {
    let place = outer.narrowed(by: plan.definition.conditions)
    guard let axis = plan.definition.axis else {
      return (row(plan, place).map { [$0] } ?? [], true)
    }
    let found = recount.rows(along: axis, at: place)
    if found.places.isEmpty, axis.rowWhenEmpty {
      return (row(plan, place).map { [$0] } ?? [], true)
    }
    return (found.places.compactMap { row(plan, $0) }, found.isExhaustive)
  }

  private func row(_ plan: RowPlan, _ place: Standpoint) -> ExpectedRow? {
    for presence in plan.definition.presences {
      let prints = try? recount.prints(presence.figure, place.context, beside)
      if let prints, prints != presence.isFilled { return nil }
    }
    if plan.definition.printing == .whenFilled, !hasAmounts(plan, place) { return nil }
    let row = ExpectedRow(plan, place)
    for child in plan.children {
      let (rows, isExhaustive) = rows(child, place)
      row.children += rows
      if isExhaustive || child.definition.ofWhich { continue }
      if child.definition.axis?.isBelow(place.binding) == true {
        row.hasExamples = true
      } else if rows.isEmpty {
        row.isUncovered = true
      }
    }
    return row
  }

  private func hasAmounts(_ plan: RowPlan, _ place: Standpoint) -> Bool {
    for (index, figure) in plan.planned.enumerated() {
      if let figure, isFilled(figure.definition, place, columns[index].conditions) { return true }
    }
    return (plan.definition.cells ?? []).contains { cell in
      if case .figure(let figure, _) = cell.content { isFilled(figure, place, []) } else { false }
    }
  }

  private func isFilled(
    _ figure: FigureExpression, _ place: Standpoint, _ column: [Condition]
  ) -> Bool {
    var context = place.context
    context.column = column
    return ((try? recount.value(figure, context))?.sign ?? 0) != 0
  }

  private mutating func list(_ row: ExpectedRow, _ counter: RowCounter) {
    if !row.definition.followsChildren { listSelf(row, counter) }
    let inner = row.plan.opensCount ? RowCounter() : counter
    for child in row.children { list(child, inner) }
    if row.definition.followsChildren { listSelf(row, counter) }
  }

  private mutating func listSelf(_ row: ExpectedRow, _ counter: RowCounter) {
    if case .never = row.definition.printing { return }
    if row.plan.isNumbered { row.ordinal = counter.next() }
    row.cells = row.definition.cells.map { gridCells($0, row) } ?? cells(row)
    lines.append(row)
    guard row.plan.speaksOfRecords else { return }
    for part in 1..<max(linesOfRecords(row.place), 1) {
      let rest = ExpectedRow(row.plan, row.place, part: part)
      rest.ordinal = row.ordinal
      rest.cells = cells(rest)
      lines.append(rest)
    }
  }

  // MARK: Records of a row

  private func linesOfRecords(_ place: Standpoint) -> Int {
    picks.reduce(1) { lines, kind in
      max(lines, (records(of: kind.pick, place).count + kind.places - 1) / kind.places)
    }
  }

  private func records(of pick: RecordPick, _ place: Standpoint) -> [Int] {
    guard let lines = recount.lines(pick.ledger) else { return [] }
    var records: [Int] = []
    lines.forEach(pick.conditions, place.context) { records.append($0) }
    return records
  }

  /// Where a column's record stands; nil where there is none left.
  private func place(of pick: RecordPick, _ row: ExpectedRow) -> Standpoint? {
    let places = picks.first { $0.pick.isOfSameKind(as: pick) }?.places ?? 1
    let number = row.part * places + pick.ordinal - 1
    let records = records(of: pick, row.place)
    guard records.indices.contains(number) else { return nil }
    var context = row.place.context
    context.records.append(
      RecordReference(ledger: pick.ledger, index: records[number], isPicked: true))
    var inner = row.place
    inner.context = context
    return inner
  }

  // MARK: Cells

  private func cells(_ row: ExpectedRow) -> [ExpectedCell] {
    columns.indices.map { index in
      if let label = row.plan.labels[index] {
        return row.part > 0 ? .empty : wordCell(label.words, row.place, row, index)
      }
      if case .words(let wording, let pick) = columns[index].content, row.plan.speaksOfRecords {
        if let pick {
          return place(of: pick, row).map { wordCell(wording, $0, row, index) } ?? .empty
        }
        return row.part > 0 ? .empty : wordCell(wording, row.place, row, index)
      }
      guard row.part == 0, let figure = row.plan.planned[index] else { return .empty }
      return .figure(figure, row.context)
    }
  }

  private func wordCell(
    _ wording: Wording, _ place: Standpoint, _ row: ExpectedRow, _ column: Int
  ) -> ExpectedCell {
    .of(words.cell(wording, at: place, ordinal: row.ordinal), row.plan.subjects[column])
  }

  private func gridCells(_ cells: [GridCell], _ row: ExpectedRow) -> [ExpectedCell] {
    cells.flatMap { cell in
      [gridCell(cell, row)] + Array(repeating: .empty, count: max(cell.span - 1, 0))
    }
  }

  private func gridCell(_ cell: GridCell, _ row: ExpectedRow) -> ExpectedCell {
    switch cell.content {
    case .figure(let expression, _):
      return .figure(PlannedFigure(expression, [], cell.format), row.context)
    case .words(let wording):
      return .of(
        words.cell(wording, at: row.place, ordinal: row.ordinal), WordsSubject(wording))
    case .prose(let name):
      let paragraphs = recount.budget.prose[name]?.paragraphs ?? []
      let text = paragraphs.map(\.value).joined(separator: "\n")
      let reading = WordingReader.Reading(place: row.place, ordinal: nil, isSentence: false)
      let origin = WordOrigin(template: row.definition.place)
      return .of(.words(words.typed(text, name, reading, origin)), .text)
    }
  }
}

/// Counts the rows that stand below one another, for {序}.
private final class RowCounter {
  private var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}

extension RecordPick {
  fileprivate func isOfSameKind(as other: RecordPick) -> Bool {
    ledger.sameBytes(as: other.ledger) && conditions == other.conditions
  }
}
