import GoujiModel

/// A table of the report as the parts of the template ask for it.
struct TableOrder {
  var definition: TableDefinition
  var id: String
  /// Among tables with a caption.
  var number: Int
  /// Of the value that it is printed for, counted from 1; nil for the whole draft.
  var position: Int?
  var place: Standing
}

/// Puts together what a table must be.
struct TableWalk {
  private let order: TableOrder
  private let filler: WordsFiller
  private var definition: TableDefinition { order.definition }
  private var options: TemplateOptions { filler.recount.template.options }
  private var unit: AmountUnit { definition.unit ?? options.unit }

  init(_ order: TableOrder, _ filler: WordsFiller) {
    self.order = order
    self.filler = filler
  }

  func table() -> ExpectedTable {
    let walks = definition.panels.map {
      RowWalk($0, at: order.place, unit: unit, filler).lines
    }
    let widths = definition.panels.map { $0.leaves.count }
    let starts = widths.indices.map { widths[..<$0].reduce(0, +) }
    var lines = sideBySide(walks, widths)
    for (number, line) in lines.enumerated() { for row in line.rows { row?.line = number } }
    let runs = CellRuns(lines, starts, definition.panels, filler, unit)
    for run in runs.all {
      for line in run.lines.dropFirst() { lines[line].cells[run.column] = .empty }
    }
    let label = self.label
    let title = words(definition.title)
    var table = ExpectedTable(
      definition: definition, id: order.id, unit: unit, label: label, title: title,
      subtitle: definition.subtitle.map(words) ?? ExpectedWords(),
      leftLine: definition.leftLine.map(words) ?? ExpectedWords(),
      rightLine: definition.rightLine.map(words) ?? ExpectedWords(),
      caption: definition.caption.map { caption($0, label, title) },
      notes: options.rounding.notes(of: definition).map(words),
      header: HeaderGrid(definition.panels) { words($0, ordinal: nil) },
      columns: definition.panels.flatMap(\.leaves), starts: starts, lines: lines,
      merges: runs.merges.union(labelMerges(lines, starts)), absorbed: runs.absorbed)
    addEmptyNote(to: &table)
    return table
  }

  // MARK: Words around

  private func words(_ wording: Wording) -> ExpectedWords {
    words(wording, ordinal: order.position)
  }

  private func words(_ wording: Wording, ordinal: Int?) -> ExpectedWords {
    filler.words(wording, at: order.place, unit: unit, ordinal: ordinal)
  }

  private var label: ExpectedWords {
    var label = ExpectedWords()
    for piece in definition.label.pieces {
      switch piece {
      case .text(let text): label.append(text)
      case .slot(let slot):
        if case .tableNumber(let style) = slot.target {
          label.append(style.text(order.number))
        } else if case .ordinal(let style) = slot.target, let position = order.position {
          label.append(style.text(position))
        }
      }
    }
    return label
  }

  private func caption(
    _ pieces: [CaptionPiece], _ label: ExpectedWords, _ title: ExpectedWords
  ) -> ExpectedWords {
    var caption = ExpectedWords()
    for piece in pieces {
      switch piece {
      case .text(let text): caption.append(text)
      case .label: caption.append(label)
      case .title: caption.append(title)
      }
    }
    return caption
  }

  /// A table without any amount says so: in a row of its own, or below.
  private func addEmptyNote(to table: inout ExpectedTable) {
    guard let note = definition.emptyNote, !hasAmounts(table.lines) else { return }
    guard let key = definition.emptyNoteColumn,
      let column = table.columns.firstIndex(where: { $0.key.sameBytes(as: key) })
    else {
      table.notes.append(words(note, ordinal: nil))
      return
    }
    var cells = table.columns.map { _ in ExpectedCell.empty }
    cells[column] = .words(words(note, ordinal: nil), .template)
    table.lines.append(ExpectedTable.Line(rows: [], cells: cells))
  }

  private func hasAmounts(_ lines: [ExpectedTable.Line]) -> Bool {
    lines.contains { line in
      line.cells.contains { cell in
        guard case .figure(let origin, _) = cell else { return false }
        return (filler.recount.value(of: origin)?.sign ?? 0) != 0
      }
    }
  }

  // MARK: Lines

  /// Rows with the same mark stand on one line; shorter panels are filled up before it.
  private func sideBySide(_ panels: [[ExpectedRow]], _ widths: [Int]) -> [ExpectedTable.Line] {
    var lines: [[ExpectedRow?]] = []
    var next = panels.map { _ in 0 }
    func take(upTo ends: [Int]) {
      let height = zip(ends, next).map { $0 - $1 }.max() ?? 0
      for step in 0..<max(height, 0) {
        lines.append(
          panels.indices.map { next[$0] + step < ends[$0] ? panels[$0][next[$0] + step] : nil })
      }
      next = ends
    }
    for mark in marks(panels) {
      let found = panels.indices.map { panel in
        panels[panel][next[panel]...].firstIndex { $0.definition.alignment == mark }
      }
      take(upTo: zip(found, next).map { $0 ?? $1 })
      let marked = panels.indices.map { panel in found[panel].map { panels[panel][$0] } }
      lines.append(marked)
      next = zip(found, next).map { found, next in found.map { $0 + 1 } ?? next }
    }
    take(upTo: panels.map(\.count))
    return lines.map { line($0, widths) }
  }

  private func marks(_ panels: [[ExpectedRow]]) -> [String] {
    var marks: [String] = []
    for row in panels.joined() {
      if let mark = row.definition.alignment, !marks.contains(mark) { marks.append(mark) }
    }
    return marks
  }

  private func line(_ rows: [ExpectedRow?], _ widths: [Int]) -> ExpectedTable.Line {
    let cells = rows.enumerated().flatMap { panel, row in
      row?.cells ?? Array(repeating: .empty, count: widths[panel])
    }
    let emphasis = rows.last { ($0?.definition.emphasis ?? .normal) != .normal }
    return ExpectedTable.Line(
      rows: rows, cells: cells, emphasis: emphasis??.definition.emphasis ?? .normal)
  }

  /// Labels and cells of grids that cover several columns.
  private func labelMerges(_ lines: [ExpectedTable.Line], _ starts: [Int]) -> Set<CellMerge> {
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
