/// Where a figure comes from: the expression that defines it, with the conditions in force where
/// it stands. Enough to evaluate it again from the draft, by other code (`ReportAuditing`), or to
/// list the line items behind it (`gouji trace`).
package struct FigureOrigin: Sendable {
  package var definition: FigureExpression
  /// Conditions of the table, row and column, all of which hold.
  package var context: FigureContext

  package init(definition: FigureExpression, context: FigureContext) {
    self.definition = definition
    self.context = context
  }
}
