import DisclosureReading
import GoujiModel

/// What it checks: along each row 合计 and 小计 of a group of columns are the sum of the columns that
/// stand below the same header.
///
/// Why: 基本支出 and 项目支出 that do not make the total.
///
/// Example: 总计 65.89 beside 人员经费 28.26 and 公用经费 30.62.
///
/// Source: 部门预决算报表: 横向勾稽. A column whose header says 其中 is part of its neighbour.
enum SumsAcross {
  static let family = "表内横向合计"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for table in disclosure.tables {
      for (panel, sums) in zip(table.panels, table.sums) {
        for group in sums.across {
          SumVerdict(family: family, table: table, panel: panel).judge(group, &log)
        }
      }
    }
  }
}
