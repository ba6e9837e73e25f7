extension FigureExpression {
  /// The same definition, word for word.
  package func isSame(as other: FigureExpression) -> Bool {
    switch (self, other) {
    case (.named(let a), .named(let b)), (.stated(let a), .stated(let b)),
      (.prior(let a), .prior(let b)), (.listed(let a), .listed(let b)):
      return a.sameBytes(as: b)
    case (.sum(let a, let measure), .sum(let b, let other)):
      return a.isSame(as: b) && measure.sameBytes(as: other)
    case (.count(let a), .count(let b)): return a.isSame(as: b)
    case (.distinct(let a, let path), .distinct(let b, let other)):
      return a.isSame(as: b) && path == other
    case (.says(let a), .says(let b)): return a == b
    case (.constant(let a), .constant(let b)): return a == b
    case (.whole(let a), .whole(let b)): return a.isSame(as: b)
    case (.apply(let operation, let a), .apply(let other, let b)):
      return operation == other && a.count == b.count
        && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    default: return false
    }
  }
}

extension LedgerSelection {
  fileprivate func isSame(as other: LedgerSelection) -> Bool {
    ledger.sameBytes(as: other.ledger) && conditions == other.conditions
  }
}
