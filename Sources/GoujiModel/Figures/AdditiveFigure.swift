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
    case .distinct, .says, .constant, .listed: false
    }
  }
}

extension Template {
  /// For a county the figure is the sum of what it is for each department. Projects and units are
  /// those of one department, so that their number adds up; a score, an amount per head or a number
  /// of different codes does not.
  package func addsUp(_ expression: FigureExpression) -> Bool {
    switch expression {
    case .sum, .count: true
    case .distinct(let selection, let path): isOfOneDepartment(path, of: selection.ledger)
    case .listed(let name):
      switch listings[name]?.axis.source {
      case .records: true
      case .column(let path): isOfOneDepartment(path, of: listings[name]?.axis.ledger ?? "")
      case .listed, nil: false
      }
    case .named(let name), .prior(let name): figures[name].map { addsUp($0.expression) } ?? false
    case .stated(let name):
      // A number that can be computed as well is what it is computed as.
      stated[name]?.asserted.flatMap { figures[$0.value] }.map { addsUp($0.expression) } ?? true
    case .apply(let operation, let operands):
      operation.isAdditive && operands.allSatisfy { addsUp($0) }
    case .whole(let inner): addsUp(inner)
    case .constant(let value): value.sign == 0
    case .says: false
    }
  }

  /// Known to be no sum over the rows of a table, which need not make up a total: an average, the lesser
  /// of two figures, a number of different values, what is the same in every row. Sums and counts,
  /// and what is added or subtracted of them, make one.
  package func isNoSum(_ expression: FigureExpression) -> Bool {
    switch expression {
    case .sum, .count, .stated: false
    case .distinct, .says, .whole: true
    case .constant(let value): value.sign != 0
    case .listed(let name):
      if case .records? = listings[name]?.axis.source { false } else { true }
    case .named(let name), .prior(let name): figures[name].map { isNoSum($0.expression) } ?? false
    case .apply(.absolute, _), .apply(.least, _), .apply(.greatest, _), .apply(.average, _): true
    case .apply(_, let operands): operands.contains { isNoSum($0) }
    }
  }

  private func isOfOneDepartment(_ path: ColumnPath, of ledger: String) -> Bool {
    guard path.attribute.isEmpty else { return false }
    switch ledgers.first(where: { $0.name == ledger })?.column(path.column)?.kind {
    case .project, .unit: return true
    default: return false
    }
  }
}
