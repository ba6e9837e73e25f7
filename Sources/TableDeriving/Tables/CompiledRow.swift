import FigureEvaluating
import GoujiModel

/// A row of a definition made ready: labels and figures by column, so that a row of the table
/// looks nothing up by name.
final class CompiledRow {
  private(set) var definition: RowDefinition
  private(set) var labels: [RowLabel?]
  /// The figure of each column in this row; nil in label columns.
  private(set) var figures: [Figure?]
  /// The cells of a grid's row, with their figures.
  let cells: [(cell: GridCell, figure: Figure?)]?
  let children: [CompiledRow]
  /// Of its definition, as the rows of a table with one panel have it.
  let keys: [String]
  /// The row prints its number among its neighbours.
  let isNumbered: Bool
  /// Rows below it are counted from 1: it has a number itself, or stands above them. A total below
  /// its parts, and a row that only groups, leave them in the count around.
  let opensCount: Bool

  /// The columns with figures, as the cells of the row have them in common, and of each column its number
  /// among them; nil in label columns.
  private(set) var shared: (columns: [FigureColumn], numbers: [Int?]) = ([], [])

  struct Figure {
    var expression: FigureExpression
    var compiled: CompiledFigure
  }

  init(
    _ definition: RowDefinition, _ columns: [Column], _ standard: [Figure?], _ engine: FigureEngine
  ) {
    self.definition = definition
    keys = [definition.key]
    labels = columns.map { definition.labels[$0.key] }
    figures = zip(columns, standard).map { column, figure in
      guard figure != nil, !definition.labelsOnly, definition.cells == nil else { return nil }
      guard let own = definition.figures[column.key] else { return figure }
      return Figure(
        expression: own.expression, compiled: engine.compile(own.expression, column.conditions))
    }
    cells = definition.cells.map { cells in
      cells.map { cell in
        guard case .figure(let expression, _) = cell.content else { return (cell, nil) }
        return (cell, Figure(expression: expression, compiled: engine.compile(expression)))
      }
    }
    isNumbered = definition.isNumbered(columns, engine.template.phrases)
    opensCount =
      isNumbered || (definition.printing != .never && !definition.followsChildren)
    children = definition.children.map { CompiledRow($0, columns, standard, engine) }
  }

  /// A row below it, 其中 left aside, prints a figure in the column.
  func hasFigureBelow(in column: Int) -> Bool {
    children.contains { child in
      !child.definition.ofWhich
        && (child.figures[column] != nil && child.labels[column] == nil
          && child.definition.printing != .never || child.hasFigureBelow(in: column))
    }
  }

  /// For this row and those below it; to be called when it is known which columns are printed.
  func share(_ column: (_ figure: Figure, _ index: Int) -> FigureColumn) {
    shared = ([], [])
    for (index, figure) in figures.enumerated() {
      shared.numbers.append(figure == nil ? nil : shared.columns.count)
      if let figure { shared.columns.append(column(figure, index)) }
    }
    for child in children { child.share(column) }
  }

  /// The row of a panel that has lost columns, as `definition` has it there.
  func keep(_ columns: [Column], _ isKept: [Bool], of definition: RowDefinition) {
    self.definition = definition
    labels = columns.map { definition.labels[$0.key] }
    figures = zip(figures, isKept).filter(\.1).map(\.0)
    for (child, definition) in zip(children, definition.children) {
      child.keep(columns, isKept, of: definition)
    }
  }
}
