import GoujiModel

extension FigureOrigin {
  /// The same definition, word for word, under the same conditions.
  func isSame(as other: FigureOrigin) -> Bool {
    definition.isSame(as: other.definition) && context.isSame(as: other.context)
  }

  /// The same for a cell of a row, whose cells ask with the same `rows`.
  func isSame(
    as figure: PlannedFigure, _ row: ExpectedRow.Context, _ rows: inout ComparedRows
  ) -> Bool {
    if rows.areSame(context.row, row.context.row), context.column == figure.conditions,
      context.records == row.context.records
    {
      return definition.isSame(as: figure.definition)
    }
    return isSame(as: figure.origin(row))
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
