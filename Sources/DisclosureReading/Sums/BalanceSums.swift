/// The sums of a panel without codes: revenue or spending, items above their totals. How items nest
/// differs by region: every way that is printed is an addend.
enum BalanceSums {
  /// No item of a published table has more rows below it.
  private static let mostBelow = 200

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
      if !groups.isEmpty {
        let outline = Outline(items: items, top: top(items, panel), before: last)
        sums.append(SumCheck(row: index, addends: groups, outline: outline))
      }
      last = index
      start = index + 1
    }
    return sums + panel.rows.indices.compactMap { nested($0, panel) }
  }

  /// Items of the uppermost numbers, where these go on from one.
  private static func top(_ items: [Int], _ panel: TablePanel) -> Set<Int> {
    let numbered = items.filter { panel.rows[$0].ordinal != nil }
    guard let style = numbered.compactMap({ panel.rows[$0].ordinal?.style }).min() else {
      return []
    }
    return Set(numbered.filter { panel.rows[$0].ordinal?.style == style })
  }

  /// Ways in which items can stand side by side, the likeliest first.
  private static func nestings(_ items: [Int], _ panel: TablePanel) -> [[Int]] {
    let numbered = items.filter { panel.rows[$0].ordinal != nil }
    let top = top(items, panel)
    let first = items.filter(top.contains)
    let whole = items.filter { !panel.rows[$0].isPart }
    return [
      first, whole, whole.filter { panel.rows[$0].ordinal == nil }, numbered, items,
      whole.filter { panel.rows[$0].ordinal == nil || top.contains($0) },
    ]
  }

  /// `一、财政拨款收入` over `1.一般公共预算资金`, `2.…`: the numbers go on from one, up to the next row
  /// of its own level; 其中 between them divides one of them, before them says that they are not all.
  private static func nested(_ index: Int, _ panel: TablePanel) -> SumCheck? {
    let row = panel.rows[index]
    guard let ordinal = row.ordinal, row.isFilled else { return nil }
    let below = panel.rows.indices[(index + 1)...].prefix(mostBelow).prefix { next in
      !panel.rows[next].isTotal
        && panel.rows[next].ordinal.map { $0.style > ordinal.style } ?? true
    }
    guard let style = below.compactMap({ panel.rows[$0].ordinal?.style }).min() else { return nil }
    let children = below.filter { panel.rows[$0].ordinal?.style == style }
    let filled = children.filter { panel.rows[$0].isFilled }
    let goOn = children.enumerated().allSatisfy { panel.rows[$1].ordinal?.number == $0 + 1 }
    guard filled.count > 1, goOn, children.first == index + 1 else { return nil }
    // Rows without a number may stand beside them.
    let beside = below.filter {
      panel.rows[$0].isFilled && panel.rows[$0].ordinal == nil && !panel.rows[$0].isPart
    }
    return SumCheck(
      row: index,
      addends: beside.isEmpty ? [filled] : [filled, (filled + beside).sorted()])
  }
}
