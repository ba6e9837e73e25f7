import GoujiModel

/// What stands behind the names of figures.
extension Template {
  /// Figures may be named through as many others as a template may nest.
  private static let mostNames = 100

  /// What a name stands for, however many names it takes; of the whole as of a row, where one looks
  /// `throughWhole`.
  func resolved(
    _ figure: FigureExpression, throughWhole: Bool = true, depth: Int = 0
  ) -> FigureExpression {
    switch figure {
    case .named(let name) where depth < Self.mostNames:
      guard let named = figures[name] else { return figure }
      return resolved(named.expression, throughWhole: throughWhole, depth: depth + 1)
    case .whole(let inner) where throughWhole: return resolved(inner, depth: depth)
    default: return figure
    }
  }

  /// Names in what a wording prints, also through phrases and lists, and in what those phrases are
  /// about.
  func names(printedBy wording: Wording, depth: Int = 0) -> [String] {
    wording.slots.flatMap { slot -> [String] in
      let inner: [Wording]
      var names: [String] = []
      switch slot.target {
      case .figure(let figure, _, _): return figure.names
      case .phrase(let name):
        names = phrases[name]?.figure.names ?? []
        inner = phrases[name]?.variants.all ?? []
      case .listing(let name): inner = listings[name].map { [$0.wording] } ?? []
      default: return []
      }
      if depth == Self.mostNames { return names }
      return names + inner.flatMap { self.names(printedBy: $0, depth: depth + 1) }
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
