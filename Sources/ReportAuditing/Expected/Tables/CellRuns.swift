import GoujiModel

/// Cells below one another that print as one (并): their keys are the same, and the upper one says
/// all that those below it say.
struct CellRuns {
  struct Run {
    var lines: Range<Int>
    var column: Int
    /// Columns that each of the cells spans.
    var span: Int
  }

  private(set) var all: [Run] = []

  private let lines: [ExpectedGrid.Line]
  private let words: WordingReader

  init(
    _ lines: [ExpectedGrid.Line], _ starts: [Int], _ panels: [Panel],
    _ words: WordingReader
  ) {
    self.lines = lines
    self.words = words
    for (number, panel) in panels.enumerated() {
      addColumns(panel, number, starts[number])
      addGridCells(number, starts[number])
    }
  }

  private func row(_ line: Int, _ panel: Int) -> ExpectedRow? {
    lines[line].rows.indices.contains(panel) ? lines[line].rows[panel] : nil
  }

  private mutating func addColumns(_ panel: Panel, _ number: Int, _ start: Int) {
    for (index, column) in panel.leaves.enumerated() {
      guard let wording = column.mergeKey else { continue }
      let keys = lines.indices.map { line -> String in
        guard let row = row(line, number), !row.plan.isCovered(index) else { return "" }
        return key(wording, row.place)
      }
      add(keys, number, start + index, span: 1)
    }
  }

  /// Cells of a grid have a key each; those of one column and one span may join.
  private mutating func addGridCells(_ panel: Int, _ start: Int) {
    var slots: [(column: Int, span: Int, keys: [String])] = []
    for line in lines.indices {
      guard let row = row(line, panel) else { continue }
      var column = start
      for cell in row.definition.cells ?? [] {
        if let wording = cell.mergeKey {
          let known = slots.firstIndex { $0.column == column && $0.span == cell.span }
          if known == nil {
            slots.append((column, cell.span, Array(repeating: "", count: lines.count)))
          }
          slots[known ?? slots.count - 1].keys[line] = key(wording, row.place)
        }
        column += cell.span
      }
    }
    for slot in slots { add(slot.keys, panel, slot.column, span: slot.span) }
  }

  private func key(_ wording: Wording, _ place: Standpoint) -> String {
    words.cell(wording, at: place).shown
  }

  private mutating func add(_ keys: [String], _ panel: Int, _ column: Int, span: Int) {
    var first = 0
    while first < keys.count {
      var end = first + 1
      if !keys[first].isEmpty {
        while end < keys.count, keys[end].sameBytes(as: keys[first]),
          stands(first, for: end, panel, column)
        {
          end += 1
        }
        all.append(Run(lines: first..<end, column: column, span: span))
      }
      first = end
    }
  }

  /// Equal numbers are one only in rows of one kind: a total is not the row below it.
  private func stands(_ upper: Int, for lower: Int, _ panel: Int, _ column: Int) -> Bool {
    guard lines[upper].cells.indices.contains(column), lines[lower].cells.indices.contains(column)
    else { return false }
    switch (lines[upper].cells[column], lines[lower].cells[column]) {
    case (.empty, .empty): return true
    case (_, .empty): return row(lower, panel).map { $0.part > 0 } ?? true
    case (.words(let a, _), .words(let b, _)): return a.key.sameBytes(as: b.key)
    case (.figure(let a, let above), .figure(let b, let below)):
      guard let row = row(upper, panel), row.plan === self.row(lower, panel)?.plan else {
        return false
      }
      let values = (
        words.recount.value(of: a.origin(above)), words.recount.value(of: b.origin(below))
      )
      return values.0 == values.1
    default: return false
    }
  }
}

extension [CellRuns.Run] {
  var merges: Set<CellMerge> {
    Set(
      filter { $0.lines.count * $0.span > 1 }.map {
        CellMerge(
          row: $0.lines.lowerBound, column: $0.column, rowSpan: $0.lines.count, columnSpan: $0.span)
      })
  }

  /// Of each column, the lines whose cells are not printed.
  var absorbed: [Int: Set<Int>] {
    reduce(into: [:]) { absorbed, run in
      if run.lines.count > 1 { absorbed[run.column, default: []].formUnion(run.lines.dropFirst()) }
    }
  }
}

extension RowPlan {
  /// A label over several columns stands in the column.
  fileprivate func isCovered(_ column: Int) -> Bool {
    labels[...column].enumerated().contains { index, label in
      (label?.span ?? 1) > 1 && column < index + (label?.span ?? 1)
    }
  }
}
