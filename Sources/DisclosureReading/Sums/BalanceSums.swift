/// The sums of a panel without codes: revenue or spending, items above their totals. How items nest
/// differs by region: every way that is printed is an addend.
enum BalanceSums {
  static func sums(_ panel: TablePanel) -> [SumCheck] {
    var sums: [SumCheck] = []
    var start = 0
    /// The last 合计, and totals from the first on.
    var last: Int?
    for (index, row) in panel.rows.enumerated() where row.isTotal && row.isFilled {
      let items = (start..<index).filter { panel.rows[$0].isFilled && !panel.rows[$0].isTotal }
      let between = nestings(items, panel)
      var groups: [[Int]] = []
      if let last {
        groups += between.map { [last] + $0 }
        if row.name.hasSuffix("合计") || row.name.hasSuffix("小计") {
          groups += between.filter { !$0.isEmpty }
        }
        groups.append([last])
      } else {
        groups += between.filter { !$0.isEmpty }
      }
      if !groups.isEmpty { sums.append(SumCheck(row: index, addends: groups)) }
      last = index
      start = index + 1
    }
    return sums + nested(panel)
  }

  /// Ways in which items can stand side by side, the likeliest first.
  private static func nestings(_ items: [Int], _ panel: TablePanel) -> [[Int]] {
    let numbered = items.filter { panel.rows[$0].ordinal != nil }
    let top = numbered.compactMap { panel.rows[$0].ordinal?.style }.min()
    let first = numbered.filter { panel.rows[$0].ordinal?.style == top }
    let unnumbered = items.filter { panel.rows[$0].ordinal == nil }
    let whole = items.filter { !panel.rows[$0].label.contains("其中") }
    return [
      first, whole, unnumbered.filter { !panel.rows[$0].label.contains("其中") }, numbered, items,
    ]
  }

  /// `一、财政拨款收入` over `1.一般公共预算资金`, `2.…`
  private static func nested(_ panel: TablePanel) -> [SumCheck] {
    var sums: [SumCheck] = []
    for (index, row) in panel.rows.enumerated() {
      guard let ordinal = row.ordinal, ordinal.style == .han, row.isFilled else { continue }
      let below = panel.rows.indices[(index + 1)...].prefix { next in
        panel.rows[next].ordinal.map { $0.style > .han } ?? false
      }
      let filled = below.filter { panel.rows[$0].isFilled }
      let top = filled.compactMap { panel.rows[$0].ordinal?.style }.min()
      let first = filled.filter { panel.rows[$0].ordinal?.style == top }
      if !filled.isEmpty { sums.append(SumCheck(row: index, addends: [first, filled])) }
    }
    return sums
  }
}
