import DisclosureReading
import GoujiModel

/// What it checks: what came over from the year before and what came in is what was spent, distributed and
/// stays: 年初结转和结余 + 使用非财政拨款结余 + 本年收入 = 本年支出 + 结余分配 + 年末结转和结余; in a budget 上年结转 +
/// 本年收入 = 本年支出 + 结转下年.
///
/// Why: what stays is computed by hand, and kept when an amount before it is changed.
///
/// Example: 年初结转 0, 本年收入 60.00, 本年支出 45.00, 年末结转和结余 25.00.
///
/// Source: 部门决算报表: 收入支出决算总表, 各预算财政拨款收入支出决算表的表内公式. Each amount may be half a digit
/// off. Only where every column, or every row between 本年收入 or 本年支出 and its total, is one of these; a
/// table whose two totals are printed is left to the sums and to the two totals. Rows that most
/// contradict are something else.
enum FlowsHold {
  static let family = "收支与结转"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for (index, table) in disclosure.tables.enumerated() where table.isConfirmed {
      for group in table.flows where !group.isEmpty {
        let failed = group.filter { !$0.holds }
        let lowest = lowest(failed)
        for flow in group where flow.holds {
          log.holds(family, rounded: flow.difference.scaled != 0)
        }
        if failed.count * 2 <= group.count {
          for flow in lowest { tell(flow, table, table.certainty, &log) }
        } else if lowest.count == 1, let flow = lowest.first {
          if !hasTotals(index, disclosure) { tell(flow, table, .likely, &log) }
        } else {
          log.leavesOpen(
            table.words,
            "\(group.count) 行有 \(failed.count) 行“年初结转加本年收入等于本年支出加年末结转”不成立，多半另有口径")
        }
      }
    }
  }

  /// Revenue and spending in all, which other rules hold against their items and each other.
  private static func hasTotals(_ index: Int, _ disclosure: Disclosure) -> Bool {
    let subjects = disclosure.facts.filter { $0.table == index }.map(\.meaning.subject)
    return subjects.contains(.incomeInAll) && subjects.contains(.expenditureInAll)
  }

  /// Without the sums of a row that is off by as much.
  private static func lowest(_ failed: [YearFlow]) -> [YearFlow] {
    var explained: Set<Row> = []
    for flow in failed {
      for length in 0..<flow.code.count {
        explained.insert(Row(code: flow.code.prefix(length), difference: flow.difference.scaled))
      }
    }
    return failed.filter { flow in
      !explained.contains(Row(code: flow.code[...], difference: flow.difference.scaled))
    }
  }

  private struct Row: Hashable {
    var code: Substring
    var difference: Int
  }

  private static func tell(
    _ flow: YearFlow, _ table: DisclosedTable, _ certainty: Certainty, _ log: inout AuditLog
  ) {
    func words(_ items: [YearFlow.Item], _ sum: PrintedValue) -> String {
      items.map { "\($0.words) \($0.value.words(in: table.unit))" }.joined(separator: "、")
        + (items.count > 1 ? "，共 \(sum.words(in: table.unit))" : "")
    }
    log.contradicts(
      family, .disclosedFlowDiffers, certainty, at: flow.spot,
      "\(flow.words)：\(words(flow.sources, flow.came))；\(words(flow.uses, flow.went))",
      label: "两边不相等", basis: Basis.tables, cure: "核对这几个数，改错的那个；年末结转等于年初结转加本年收入减本年支出")
  }
}
