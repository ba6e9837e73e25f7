import GoujiModel

/// A figure of the template in a column: the cells of all rows of one definition share it.
final class PlannedFigure {
  let definition: FigureExpression
  /// Of the column.
  let conditions: [Condition]
  /// That of its column, where that has one of its own.
  let format: NumberFormat?

  init(_ definition: FigureExpression, _ conditions: [Condition], _ format: NumberFormat?) {
    self.definition = definition
    self.conditions = conditions
    self.format = format
  }

  /// The figure in a row.
  func origin(_ row: ExpectedRow.Context) -> FigureOrigin {
    var context = row.context
    context.column = conditions
    return FigureOrigin(definition: definition, context: context)
  }
}
