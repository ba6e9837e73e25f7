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
    let pairs = TablePairs(disclosure)
    let carried = disclosure.hasCarryover
    var unlike = UnlikeTables()
    units(disclosure, &log)
    for meaning in disclosure.meanings {
      let facts = disclosure.facts(of: meaning)
      if facts.count < 2 { continue }
      compare(facts, meaning, carried: carried, pairs, disclosure, &unlike, &log)
    }
    unlike.tell(disclosure, &log)
    for meaning in disclosure.meanings where meaning.subject == .expenditureInAll {
      var income = meaning
      income.subject = .incomeInAll
      for spending in disclosure.facts(of: meaning) {
        guard
          let income = disclosure.facts(of: income).first(where: { $0.table == spending.table })
        else { continue }
        if income.value.agrees(with: spending.value) {
          log.holds(family)
        } else {
          tell(spending, against: income, "收入总计与支出总计不相等：", disclosure, &log)
        }
      }
    }
    threePublic(carried, disclosure, &log)
  }

  /// The value that most print is taken for the right one; of two that of the first.
  private static func compare(
    _ facts: [Fact], _ meaning: Meaning, carried: Bool, _ pairs: TablePairs,
    _ disclosure: Disclosure, _ unlike: inout UnlikeTables, _ log: inout AuditLog
  ) {
    let printed = facts.filter { $0.parts == 1 }
    guard let right = majority(printed.isEmpty ? facts : printed) else { return }
    for fact in facts where fact.spot.isOther(than: right.spot) {
      if fact.value.agrees(with: right.value) {
        log.holds(family, rounded: fact.value.scaled != right.value.scaled)
      } else if fact.table == right.table {
        log.leavesOpen("\(right.words)与\(fact.words)", "同一张表里有两个，不知道各是什么口径")
      } else if carried, meaning.mayLeaveOutCarryover, !pairs.isSameMoney(fact.table, right.table) {
        log.leavesOpen("\(right.words)与\(fact.words)", "两处不同，有上年结转，口径可能不同")
      } else if pairs.areAlike(fact.table, right.table) {
        tell(fact, against: right, "", disclosure, &log)
      } else {
        unlike.add(right, fact)
      }
    }
  }

  /// 元 above amounts in 万元.
  private static func units(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let wrong = TableUnits(disclosure).wrong
    var told: Set<Int> = []
    for one in wrong {
      let (large, small, figures) = (one.large, one.small, one.figures)
      // The one that disagrees with more tables is the wrong one.
      func count(_ table: Int) -> Int { wrong.count { $0.large == table || $0.small == table } }
      let isLarge = count(large) >= count(small)
      let (table, other) = isLarge ? (large, small) : (small, large)
      guard told.insert(table).inserted else { continue }
      let (one, two) = (disclosure.tables[table], disclosure.tables[other])
      log.contradicts(
        family, .disclosedTotalsDiffer, .likely, at: one.titleSpot,
        "\(one.words)的金额单位是\(one.unit?.rawValue ?? "")，它的 \(figures) 个数都是\(two.words)同一个数的\(isLarge ? "一万倍" : "一万分之一")",
        label: "金额单位不对", basis: Basis.tables, cure: "核对两张表的金额单位，改错的那个")
    }
  }

  private static func majority(_ facts: [Fact]) -> Fact? {
    var counts: [Int: Int] = [:]
    for fact in facts { counts[fact.value.scaled, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return facts.first { counts[$0.value.scaled] == most }
  }

  private static func tell(
    _ fact: Fact, against right: Fact, isSure: Bool = true, _ lead: String,
    _ disclosure: Disclosure, _ log: inout AuditLog
  ) {
    let units = (disclosure.tables[fact.table].unit, disclosure.tables[right.table].unit)
    log.contradicts(
      family, .disclosedTotalsDiffer,
      isSure ? disclosure.certainty(of: fact, and: right) : .likely, at: fact.spot,
      "\(lead)\(fact.words)是 \(fact.value.words(in: units.0))，\(right.words)是 \(right.value.words(in: units.1))",
      label: "\(right.words)是 \(right.value.words(in: units.1))", basis: Basis.tables,
      cure: "同一个数只能有一个：核对两处，改错的那个")
  }

  // MARK: 三公

  private static let items: [(item: ThreePublicItem, code: String)] = [
    (.abroad, "30212"), (.running, "30231"), (.reception, "30217"),
  ]

  private static func threePublic(
    _ carried: Bool, _ disclosure: Disclosure, _ log: inout AuditLog
  ) {
    for (item, code) in items {
      let spent = [Scope.general, .fiscal].flatMap {
        disclosure.facts(of: Meaning(.economic(code), $0))
      }
      guard let printed = disclosure.facts(of: Meaning(.threePublic(item), .fiscal)).first,
        let basic = spent.first
      else { continue }
      if 2 * (basic.value.scaled - printed.value.scaled) <= basic.value.step + printed.value.step {
        log.holds(family)
      } else {
        tell(
          printed, against: basic, isSure: !carried, "“三公”经费少于基本支出里的同一项：", disclosure, &log)
      }
    }
  }
}

/// Pairs of tables with figures of one meaning that differ, of which nobody says what tells them apart.
private struct UnlikeTables {
  private var pairs: [(tables: [Int], facts: [(Fact, Fact)])] = []
  private var places: [[Int]: Int] = [:]

  mutating func add(_ one: Fact, _ other: Fact) {
    let tables = [min(one.table, other.table), max(one.table, other.table)]
    if let known = places[tables] {
      pairs[known].facts.append((one, other))
    } else {
      places[tables] = pairs.count
      pairs.append((tables, [(one, other)]))
    }
  }

  func tell(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for (tables, facts) in pairs {
      let (one, other) = (disclosure.tables[tables[0]].words, disclosure.tables[tables[1]].words)
      let both = one == other ? "两张\(one)" : "\(one)与\(other)"
      let words =
        facts.count == 1 ? "\(facts[0].0.words)与\(facts[0].1.words)" : "\(both)的 \(facts.count) 个数"
      log.leavesOpen(words, "两处不同，两张表相同的数太少，可能不是同一个单位、同一年或同一口径")
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
