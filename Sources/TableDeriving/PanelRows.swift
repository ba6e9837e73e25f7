import GoujiModel

/// One row while the table is made.
final class RowNode {
  let definition: RowDefinition
  let scope: RowScope
  var children: [RowNode] = []
  /// The children make up this row; otherwise they are examples of it.
  var isExhaustive = true
  /// Its printed cells; empty for a row that only groups.
  var cells: [Cell] = []
  /// The row of the grid; nil where it is not printed.
  var line: Int?

  init(_ definition: RowDefinition, _ scope: RowScope) {
    self.definition = definition
    self.scope = scope
  }

  var isPrinted: Bool { definition.printing != .never }
}

/// The rows of one panel, in printed order, with their cells.
struct PanelRows {
  let panel: Panel
  private(set) var tops: [RowNode] = []
  private(set) var lines: [RowNode] = []
  private let columns: [Column]
  private let compiled: [CompiledFigure?]
  private let engine: FigureEngine
  private let words: WordingRenderer
  private let ordinal = Ordinal()

  init(_ panel: Panel, engine: FigureEngine, words: WordingRenderer, scope: RowScope) {
    self.panel = panel
    self.engine = engine
    self.words = words
    columns = panel.leaves
    compiled = columns.map { column in
      if case .figure(let expression, _) = column.content {
        engine.compile(expression, column.conditions)
      } else {
        nil
      }
    }
    tops = nodes(panel.rows, scope)
    for node in tops { printOut(node) }
  }

  /// The text of a merge key in a row.
  func mergeKeyText(_ key: Wording, _ scope: RowScope) -> String { words.text(key, in: scope) }

  // MARK: Rows

  private func nodes(_ definitions: [RowDefinition], _ scope: RowScope) -> [RowNode] {
    definitions.flatMap { nodes($0, scope).rows }
  }

  private func nodes(
    _ definition: RowDefinition, _ scope: RowScope
  ) -> (rows: [RowNode], isExhaustive: Bool) {
    let scope = scope.narrowed(by: definition.conditions)
    guard let axis = definition.axis else {
      return (node(definition, scope).map { [$0] } ?? [], true)
    }
    let rows = scope.rows(along: axis)
    if rows.scopes.isEmpty, axis.rowWhenEmpty {
      return (node(definition, scope).map { [$0] } ?? [], true)
    }
    return (rows.scopes.compactMap { node(definition, $0) }, rows.isExhaustive)
  }

  private func node(_ definition: RowDefinition, _ scope: RowScope) -> RowNode? {
    if definition.printing == .whenFilled, !hasAmounts(definition, scope) { return nil }
    let node = RowNode(definition, scope)
    for child in definition.children {
      let (rows, exhaustive) = nodes(child, scope)
      node.children += rows
      if !exhaustive { node.isExhaustive = false }
    }
    return node
  }

  private func hasAmounts(_ definition: RowDefinition, _ scope: RowScope) -> Bool {
    zip(columns, compiled).contains { column, figure in
      guard let figure = override(definition, column) ?? figure else { return false }
      return (engine.value(figure, in: scope)?.sign ?? 0) != 0
    }
  }

  private mutating func printOut(_ node: RowNode) {
    if !node.definition.followsChildren { printSelf(node) }
    for child in node.children { printOut(child) }
    if node.definition.followsChildren { printSelf(node) }
  }

  private mutating func printSelf(_ node: RowNode) {
    guard node.isPrinted else { return }
    node.cells = cells(of: node)
    lines.append(node)
  }

  // MARK: Cells

  private func override(_ definition: RowDefinition, _ column: Column) -> CompiledFigure? {
    definition.figures[column.key].map { engine.compile($0.expression, column.conditions) }
  }

  private func cells(of node: RowNode) -> [Cell] {
    if let form = node.definition.cells { return formCells(form, node) }
    let definition = node.definition
    return zip(columns, compiled).map { column, figure in
      if let label = definition.labels[column.key] {
        let text = words.text(label, in: node.scope, ordinal: ordinal)
        if text.isEmpty { return Cell(.empty, alignment: column.alignment) }
        return Cell(.text(text), alignment: column.alignment, indent: definition.indent)
      }
      guard let figure, !definition.labelsOnly,
        case .figure(var expression, _) = column.content
      else { return Cell(.empty, alignment: column.alignment) }
      var used = figure
      if let row = definition.figures[column.key] {
        expression = row.expression
        used = engine.compile(row.expression, column.conditions)
      }
      return figureCell(
        used, expression, node.scope, column.conditions, column.format, column.alignment)
    }
  }

  private func figureCell(
    _ figure: CompiledFigure, _ expression: FigureExpression, _ scope: RowScope,
    _ conditions: [Condition], _ format: NumberFormat?, _ alignment: TextAlignment
  ) -> Cell {
    let options = engine.template.options
    guard let value = engine.value(figure, in: scope) else {
      return Cell(.text(options.noValue), alignment: alignment)
    }
    var format = format ?? options.tableAmount
    switch value {
    case .share:
      format.trimmed = options.share.trimmed
      format.blankZero = options.share.blankZero
    case .count: format.decimals = 0
    case .amount: break
    }
    return Cell(
      .figure(
        CellFigure(
          value: value, printed: NumberPrinter.text(value, unit: options.unit, format: format),
          format: format,
          origin: FigureOrigin(
            definition: expression,
            context: FigureContext(
              row: scope.conditions, column: conditions, records: scope.records)))),
      alignment: alignment)
  }

  /// The cells of a form's row, each followed by the empty cells that it spans.
  private func formCells(_ form: [FormCell], _ node: RowNode) -> [Cell] {
    form.flatMap { cell -> [Cell] in
      let content: Cell
      switch cell.content {
      case .words(let wording):
        let text = words.text(wording, in: node.scope, ordinal: ordinal)
        content = Cell(text.isEmpty ? .empty : .text(text), alignment: cell.alignment)
      case .prose(let name):
        if engine.budget.prose[name] == nil {
          words.report(.missingProse(name, engine.budget, node.definition.place))
        }
        let paragraphs = engine.budget.prose[name]?.paragraphs.map(\.value) ?? []
        content = Cell(
          paragraphs.isEmpty ? .empty : .text(paragraphs.joined(separator: "\n")),
          alignment: cell.alignment)
      case .figure(let expression, _):
        content = figureCell(
          engine.compile(expression), expression, node.scope, [],
          cell.format, cell.alignment)
      }
      return [content] + Array(repeating: Cell.empty, count: cell.span - 1)
    }
  }
}
