import GoujiModel

/// Puts together what a table must be.
struct GridReader {
  private let definition: TableDefinition
  private let expected: ExpectedTable
  private let words: WordingReader

  /// `expected` has the words around the table.
  init(_ definition: TableDefinition, _ expected: ExpectedTable, _ words: WordingReader) {
    self.definition = definition
    self.expected = expected
    self.words = words
  }

  func grid() -> ExpectedGrid {
    words.unit = expected.unit
    defer { words.unit = words.template.options.unit }
    let readers = definition.panels.map { RowReader($0, of: definition, at: expected.place, words) }
    let panels = readers.map(\.panel)
    let columns = panels.flatMap(\.leaves)
    let widths = panels.map { $0.leaves.count }
    let starts = widths.indices.map { widths[..<$0].reduce(0, +) }
    var lines = SideBySide(readers.map(\.lines)).lines.map { line($0, widths) }
    for (number, line) in lines.enumerated() { for row in line.rows { row?.line = number } }
    let runs = CellRuns(lines, starts, panels, words).all
    for run in runs {
      for line in run.lines.dropFirst() { lines[line].cells[run.column] = .empty }
    }
    if let line = emptyLine(lines, columns) { lines.append(line) }
    return ExpectedGrid(
      definition: definition, unit: expected.unit,
      header: HeaderGrid(panels) { words.cell($0, at: expected.place) },
      columns: columns, starts: starts, lines: lines,
      merges: runs.merges.union(labelMerges(lines, starts)), absorbed: runs.absorbed)
  }

  /// A table without any amount says so, where that is a row of its own.
  private func emptyLine(
    _ lines: [ExpectedGrid.Line], _ columns: [Column]
  ) -> ExpectedGrid.Line? {
    guard let note = expected.emptyNote, let key = expected.emptyNoteColumn,
      let column = columns.firstIndex(where: { $0.key.sameBytes(as: key) }), !hasAmounts(lines)
    else { return nil }
    var cells = Array(repeating: ExpectedCell.empty, count: columns.count)
    cells[column] = .words(.words(note), .template)
    return ExpectedGrid.Line(rows: [], cells: cells)
  }

  private func hasAmounts(_ lines: [ExpectedGrid.Line]) -> Bool {
    lines.contains { line in
      line.cells.contains { cell in
        guard case .figure(let figure, let row) = cell else { return false }
        return (words.recount.value(of: figure.origin(row))?.sign ?? 0) != 0
      }
    }
  }

  // MARK: Lines

  private func line(_ rows: [ExpectedRow?], _ widths: [Int]) -> ExpectedGrid.Line {
    func cells(_ panel: Int) -> [ExpectedCell] {
      guard let row = rows[panel] else { return Array(repeating: .empty, count: widths[panel]) }
      // From now on they are the line's alone.
      defer { row.cells = [] }
      return row.cells
    }
    // Mostly there is one panel, whose cells are those of the line.
    let cells = rows.count == 1 ? cells(0) : rows.indices.flatMap(cells)
    let emphasis = rows.last { ($0?.definition.emphasis ?? .normal) != .normal }
    return ExpectedGrid.Line(
      rows: rows, cells: cells, emphasis: emphasis??.definition.emphasis ?? .normal)
  }

  /// Labels and cells of grids that cover several columns.
  private func labelMerges(_ lines: [ExpectedGrid.Line], _ starts: [Int]) -> Set<CellMerge> {
    var merges: Set<CellMerge> = []
    for (number, line) in lines.enumerated() {
      for (panel, row) in line.rows.enumerated() {
        guard let row else { continue }
        var column = starts[panel]
        for cell in row.definition.cells ?? [] {
          if cell.mergeKey == nil, cell.span > 1 {
            merges.insert(
              CellMerge(row: number, column: column, rowSpan: 1, columnSpan: cell.span))
          }
          column += cell.span
        }
        guard row.part == 0 else { continue }
        for (index, label) in row.plan.labels.enumerated() {
          guard let span = label?.span, span > 1 else { continue }
          merges.insert(
            CellMerge(
              row: number, column: starts[panel] + index, rowSpan: 1, columnSpan: span))
        }
      }
    }
    return merges
  }
}
