import DisclosureReading

/// Tables, and columns of amounts, that no relation touches: each with the reason.
struct UnjudgedTables {
  private let disclosure: Disclosure
  /// Numbers of those with a figure that stands elsewhere too.
  private let shared: Set<Int>

  init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
    let twice = disclosure.facts.filter { disclosure.facts(of: $0.meaning).count > 1 }
    shared = Set(twice.map(\.table))
  }

  /// How many tables are known by their form and read.
  func tell(_ log: inout AuditLog) -> Int {
    var read = 0
    for (index, table) in disclosure.tables.enumerated() {
      let hasAmounts = table.panels.contains { !$0.columns.isEmpty }
      guard table.form != nil, hasAmounts || table.form == .performance else {
        log.leavesOpen(table.words, table.form == nil ? "认不出是哪一张表" : "没有读出金额栏")
        continue
      }
      read += 1
      if table.form == .performance || table.isEmpty { continue }
      if table.unit == nil {
        log.leavesOpen(table.words, "没有写金额单位，只核对了表内合计")
      } else if !table.binding.isOwn {
        log.leavesOpen(
          table.words, "是\(table.binding.words)的，只核对了表内合计和同样的表")
      }
      let hasSums = table.sums.contains { !$0.all.isEmpty }
      if !hasSums, !shared.contains(index) {
        log.leavesOpen(table.words, "表里没有读出合计，别的表里也没有同一个数")
      } else {
        columns(table, index, &log)
      }
    }
    return read
  }

  /// Those of no sum and of no figure that another table has.
  private func columns(_ table: DisclosedTable, _ index: Int, _ log: inout AuditLog) {
    if shared.contains(index) { return }
    for (panel, sums) in zip(table.panels, table.sums) {
      let inSums = Set(sums.all.map { panel.columns[$0.column].header })
        .union(sums.across.joined().flatMap(\.parts))
      for (index, column) in panel.columns.enumerated()
      where !inSums.contains(column.header) && column.amount.stage != .change
        && panel.rows.contains(where: { $0.cells[index] != nil })
      {
        log.leavesOpen("\(table.words)的“\(column.header)”", "没有合计可加，也没有可以对照的栏")
      }
    }
  }
}
