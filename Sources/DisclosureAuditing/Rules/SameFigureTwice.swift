import DisclosureReading
import GoujiModel

/// What it checks: a figure that several tables print is the same in all of them; 收入总计 is 支出总计;
/// what 基本支出 has of an item of 三公 is no more than the 三公 table.
///
/// Why: 表1 and 表2 with two figures for one total.
///
/// Example: 社会保障和就业支出 326.71 in the first table, 326.72 in the third.
///
/// Source: 部门预决算报表: 表间勾稽. Figures with the same number of decimals must be equal; with others
/// they may be half a digit of each apart. Where money was carried over, tables of the three budgets may
/// rightly differ by it, and are left open.
enum SameFigureTwice {
  static let family = "表与表"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    var groups: [Meaning: [Fact]] = [:]
    var order: [Meaning] = []
    for fact in disclosure.facts {
      if groups[fact.meaning] == nil { order.append(fact.meaning) }
      groups[fact.meaning, default: []].append(fact)
    }
    let carried = disclosure.hasCarryover
    for meaning in order {
      guard let facts = groups[meaning], facts.count > 1 else { continue }
      compare(facts, meaning, carried: carried, disclosure, &log)
    }
    for scope in [Scope.all, .fiscal] {
      let incomes = groups[Meaning(.incomeInAll, scope)] ?? []
      for spending in groups[Meaning(.expenditureInAll, scope)] ?? [] {
        guard let income = incomes.first(where: { $0.table == spending.table }) else { continue }
        if income.value.agrees(with: spending.value) {
          log.holds(family)
        } else {
          tell(spending, against: income, "收入总计与支出总计不相等：", disclosure, &log)
        }
      }
    }
    threePublic(groups, disclosure, &log)
  }

  /// The value that most print is taken for the right one; of two that of the first.
  private static func compare(
    _ facts: [Fact], _ meaning: Meaning, carried: Bool, _ disclosure: Disclosure,
    _ log: inout AuditLog
  ) {
    let printed = facts.filter { $0.parts == 1 }
    guard let right = majority(printed.isEmpty ? facts : printed) else { return }
    for fact in facts where fact.spot.isOther(than: right.spot) {
      if fact.value.agrees(with: right.value) {
        log.holds(family, rounded: fact.value.scaled != right.value.scaled)
      } else if carried, meaning.mayLeaveOutCarryover {
        log.leavesOpen("\(right.words)与\(fact.words)", "两处不同，有上年结转，口径可能不同")
      } else {
        tell(fact, against: right, "", disclosure, &log)
      }
    }
  }

  private static func majority(_ facts: [Fact]) -> Fact? {
    var counts: [Int: Int] = [:]
    for fact in facts { counts[fact.value.scaled, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return facts.first { counts[$0.value.scaled] == most }
  }

  private static func tell(
    _ fact: Fact, against right: Fact, _ lead: String, _ disclosure: Disclosure,
    _ log: inout AuditLog
  ) {
    let units = (disclosure.tables[fact.table].unit, disclosure.tables[right.table].unit)
    log.contradicts(
      family, .disclosedTotalsDiffer,
      Swift.max(disclosure.certainty(of: fact), disclosure.certainty(of: right)), at: fact.spot,
      "\(lead)\(fact.words)是 \(fact.value.words(in: units.0))，\(right.words)是 \(right.value.words(in: units.1))",
      label: "\(right.words)是 \(right.value.words(in: units.1))", basis: Basis.tables,
      cure: "同一个数只能有一个：核对两处，改错的那个")
  }

  // MARK: 三公

  private static let items: [(item: ThreePublicItem, code: String)] = [
    (.abroad, "30212"), (.running, "30231"), (.reception, "30217"),
  ]

  private static func threePublic(
    _ groups: [Meaning: [Fact]], _ disclosure: Disclosure, _ log: inout AuditLog
  ) {
    for (item, code) in items {
      guard let printed = groups[Meaning(.threePublic(item), .fiscal)]?.first else { continue }
      let basic =
        groups[Meaning(.economic(code), .general)]?.first
        ?? groups[Meaning(.economic(code), .fiscal)]?.first
      guard let basic else { continue }
      if 2 * (basic.value.scaled - printed.value.scaled) <= basic.value.step + printed.value.step {
        log.holds(family)
      } else {
        tell(printed, against: basic, "“三公”经费少于基本支出里的同一项：", disclosure, &log)
      }
    }
  }
}

extension Spot {
  /// Not the same cell.
  func isOther(than other: Spot) -> Bool {
    switch (self, other) {
    case (.cell(let a, let row, let column), .cell(let b, let otherRow, let otherColumn)):
      a !== b || row != otherRow || column != otherColumn
    case (.printed(let a, let column, _, let page), .printed(let b, let other, _, let otherPage)):
      a != b || column != other || page != otherPage
    default: true
    }
  }
}

extension Disclosure {
  /// Money of the year before is part of some of its totals.
  var hasCarryover: Bool {
    tables.contains { table in
      guard case .balance = table.form else { return false }
      return table.panels.contains { panel in
        panel.rows.contains { row in
          row.label.contains("结转") && row.cells.contains { ($0?.scaled ?? 0) != 0 }
        }
      }
    }
  }
}

extension Meaning {
  /// Tables of the three budgets show it with what was carried over, or without.
  var mayLeaveOutCarryover: Bool {
    switch subject {
    case .incomeInAll, .expenditureInAll: false
    default: scope != .all
    }
  }
}
