import GoujiModel

/// What is known of the lines of a ledger where a figure stands: a record narrows other ledgers by what
/// it says, and last year's draft may have kept no such column, or other codes.
extension Recount {
  /// The place as a figure over the ledger sees it, whose conditions and column are given. Without a
  /// value where a record leaves the words blank, or last year's draft cannot tell its lines apart.
  func place(
    _ context: FigureContext, over ledger: LedgerLines, _ conditions: [Condition],
    _ path: ColumnPath
  ) throws(NoValue) -> FigureContext {
    if context.records.isEmpty, !isEarlier { return context }
    var place = context
    for record in context.ofThisYear ?? context.records {
      if record.isPicked || record.ledger.sameBytes(as: ledger.ledger.name) { continue }
      place.row += try words(of: record, on: ledger)
    }
    if !isEarlier || budget.unmatched.isEmpty && ledger.ledger.absentColumns.isEmpty {
      return place
    }
    if !ledger.isKept(path) { throw .notKept(ledger: ledger.ledger.name, column: "") }
    for condition in conditions + place.row {
      if let gap = ledger.gap(under: condition, unmatched: budget.unmatched) { throw gap }
    }
    return place
  }

  /// The columns that two ledgers share, as conditions; a unit, a code or a project is one of the place.
  private func words(
    of record: RecordReference, on ledger: LedgerLines
  ) throws(NoValue) -> [Condition] {
    guard let lines = (later ?? self).lines(record.ledger) else { return [] }
    var conditions: [Condition] = []
    for column in ledger.columns(sharedBy: lines.ledger.shape) {
      let path = ColumnPath(column: lines.ledger.shape.columns[column.own].name)
      let text = lines.text(path, of: record.index)
      if text.isEmpty { throw .notSaid(ledger: record.ledger, column: path.column) }
      if !column.isCondition {
        conditions.append(Condition(path: path, patterns: [.exactly(text)]))
      }
    }
    return conditions
  }
}
