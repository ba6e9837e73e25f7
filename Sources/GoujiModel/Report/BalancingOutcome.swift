/// What came of balancing the amounts of a report (舍入: 配平).
package enum BalancingOutcome: Sendable {
  /// Every printed sum is less than a last digit off its exact value; or nothing was balanced.
  case kept
  /// Proven: `sums` sums cannot all be, however the amounts are rounded up or down. `places` are
  /// where the report prints them, each once.
  case impossible(sums: Int, places: [FigurePlace])
  /// Neither found nor proven impossible.
  case open
}

/// Where a report prints a figure.
package enum FigurePlace: Hashable, Sendable {
  /// Indexes of the table among `Report.tables`, of its row and of its column.
  case cell(table: Int, row: Int, column: Int)
  /// An index into `Report.figures`.
  case prose(Int)
}
