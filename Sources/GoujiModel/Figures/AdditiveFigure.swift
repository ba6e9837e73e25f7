extension FigureExpression {
  /// For a department it is the sum of what it is for each unit: sums and counts of lines are, a
  /// share or a number of different values is not.
  package func isAdditive(in figures: NameTable<FigureDefinition>) -> Bool {
    switch self {
    case .sum, .count, .stated, .prior: true
    case .named(let name): figures[name]?.expression.isAdditive(in: figures) ?? false
    case .plus(let a, let b), .minus(let a, let b):
      a.isAdditive(in: figures) && b.isAdditive(in: figures)
    case .whole(let inner): inner.isAdditive(in: figures)
    case .distinct, .constant, .share, .growth, .absolute, .least, .greatest, .score, .average,
      .listed:
      false
    }
  }
}
