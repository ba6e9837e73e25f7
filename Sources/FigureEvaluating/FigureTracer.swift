import GoujiModel

/// Traces printed figures one after another. The cells of a row follow each other and stand in one
/// scope, whose records are found once.
package final class FigureTracer {
  private let engine: FigureEngine
  private var last: (context: FigureContext, scope: RowScope)?

  package init(_ engine: FigureEngine) { self.engine = engine }

  /// A figure where it was printed.
  package func trace(_ origin: FigureOrigin, name: String) -> FigureTrace {
    engine.trace(
      origin.definition, in: scope(of: origin.context), origin.context.column, title: name)
  }

  private func scope(of context: FigureContext) -> RowScope {
    if let last, last.context.row == context.row, last.context.records == context.records {
      return last.scope
    }
    let scope = engine.scope(of: context)
    last = (context, scope)
    return scope
  }
}
