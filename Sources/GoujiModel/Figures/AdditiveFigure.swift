extension FigureExpression {
  /// For a department it is the sum of what it is for each unit: sums and counts of lines are, a
  /// share or a number of different values is not.
  package func isAdditive(in figures: NameTable<FigureDefinition>) -> Bool {
    switch self {
    case .sum, .count, .stated, .prior: true
    case .named(let name): figures[name]?.expression.isAdditive(in: figures) ?? false
    case .whole(let inner): inner.isAdditive(in: figures)
    case .apply(let operation, let operands):
      operation.isAdditive && operands.allSatisfy { $0.isAdditive(in: figures) }
    case .distinct, .constant, .listed: false
    }
  }
}
