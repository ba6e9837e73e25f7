import GoujiModel

extension FigureOrigin {
  /// The same definition, word for word, under the same conditions.
  func isSame(as other: FigureOrigin) -> Bool {
    definition.isSame(as: other.definition) && context.isSame(as: other.context)
  }

  /// The same for a cell of a row, whose cells ask with the same `rows`.
  func isSame(as other: FigureOrigin, _ rows: inout ComparedRows) -> Bool {
    if rows.areSame(context.row, other.context.row), context.column == other.context.column,
      context.records == other.context.records
    {
      return definition.isSame(as: other.definition)
    }
    return isSame(as: other)
  }
}

/// The conditions of two rows that are known to be the same: all cells of a row share theirs, and to
/// see that it is those again takes one look.
struct ComparedRows {
  private var last: (a: [Condition], b: [Condition]) = ([], [])

  mutating func areSame(_ a: [Condition], _ b: [Condition]) -> Bool {
    if a.count == b.count, a.isOneWith(last.a), b.isOneWith(last.b) { return true }
    guard a == b else { return false }
    last = (a, b)
    return true
  }
}

extension [Condition] {
  /// Kept in the same place.
  fileprivate func isOneWith(_ other: Self) -> Bool {
    withUnsafeBufferPointer { a in
      other.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress }
    }
  }
}

extension FigureContext {
  fileprivate func isSame(as other: FigureContext) -> Bool {
    records == other.records
      && (row == other.row && column == other.column || Set(conditions) == Set(other.conditions))
  }
}

extension FigureExpression {
  fileprivate func isSame(as other: FigureExpression) -> Bool {
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
