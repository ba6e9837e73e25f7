/// Where a figure comes from: the expression that defines it, with the conditions in force where
/// it stands. Enough to evaluate it again from the draft, by other code (`ReportAuditing`), or to
/// list the line items behind it (`gouji trace`).
package struct FigureOrigin: Sendable {
  package var definition: FigureExpression
  /// Conditions of the table, row and column, all of which hold.
  package var context: FigureContext

  package init(definition: FigureExpression, context: FigureContext) {
    self.definition = definition
    self.context = context
  }
}

/// Conditions in force where a figure stands. Rows and columns share theirs with all their cells.
package struct FigureContext: Sendable {
  /// Conditions of the table and the row.
  package var row: [Condition]
  package var column: [Condition]
  /// Where a row stands for records of ledgers: which.
  package var records: [RecordReference]
  /// The same records as this year's draft has them, where the place is one of last year's.
  package var ofThisYear: [RecordReference]?

  package init(
    row: [Condition] = [], column: [Condition] = [], records: [RecordReference] = []
  ) {
    self.row = row
    self.column = column
    self.records = records
  }

  package var conditions: [Condition] { row + column }

  /// The figure is that of the whole draft.
  package var isWhole: Bool { row.isEmpty && column.isEmpty && records.isEmpty }
}

package struct RecordReference: Hashable, Sendable {
  package var ledger: String
  package var index: Int
  /// Taken beside a row (取), which stands for something else: it narrows no other ledger.
  package var isPicked: Bool

  package init(ledger: String, index: Int, isPicked: Bool = false) {
    self.ledger = ledger
    self.index = index
    self.isPicked = isPicked
  }
}
