import GoujiModel

/// Sums over rows of an export, column by column, and over the columns of one row.
struct AmountSums {
  /// Columns of amounts, then of sums.
  let columns: [ImportColumn]
  let shape: LedgerShape

  /// 分 by which a row differs from the sum of `parts`, in the first column in which it does.
  func gap(_ row: ImportRow, _ parts: [ImportRow]) -> Int {
    firstDifference(row, parts).map { abs(($0.typed - $0.derived).fen) } ?? 0
  }

  /// The first column in which a row is not the sum of `parts`.
  func firstDifference(_ row: ImportRow, _ parts: [ImportRow]) -> SumDifference? {
    for (column, typed) in row.amounts.enumerated() {
      guard let typed else { continue }
      let derived = parts.reduce(Money.zero) { $0 + ($1.amounts[column] ?? across($1, column)) }
      if derived != typed {
        return SumDifference(column: column, typed: typed, derived: derived)
      }
    }
    return nil
  }

  /// Where a line leaves a column of sums empty, the sum of its amounts counts.
  private func across(_ row: ImportRow, _ column: Int) -> Money {
    guard case .total(let total) = columns[column].target else { return .zero }
    return sum(of: total, in: row)
  }

  /// What the columns give that a column of sums adds up.
  func sum(of total: ImportAmount, in row: ImportRow) -> Money {
    var sum = Money.zero
    for (column, amount) in columns.enumerated() {
      guard case .amount(let part) = amount.target, part.measure == total.measure,
        total.values.allSatisfy({ belongs(part.values[$0.key], to: $0.value, of: $0.key) })
      else { continue }
      sum += row.amounts[column] ?? .zero
    }
    return sum
  }

  private func belongs(_ value: String?, to group: String, of column: String) -> Bool {
    // A column that does not say it means what is usual: 本年.
    guard let value = value ?? shape.column(column)?.standard, !value.isEmpty else { return false }
    return value == group || shape.choices(of: column)?.groups[group]?.contains(value) == true
  }
}

/// A column in which a row says another sum than its parts give.
struct SumDifference {
  var column: Int
  var typed: Money
  var derived: Money
}
