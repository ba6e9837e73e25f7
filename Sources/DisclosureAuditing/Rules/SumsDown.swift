import DisclosureReading
import GoujiModel

/// What it checks: in a table by codes each 类 is the sum of its 款, each 款 of its 项, and 合计 of
/// the uppermost rows, in a table by units of the units; in tables of revenue and spending side by side
/// 合计 is the sum of the items, 总计 of 合计 and what stands between.
///
/// Why: a total that differs from its lines is the fault that readers find first.
///
/// Example: 301 is printed 600.00, its 款 add up to 592.76.
///
/// Source: 预算法实施条例 第六条 (to 项 and to 款). Each addend and the total may be half a digit off.
enum SumsDown {
  static let family = "表内竖向合计"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for table in disclosure.tables {
      let held = table.sums.map { $0.down.count { $0.outcome != .failed && !$0.isEmpty } }
      for (index, panel) in table.panels.enumerated() {
        // Revenue and spending side by side are made alike.
        let beside = held.reduce(0, +) - held[index]
        SumVerdict(family: family, table: table, panel: panel, heldBeside: beside)
          .judge(table.sums[index].down, &log)
      }
    }
  }
}
