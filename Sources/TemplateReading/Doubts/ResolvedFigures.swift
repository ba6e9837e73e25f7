import GoujiModel

/// What stands behind the names of figures.
extension Template {
  /// Figures may be named through as many others as a template may nest.
  private static let mostNames = 100

  /// What a name stands for, however many names it takes; of the whole as of a row.
  func resolved(_ figure: FigureExpression, depth: Int = 0) -> FigureExpression {
    switch figure {
    case .named(let name) where depth < Self.mostNames:
      guard let named = figures[name] else { return figure }
      return resolved(named.expression, depth: depth + 1)
    case .whole(let inner): return resolved(inner, depth: depth)
    default: return figure
    }
  }

  /// Whether some part of a figure, also by name, is of a kind.
  func has(
    _ figure: FigureExpression, depth: Int = 0, _ test: (FigureExpression) -> Bool
  ) -> Bool {
    if test(figure) { return true }
    if case .named(let name) = figure, depth < Self.mostNames, let named = figures[name] {
      return has(named.expression, depth: depth + 1, test)
    }
    return figure.children.contains { has($0, depth: depth, test) }
  }
}
