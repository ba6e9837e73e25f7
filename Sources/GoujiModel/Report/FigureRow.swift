/// What the figures of one row of a table have in common: each of them keeps this and its own number
/// alone (`CellFigure`).
package final class FigureRow: Sendable {
  /// Those of its panel that hold figures; rows of one definition share them.
  let columns: [FigureColumn]
  /// Of the table and the row.
  let conditions: [Condition]
  let records: [RecordReference]
  /// The rows of the table that its totals add up.
  let summed: [Int]

  package init(
    columns: [FigureColumn], conditions: [Condition], records: [RecordReference],
    summed: [Int] = []
  ) {
    self.columns = columns
    self.conditions = conditions
    self.records = records
    self.summed = summed
  }

  /// The same row, where it is known what it adds up.
  package func adding(up rows: [Int]) -> FigureRow {
    FigureRow(columns: columns, conditions: conditions, records: records, summed: rows)
  }

  func origin(_ index: Int) -> FigureOrigin {
    FigureOrigin(
      definition: columns[index].definition,
      context: FigureContext(
        row: conditions, column: columns[index].conditions, records: records))
  }
}

/// What the figures of one column have in common, in rows of one definition.
package struct FigureColumn: Sendable {
  let definition: FigureExpression
  let conditions: [Condition]
  let unit: AmountUnit
  private let amounts: NumberFormat
  private let counts: NumberFormat
  private let quantities: NumberFormat
  /// The columns of the table that it is the total of.
  let summed: [Int]

  package init(
    definition: FigureExpression, conditions: [Condition], unit: AmountUnit, summed: [Int],
    format: (FigureKind) -> NumberFormat
  ) {
    self.definition = definition
    self.conditions = conditions
    self.unit = unit
    self.summed = summed
    amounts = format(.amount)
    counts = format(.count)
    quantities = format(.quantity)
  }

  func format(_ kind: FigureKind) -> NumberFormat {
    switch kind {
    case .count: counts
    case .quantity: quantities
    case .amount, .share: amounts
    }
  }
}
