import FigureEvaluating
import GoujiModel

/// A figure as it was asked for, with its trace.
package struct TracedFigure {
  package var title: String
  /// Where it stands in the workbook; nil where it has no cell there.
  package var address: SheetAddress?
  /// Conditions of the row and the column it stands in; empty for a figure of the whole draft.
  package var conditions: [String] = []
  package var trace: FigureTrace
  /// Empty where it is printed nowhere.
  package var printed: String
  /// Why it has no value; nil where it has one.
  package var missing: NoValue?
}

extension TracedFigure {
  /// The definition under the conditions of its place: `合计(支出)（功能科目.类 = 205）`.
  var definition: String {
    trace.definition + (conditions.isEmpty ? "" : "（\(conditions.joined(separator: "，"))）")
  }
}
