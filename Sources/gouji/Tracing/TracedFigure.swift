import FigureEvaluating
import GoujiModel

/// A figure as it was asked for, with its trace.
struct TracedFigure {
  var title: String
  /// Where it stands in the workbook: `表3-1!C7`; nil where it has no cell there.
  var address: String?
  /// Conditions of the row and the column it stands in; empty for a figure of the whole draft.
  var conditions: [String] = []
  var trace: FigureTrace
  /// Empty where it is printed nowhere.
  var printed: String
}

extension TracedFigure {
  /// A figure where it was printed.
  init(
    title: String, _ origin: FigureOrigin, printed: String, _ engine: FigureEngine,
    address: String? = nil
  ) {
    self.init(
      title: title, address: address, conditions: origin.context.conditions.map(\.text),
      trace: engine.trace(origin, name: title), printed: printed)
  }
}
