/// A row that is the sum of others; of several groups of them one is enough.
struct SumCheck {
  /// In the panel.
  var row: Int
  var addends: [[Int]]
  /// Other ways to read the rows above it; nil where there are none.
  var outline: Outline?
}

/// A printed sum and what it is the sum of.
package struct SumResult: Sendable {
  package enum Outcome: Sendable {
    case held
    /// But for half a digit of the sum and of each addend.
    case rounded
    case failed
  }

  /// In the panel.
  package var row: Int
  package var column: Int
  package var printed: PrintedValue
  package var sum: PrintedValue
  package var outcome: Outcome
  /// Headers of the columns added, where it is a sum along the row.
  package var parts: [String] = []

  /// It says nothing of how the table is made.
  package var isEmpty: Bool { printed.scaled == 0 && sum.scaled == 0 }
}

/// The sums of a panel: down the rows, and for each column of totals along them.
package struct PanelSums: Sendable {
  package var down: [SumResult] = []
  package var across: [[SumResult]] = []

  package var all: [SumResult] { down + across.joined() }

  /// `isByLayout`: rows may have gone to another page, so that nothing is no sum.
  init(_ panel: TablePanel, form: TableForm?, isByLayout: Bool) {
    switch form {
    case nil, .performance: return
    case .balance: down = Self.down(BalanceSums.sums(panel), panel)
    case .procurement: break
    default: down = Self.down(CodeTree(panel).sums, panel)
    }
    if isByLayout { down.removeAll { $0.sum.step == 0 && $0.outcome == .failed } }
    across = ColumnGroups(panel).groups.map { Self.across($0, panel) }
  }

  private static func down(_ checks: [SumCheck], _ panel: TablePanel) -> [SumResult] {
    checks.flatMap { check in
      panel.columns.indices.compactMap { column -> SumResult? in
        guard panel.columns[column].amount.stage != .change,
          let printed = panel.rows[check.row].cells[column]
        else { return nil }
        let sums = check.addends.compactMap { rows in
          rows.compactMap { panel.rows[$0].cells[column] }.sum
        }
        guard let first = sums.first else { return nil }
        let sum =
          sums.first { $0.scaled == printed.scaled } ?? sums.first { printed.isRounding(of: $0) }
          ?? first
        var result = SumResult(
          row: check.row, column: column, printed: printed, sum: sum,
          outcome: outcome(printed, sum))
        if result.outcome == .failed, let outline = check.outline,
          outline.makes(printed, { panel.rows[$0].cells[column] })
        {
          result.outcome = .held
          result.sum = printed
        }
        return result
      }
    }
  }

  /// Columns behind 其中 may divide the one before it, or stand beside it: as most rows have it.
  private static func across(_ group: ColumnGroups.Group, _ panel: TablePanel) -> [SumResult] {
    let ways = group.ways.map { across(group.total, $0, panel) }
    func failed(_ results: [SumResult]) -> Int { results.count { $0.outcome == .failed } }
    return ways.min { failed($0) < failed($1) } ?? []
  }

  private static func across(_ total: Int, _ parts: [Int], _ panel: TablePanel) -> [SumResult] {
    panel.rows.indices.compactMap { index in
      let row = panel.rows[index]
      guard let printed = row.cells[total] else { return nil }
      let filled = parts.filter { row.cells[$0] != nil }
      guard !filled.isEmpty, let sum = filled.compactMap({ row.cells[$0] }).sum else { return nil }
      return SumResult(
        row: index, column: total, printed: printed, sum: sum,
        outcome: outcome(printed, sum), parts: filled.map { panel.columns[$0].header })
    }
  }

  private static func outcome(_ printed: PrintedValue, _ sum: PrintedValue) -> SumResult.Outcome {
    printed.scaled == sum.scaled ? .held : printed.isRounding(of: sum) ? .rounded : .failed
  }
}
