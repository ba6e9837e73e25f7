import DisclosureReading
import GoujiModel

/// What it checks: an amount of a sentence is the figure of the tables that its words name.
///
/// Why: text and tables are made apart, and one of them is changed later.
///
/// Example: “一般公共预算基本支出 764.33 万元”, while the tables have 665.72.
///
/// Source: 财预〔2016〕143号: 说明 and 报表 must agree. Where the tables have several figures that the words
/// may name, the amount must be none of them, and they must agree with each other.
enum ProseEqualsTables {
  static let family = "文字与表"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let meanings = ProseMeanings(disclosure.names)
    let carried = disclosure.hasCarryover
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      var earlier: Statement?
      for statement in paragraph.statements where !statement.isReason {
        defer {
          if !ProseMeanings.isBare(ProseMeanings.withoutYear(statement.name)) {
            earlier = statement
          }
        }
        guard [.level, .initial, .adjusted, .budgeted].contains(statement.kind) else { continue }
        let candidates = meanings.candidates(for: statement, in: paragraph, before: earlier)
        let found = candidates.flatMap(disclosure.facts(of:))
        guard let first = found.first else { continue }
        // Of all money: a table of some of it can confirm the amount, and cannot contradict it.
        let isOfAll =
          candidates.first?.scope == .all && !found.contains { $0.meaning.scope == .all }
        if let same = found.first(where: { Self.agrees(statement.value, $0) }) {
          log.holds(family, rounded: same.value.scaled != statement.value.scaled)
          log.uses(statement, in: index)
        } else if !isOfAll, found.allSatisfy({ Self.same($0.value, first.value) }),
          !carried || !found.contains(where: { $0.meaning.mayLeaveOutCarryover })
        {
          log.uses(statement, in: index)
          let unit = disclosure.tables[first.table].unit
          log.contradicts(
            family, .disclosedProseDiffers, disclosure.certainty(of: first),
            at: paragraph.spot(statement.range),
            "\(paragraph.home)“\(paragraph.clause(of: statement))”，\(first.words)是 \(first.value.words(in: unit))",
            label: "表里是 \(first.value.words(in: unit))", basis: Basis.content,
            cure: "核对文字和表，改错的那个；别处写着同一个数的一起改")
        } else {
          log.leavesOpen("“\(paragraph.clause(of: statement))”", "几张表里都有可能是它的数，各不相同，又都不是它")
        }
      }
    }
  }

  private static func agrees(_ value: PrintedValue, _ fact: Fact) -> Bool {
    value.agrees(with: fact.value) || fact.parts > 1 && same(value, fact.value)
  }

  private static func same(_ a: PrintedValue, _ b: PrintedValue) -> Bool {
    2 * (a.scaled - b.scaled).magnitude <= UInt(a.step + b.step)
  }
}
