import FigureEvaluating
import GoujiModel

/// One row while the table is made.
final class RowNode {
  let row: CompiledRow
  let scope: RowScope
  var children: [RowNode] = []
  /// Every record with a number belongs to one of the children that make it up.
  var isExhaustive = true
  /// A code of which only some records say more: the children are examples of it.
  var hasExamples = false
  /// Nothing is printed of what makes it up.
  var isUncovered = false
  /// Its printed cells; empty for a row that only groups.
  var cells: [Cell] = []
  /// The row of the grid; nil where it is not printed.
  var line: Int?
  /// Counts the lines of a row whose records do not fit on one; all but the first hold records only.
  let part: Int
  /// What `{序}` prints in the row.
  var ordinal: Int?
  /// What its figures have in common.
  private(set) lazy var shared = FigureRow(
    columns: row.shared.columns, conditions: scope.conditions, records: scope.records)

  init(_ row: CompiledRow, _ scope: RowScope, part: Int = 0) {
    self.row = row
    self.scope = scope
    self.part = part
  }

  var definition: RowDefinition { row.definition }
}

/// Counts the rows that stand side by side below one another, for `{序}`.
private final class RowCounter {
  private var last = 0

  func next() -> Int {
    last += 1
    return last
  }
}

/// The rows of one panel, in printed order, with their cells.
struct PanelRows {
  private(set) var lines: [RowNode] = []
  /// With those of its columns that are printed.
  let panel: Panel
  /// Of the template's columns, whether each is printed.
  let isPrinted: [Bool]
  /// Of each column, the columns of the table that it totals.
  let partsOfColumns: [[Int]]
  private let engine: FigureEngine
  private let words: WordingRenderer
  private let picks: RecordPicks
  /// How the table prints amounts where a column says nothing.
  private let unit: AmountUnit
  private let amountFormat: NumberFormat
  private let basis: ShareBasis
  private let beside: FiguresBeside
  /// Where the table is defined.
  private let place: Place

  var columns: [Column] { panel.leaves }

  /// `start` is the first of its columns in the table.
  init(
    _ panel: Panel, of table: TableDefinition, engine: FigureEngine, words: WordingRenderer,
    scope: RowScope, start: Int
  ) {
    self.engine = engine
    self.words = words
    unit = table.unit ?? engine.template.options.unit
    amountFormat = table.amountFormat ?? engine.template.options.tableAmount
    basis = table.basis ?? engine.template.options.rounding.basis
    place = table.place
    let columns = panel.leaves
    beside = FiguresBeside(table, engine.template.options)
    let standard = columns.map { column -> CompiledRow.Figure? in
      guard case .figure(let expression, _) = column.content else { return nil }
      return CompiledRow.Figure(
        expression: expression, compiled: engine.compile(expression, column.conditions))
    }
    let rows = panel.rows.map { CompiledRow($0, columns, standard, engine) }
    let beside = beside
    let nodes = rows.flatMap { Self.nodes($0, scope, beside).rows }
    let printed = PrintedColumns(panel, nodes, beside, scope).isPrinted
    let kept = printed.contains(false) ? panel.keeping(printed) : panel
    self.panel = kept
    isPrinted = printed
    let leaves = kept.leaves
    picks = RecordPicks(leaves, engine)
    partsOfColumns = leaves.map { column in
      column.parts.compactMap { key in
        leaves.firstIndex { $0.key.sameBytes(as: key) }.map { start + $0 }
      }
    }
    if printed.contains(false) {
      for (row, definition) in zip(rows, kept.rows) { row.keep(leaves, printed, of: definition) }
    }
    for row in rows { share(row, leaves) }
    let counter = RowCounter()
    for node in nodes { printOut(node, counter) }
  }

  /// What the figures of a row and of those below it have in common.
  private func share(_ row: CompiledRow, _ columns: [Column]) {
    row.share { figure, index in
      FigureColumn(
        definition: figure.expression, conditions: columns[index].conditions, unit: unit,
        summed: partsOfColumns[index]
      ) { format(of: $0, columns[index].format) }
    }
  }

  /// The text of a merge key in a row.
  func mergeKeyText(_ key: Wording, _ scope: RowScope) -> String { words.text(key, in: scope) }

  // MARK: Rows

  private static func nodes(
    _ row: CompiledRow, _ scope: RowScope, _ beside: FiguresBeside
  ) -> (rows: [RowNode], isExhaustive: Bool) {
    let scope = scope.narrowed(by: row.definition.conditions)
    guard let axis = row.definition.axis else {
      return (node(row, scope, beside).map { [$0] } ?? [], true)
    }
    let rows = scope.rows(along: axis)
    if rows.scopes.isEmpty, axis.rowWhenEmpty {
      return (node(row, scope, beside).map { [$0] } ?? [], true)
    }
    return (rows.scopes.compactMap { node(row, $0, beside) }, rows.isExhaustive)
  }

  private static func node(
    _ row: CompiledRow, _ scope: RowScope, _ beside: FiguresBeside
  ) -> RowNode? {
    // What nobody knows is printed.
    let presences = row.definition.presences
    if !presences.isEmpty, (try? scope.prints(presences, beside)) == false { return nil }
    if row.definition.printing == .whenFilled, !hasAmounts(row, scope) { return nil }
    let node = RowNode(row, scope)
    for child in row.children {
      let (rows, exhaustive) = nodes(child, scope, beside)
      node.children += rows
      if exhaustive || child.definition.ofWhich { continue }
      node.isExhaustive = false
      if child.definition.axis?.isBelow(scope.binding) == true {
        node.hasExamples = true
      } else if rows.isEmpty {
        node.isUncovered = true
      }
    }
    return node
  }

  private static func hasAmounts(_ row: CompiledRow, _ scope: RowScope) -> Bool {
    (row.figures + (row.cells ?? []).map(\.figure)).contains { $0?.isFilled(in: scope) ?? false }
  }

  private mutating func printOut(_ node: RowNode, _ counter: RowCounter) {
    if !node.definition.followsChildren { printSelf(node, counter) }
    let inner = node.row.opensCount ? RowCounter() : counter
    for child in node.children { printOut(child, inner) }
    if node.definition.followsChildren { printSelf(node, counter) }
  }

  private mutating func printSelf(_ node: RowNode, _ counter: RowCounter) {
    if case .never = node.definition.printing { return }
    if node.row.isNumbered { node.ordinal = counter.next() }
    node.cells = node.row.cells.map { gridCells($0, node) } ?? cells(of: node)
    lines.append(node)
    guard speaksOfRecords(node) else { return }
    for part in 1..<max(picks.lines(in: node.scope), 1) {
      let rest = RowNode(node.row, node.scope, part: part)
      rest.ordinal = node.ordinal
      rest.cells = cells(of: rest)
      lines.append(rest)
    }
  }

  /// Columns speak in the innermost rows: a total stands for no record.
  private func speaksOfRecords(_ node: RowNode) -> Bool {
    node.row.children.isEmpty && node.row.cells == nil && !node.definition.labelsOnly
  }

  /// Prints the figures once more, and the words of the rows where figures stand in them.
  mutating func reprint() {
    for node in lines {
      if words.hasFiguresInLabels {
        node.cells = node.row.cells.map { gridCells($0, node) } ?? cells(of: node)
      } else {
        reprintFigures(of: node)
      }
    }
  }

  private func reprintFigures(of node: RowNode) {
    if let cells = node.row.cells {
      var column = 0
      for (cell, figure) in cells {
        if let figure {
          node.cells[column] = figureCell(figure, node.scope, [], cell.format, cell.alignment)
        }
        column += cell.span
      }
      return
    }
    for index in columns.indices {
      guard case .figure = node.cells[index].content, let figure = node.row.figures[index] else {
        continue
      }
      let column = columns[index]
      node.cells[index] = figureCell(
        figure, node.scope, column.conditions, column.format, column.alignment,
        in: node, column: index)
    }
  }

  // MARK: Cells

  private func cells(of node: RowNode) -> [Cell] {
    columns.indices.map { index in
      if let words = labelWords(of: node, index) {
        let alignment = node.row.labels[index]?.alignment ?? columns[index].alignment
        if words.isBlank { return Cell(.empty, alignment: alignment) }
        // Codes stand in the middle of their columns; names show the level.
        let indent = alignment == .left ? node.definition.indent : 0
        return Cell(words, alignment: alignment, indent: indent)
      }
      guard node.part == 0, let figure = node.row.figures[index] else {
        return Cell(.empty, alignment: columns[index].alignment)
      }
      return figureCell(
        figure, node.scope, columns[index].conditions, columns[index].format,
        columns[index].alignment, in: node, column: index)
    }
  }

  /// The words of a cell: those of the row, else of the column; nil where neither has any.
  private func labelWords(of node: RowNode, _ index: Int) -> CellContent? {
    if let label = node.row.labels[index] {
      return node.part > 0
        ? .empty : words.content(label.words, in: node.scope, ordinal: node.ordinal)
    }
    guard case .words(let wording, let pick) = columns[index].content, speaksOfRecords(node) else {
      return nil
    }
    guard let pick else {
      return node.part > 0 ? .empty : words.content(wording, in: node.scope, ordinal: node.ordinal)
    }
    let record = picks.scope(of: pick, line: node.part, in: node.scope)
    return record.map { words.content(wording, in: $0, ordinal: node.ordinal) } ?? .empty
  }

  /// `node` and `column` are those of a cell in a column; the cells of a grid have none.
  private func figureCell(
    _ figure: CompiledRow.Figure, _ scope: RowScope, _ conditions: [Condition],
    _ format: NumberFormat?, _ alignment: TextAlignment, in node: RowNode? = nil, column: Int = 0
  ) -> Cell {
    let options = engine.template.options
    var origin: FigureOrigin {
      FigureOrigin(
        definition: figure.expression,
        context: FigureContext(row: scope.conditions, column: conditions, records: scope.records))
    }
    let value: FigureValue
    let shown: FigureValue
    let print: NumberFormat
    do throws(NoValue) {
      value = try engine.value(figure.compiled, in: scope)
      print = self.format(of: value.kind, format)
      shown = try engine.shown(
        figure.expression, figure.compiled, value, in: scope,
        at: PrintPlace(
          unit: unit, amounts: amountFormat, basis: basis, beside: beside, conditions: conditions),
        decimals: print.decimals)
    } catch {
      if error == .tooLarge {
        words.report(error, figure.expression, figure.expression.text, in: scope, at: place)
      }
      let missing = CellFigure(
        missing: error, printed: options.noValue, format: format ?? amountFormat, origin: origin)
      return Cell(.figure(missing), alignment: alignment)
    }
    if shown == value, let node, let number = node.row.shared.numbers[column],
      let plain = CellFigure(value, in: node.shared, column: number)
    {
      return Cell(.figure(plain), alignment: alignment)
    }
    var format = print
    if shown.sign == 0, value.sign != 0 { format.blankZero = false }
    return Cell(
      .figure(
        CellFigure(
          value: value, shown: shown == value ? nil : shown,
          printed: NumberPrinter.text(shown, unit: unit, format: format), format: format,
          origin: origin)),
      alignment: alignment)
  }

  /// How the table prints a value of this kind where a column says nothing, or this.
  private func format(of kind: FigureKind, _ own: NumberFormat?) -> NumberFormat {
    let options = engine.template.options
    var format = own ?? (kind == .quantity ? options.quantity : amountFormat)
    switch kind {
    case .share:
      format.zeros = options.share.zeros
      format.blankZero = options.share.blankZero
    case .count: format.decimals = 0
    case .amount: break
    case .quantity:
      format.zeros = options.quantity.zeros
      format.blankZero = options.quantity.blankZero
    }
    return format
  }

  /// The cells of a grid's row, each followed by the empty cells that it spans.
  private func gridCells(
    _ cells: [(cell: GridCell, figure: CompiledRow.Figure?)], _ node: RowNode
  ) -> [Cell] {
    cells.flatMap { cell, figure -> [Cell] in
      let content: Cell
      if let figure {
        content = figureCell(figure, node.scope, [], cell.format, cell.alignment)
      } else {
        let words = formWords(cell, node)
        content = Cell(words.isBlank ? .empty : words, alignment: cell.alignment)
      }
      return [content] + Array(repeating: Cell.empty, count: cell.span - 1)
    }
  }

  private func formWords(_ cell: GridCell, _ node: RowNode) -> CellContent {
    switch cell.content {
    case .words(let wording): words.content(wording, in: node.scope, ordinal: node.ordinal)
    case .prose(let name): prose(name, in: node.scope)
    case .figure: .empty
    }
  }

  private func prose(_ name: String, in scope: RowScope) -> CellContent {
    guard let prose = engine.budget.prose[name] else {
      words.report(.missingProse(name, engine.budget, nil))
      return .empty
    }
    var inlines: [Inline] = []
    for paragraph in prose.paragraphs {
      if !inlines.isEmpty { inlines.append(.text("\n", origin: WordOrigin(template: place))) }
      let origin = WordOrigin(template: place, source: .draft(paragraph.place))
      inlines += words.draftText(
        paragraph.value, slot: name, in: scope, origin: origin, asLabel: true)
    }
    return inlines.isEmpty ? .empty : .words(Words(inlines, figures: words.figures))
  }
}

extension CellContent {
  fileprivate var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text, _): text.isEmpty
    case .words(let words): words.isEmpty
    case .figure: false
    }
  }
}
