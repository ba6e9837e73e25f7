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
      guard let form = table.form, form != .performance else { continue }
      for panel in table.panels {
        for group in ColumnGroups(panel).groups { check(group, panel, table, &log) }
      }
    }
  }

  private static func check(
    _ group: ColumnGroups.Group, _ panel: TablePanel, _ table: DisclosedTable, _ log: inout AuditLog
  ) {
    var (held, rounded) = (0, 0)
    var failures: [(row: PanelRow, printed: PrintedValue, sum: PrintedValue)] = []
    for row in panel.rows {
      guard let printed = row.cells[group.total] else { continue }
      let parts = group.parts.compactMap { row.cells[$0] }
      guard !parts.isEmpty || printed.scaled == 0, let sum = parts.sum else { continue }
      if printed.scaled == sum.scaled {
        held += 1
      } else if SumVerdict.isRounding(printed, sum) {
        rounded += 1
      } else {
        failures.append((row, printed, sum))
      }
    }
    let all = held + rounded + failures.count
    if failures.count > 1, failures.count * 2 > all {
      let header = panel.columns[group.total].header
      log.leavesOpen("\(table.words)的“\(header)”", "\(all) 行有 \(failures.count) 行不等于右边各栏之和，多半不是这几栏的合计")
      return
    }
    for _ in 0..<held { log.holds(family) }
    for _ in 0..<rounded { log.holds(family, rounded: true) }
    for failure in failures {
      let names = group.parts.filter { failure.row.cells[$0] != nil }.map { panel.columns[$0].header }
      log.contradicts(
        family, .disclosedSumDiffers, .certain, at: table.spot(panel, failure.row, group.total),
        "\(table.words(panel, failure.row, group.total))印 \(failure.printed.words(in: table.unit))，\(names.joined(separator: "、"))之和 \(failure.sum.words(in: table.unit))",
        label: "各栏之和 \(failure.sum.words(in: table.unit))", basis: Basis.tables,
        cure: "核对这一行的合计和各栏，改错的那个")
    }
  }
}

/// Which column of a panel is the sum of which others, by the headers above them.
struct ColumnGroups {
  private(set) var groups: [Group] = []

  struct Group {
    var total: Int
    var parts: [Int]
  }

  private struct Key: Hashable {
    var path: [String]
    var stage: String
  }

  init(_ panel: TablePanel) {
    var keys: [Key] = []
    for column in panel.columns {
      var path = column.path
      var stage = column.amount.stage.rawValue
      // 合计 / 预算数, 决算数
      if path.count > 1, let last = path.last, Self.stages.contains(last) {
        path.removeLast()
        stage = last
      }
      keys.append(Key(path: path, stage: stage))
    }
    for stage in Set(keys.map(\.stage)).sorted() {
      let columns = panel.columns.indices.filter { keys[$0].stage == stage }
      for parent in Set(columns.map { Array(keys[$0].path.dropLast()) }).sorted(by: { $0.joined() < $1.joined() }) {
        read(parent, columns, keys)
      }
    }
    groups.sort { $0.total < $1.total }
  }

  private static let stages = ["预算数", "决算数", "年初预算数", "全年预算数", "年初预算", "全年预算"]

  private mutating func read(_ parent: [String], _ columns: [Int], _ keys: [Key]) {
    let own = columns.filter { keys[$0].path.count == parent.count + 1 && keys[$0].path.starts(with: parent) }
    let totals = own.filter { Self.isTotal(keys[$0].path.last ?? "") }
    guard totals.count == 1, let total = totals.first else { return }
    var parts = own.filter { $0 != total && !(keys[$0].path.last ?? "").contains("其中") }
    // Groups below: by their own total, or column by column.
    let below = columns.filter { keys[$0].path.count > parent.count + 1 && keys[$0].path.starts(with: parent) }
    for name in Set(below.map { keys[$0].path[parent.count] }).sorted() {
      let group = below.filter { keys[$0].path[parent.count] == name }
      let inner = group.filter {
        keys[$0].path.count == parent.count + 2 && Self.isTotal(keys[$0].path.last ?? "")
      }
      parts += inner.count == 1 ? inner : group
    }
    // The total stands at one end.
    guard !parts.isEmpty, parts.count > 1, total < (parts.min() ?? 0) || total > (parts.max() ?? 0) else { return }
    groups.append(Group(total: total, parts: parts.sorted()))
  }

  private static func isTotal(_ text: String) -> Bool {
    ["合计", "小计", "总计", "总额"].contains(text) || text.hasPrefix("本年收入合计") || text.hasPrefix("本年支出合计")
  }
}
