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

  /// What a sentence and the tables say of one figure.
  private struct Verdict {
    var statement: Statement
    var paragraph: Int
    /// The first figure of the tables that the words may name.
    var fact: Fact
    var isRight: Bool
    /// All figures that the words may name are this one.
    var isClear: Bool
  }

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let verdicts = verdicts(disclosure)
    for verdict in verdicts {
      let (statement, fact) = (verdict.statement, verdict.fact)
      let paragraph = disclosure.paragraphs[verdict.paragraph]
      if verdict.isRight {
        log.holds(family, rounded: fact.value.scaled != statement.value.scaled)
        log.uses(statement, in: verdict.paragraph)
      } else if !verdict.isClear {
        log.leavesOpen(
          statement, in: paragraph, verdict.paragraph, "几张表里都有可能是它的数，各不相同，又都不是它")
      } else if let certainty = certainty(verdict, verdicts, disclosure) {
        log.uses(statement, in: verdict.paragraph)
        let unit = disclosure.tables[fact.table].unit
        log.contradicts(
          family, .disclosedProseDiffers, certainty, at: paragraph.spot(statement.range),
          "\(paragraph.home)“\(paragraph.clause(of: statement))”，\(fact.words)是 \(fact.value.words(in: unit))",
          label: "表里是 \(fact.value.words(in: unit))", basis: Basis.content,
          cure: "核对文字和表，改错的那个；别处写着同一个数的一起改")
      } else {
        log.leavesOpen(
          statement, in: paragraph, verdict.paragraph,
          "这一节的数多半与表不同，可能不是同一个单位、同一年或同一口径")
      }
    }
  }

  /// Nil where most figures of the section are others than those of the tables.
  private static func certainty(
    _ verdict: Verdict, _ verdicts: [Verdict], _ disclosure: Disclosure
  ) -> Certainty? {
    func section(_ index: Int) -> String { disclosure.paragraphs[index].headings.first ?? "" }
    let own = verdicts.filter {
      section($0.paragraph) == section(verdict.paragraph) && $0.fact.value.scaled != 0
    }
    let right = own.count(where: \.isRight)
    let wrong = own.count { !$0.isRight && $0.isClear }
    let certainty = disclosure.certainty(of: verdict.fact)
    if disclosure.hasUnnamedOwners { return nil }
    if right >= max(wrong, 1) { return certainty }
    return wrong < 3 && right + 2 > wrong ? .likely : nil
  }

  private static func verdicts(_ disclosure: Disclosure) -> [Verdict] {
    let meanings = ProseMeanings(disclosure)
    let carried = disclosure.hasCarryover
    var verdicts: [Verdict] = []
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
        let same = found.first { agrees(statement.value, $0) }
        let isClear =
          !isOfAll && found.allSatisfy { $0.value.isRounding(of: first.value) }
          && (!carried
            || !found.contains { $0.meaning.mayLeaveOutCarryover } && isOne(candidates, found))
        verdicts.append(
          Verdict(
            statement: statement, paragraph: index, fact: same ?? first, isRight: same != nil,
            isClear: isClear))
      }
    }
    return verdicts
  }

  /// 收入预算 may be with what was carried over or without: both must be there.
  private static func isOne(_ candidates: [Meaning], _ found: [Fact]) -> Bool {
    Set(candidates.map(\.subject)).count == Set(found.map(\.meaning.subject)).count
  }

  private static func agrees(_ value: PrintedValue, _ fact: Fact) -> Bool {
    value.agrees(with: fact.value) || fact.parts > 1 && value.isRounding(of: fact.value)
  }
}
