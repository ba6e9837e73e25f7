import FigureEvaluating
import GoujiModel

/// One of the tables that a definition makes: the whole draft's, or that of one value of a section
/// that is repeated.
package struct TableInstance: Sendable {
  /// `表3`, or `表3-2` for the second value.
  package var id: String
  /// Among tables with a caption.
  package var number: Int
  /// Of the value, counted from 1; nil for the whole draft.
  package var position: Int?
  package var scope: ScopePath

  package init(id: String, number: Int, position: Int? = nil, scope: ScopePath) {
    self.id = id
    self.number = number
    self.position = position
    self.scope = scope
  }
}

/// Makes a printed table out of its definition: rows along the axes, a figure in every cell, the
/// panels side by side.
package struct TableDeriver {
  private let engine: FigureEngine
  private let words: WordingRenderer
  private let definition: TableDefinition

  private let instance: TableInstance?
  /// Where the table stands: the whole draft, or a value of a section that is repeated.
  private let root: RowScope

  package init(
    _ definition: TableDefinition, words: WordingRenderer, instance: TableInstance? = nil
  ) {
    engine = words.engine
    self.words = words
    self.definition = definition
    self.instance = instance
    root = instance.map { words.engine.scope(at: $0.scope) } ?? words.engine.whole
  }

  /// The table, without a place in the contents, and what came up on the way.
  package func derived() -> Outcome<ReportTable> {
    let table = table(of: panels())
    return Outcome(table, words.findings)
  }

  /// Its rows, whose amounts are yet to be balanced.
  package func gathered() -> GatheredTable {
    let rows = panels()
    for note in definition.notes { _ = words.words(note, in: root) }
    return GatheredTable(self, rows)
  }

  var printedSums: PrintedSums { engine.printedSums }

  /// The table whose rows were gathered.
  func printed(_ rows: [PanelRows], _ amounts: BalancedAmounts) -> Outcome<ReportTable> {
    engine.print(amounts)
    if words.hasFiguresInLabels { words.startAgain() }
    let panels = rows.map { rows in
      var rows = rows
      rows.reprint()
      return rows
    }
    let table = table(of: panels)
    return Outcome(table, words.findings)
  }

  private func panels() -> [PanelRows] {
    var start = 0
    return definition.panels.map { panel in
      let rows = PanelRows(
        panel, of: definition, engine: engine, words: words,
        scope: root.narrowed(by: panel.conditions), start: start)
      start += rows.columns.count
      return rows
    }
  }

  private func table(of panels: [PanelRows]) -> ReportTable {
    let printed = panels.map(\.panel)
    let leaves = printed.flatMap(\.leaves)
    var grid = TableGrid(header: printed, words: words, scope: root)
    let lines = AlignedRows(panels.map(\.lines)).lines
    let firstRow = grid.rows.count
    for line in lines {
      grid.append(line)
    }
    let joined = grid.joined(panels, lines, firstRow: firstRow)
    grid.fillSums(panels, lines, firstRow: firstRow, joined: joined, of: engine.template)
    grid.closeShares(panels, lines, engine)
    grid.mergeDown(joined)
    let notes = self.notes.map { line($0) }
    var table = ReportTable(
      id: instance?.id ?? definition.id, label: label, title: line(definition.title),
      contentsLevel: nil, leftLine: definition.leftLine.map { line($0) } ?? .none,
      rightLine: definition.rightLine.map { line($0) } ?? .none,
      orientation: definition.orientation, unit: definition.unit ?? engine.template.options.unit,
      columnWidths: leaves.map(\.width), headerRows: grid.headerRows,
      frozenColumns: frozenColumns(of: printed), rows: grid.rows,
      merges: grid.merges, notes: notes)
    table.subtitle = definition.subtitle.map { line($0) } ?? .none
    table.basis = definition.basis
    table.isInline = definition.isInline
    table.definition = definition.id
    table.caption = caption(table)
    table.slicing = definition.slicing
    table.slicing.starts = leaves.indices.filter { leaves[$0].startsSlice }
    let isPrinted = panels.flatMap(\.isPrinted)
    table.hiddenColumns = Set(isPrinted.indices.filter { !isPrinted[$0] })
    reportMisfits()
    addEmptyNote(to: &table, leaves)
    table.figures = words.figures
    table.hasFiguresInLabels = words.hasFiguresInLabels
    return table
  }

  /// Words around the table; 序 is the number of the value that it is printed for.
  private func line(_ wording: Wording) -> Words {
    words.words(wording, in: root, ordinal: instance?.position)
  }

  private var label: Words {
    let label = definition.label.pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .slot(let slot):
        switch slot.target {
        case .tableNumber(let style): style.text(instance?.number ?? 0)
        case .ordinal(let style): instance?.position.map { style.text($0) } ?? ""
        default: ""
        }
      }
    }
    return Words(label.joined(), origin: definition.label.origin)
  }

  private func caption(_ table: ReportTable) -> Words? {
    definition.caption.map { pieces in
      pieces.reduce(.none) { caption, piece in
        switch piece {
        case .text(let words):
          caption + Words(words, origin: WordOrigin(template: definition.place))
        case .label: caption + table.label
        case .title: caption + table.title
        }
      }
    }
  }

  private var notes: [Wording] { engine.template.options.rounding.notes(of: definition) }

  /// Leading label columns of the only panel; panels side by side freeze none.
  private func frozenColumns(of panels: [Panel]) -> Int {
    guard panels.count == 1, let panel = panels.first else { return 0 }
    let leading = panel.leaves.prefix { column in
      if case .figure = column.content { false } else { true }
    }
    return leading.count == panel.leaves.count ? 0 : leading.count
  }

  private func addEmptyNote(to table: inout ReportTable, _ columns: [Column]) {
    guard let note = definition.emptyNote, !table.hasAmounts else { return }
    if let key = definition.emptyNoteColumn,
      let column = columns.firstIndex(where: { $0.key == key })
    {
      var cells = columns.map { _ in Cell.empty }
      cells[column] = Cell(words.content(note, in: root, ordinal: nil))
      table.rows.append(TableRow(cells: cells))
    } else {
      table.notes.append(words.words(note, in: root))
    }
  }

  private func reportMisfits() {
    for misfit in engine.takeEarlierMisfits() {
      words.report(
        Finding(
          .malformedTemplate, at: definition.place,
          "表“\(definition.id)”按“\(misfit.column)”分行或分列，而上年草案的“\(misfit.ledger)”没有这一列",
          cure: "上年草案所用的模板也加上这一列，或不在这里用“上年(…)”"))
    }
    for misfit in engine.takeMisfits() {
      words.report(
        Finding(
          .malformedTemplate, at: definition.place,
          "表“\(definition.id)”按“\(misfit.column)”分行或分列，而它用的数来自台账“\(misfit.ledger)”，那里没有这一列",
          cure: "换一个数，或在这一行（列）另写“数”"))
    }
  }
}

extension ReportTable {
  /// Any figure that is not zero.
  fileprivate var hasAmounts: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        if case .figure(let figure) = cell.content { (figure.value?.sign ?? 0) != 0 } else { false }
      }
    }
  }
}
