import DisclosureReading
import GoujiModel

/// What it checks: the amount of the year before that one sentence gives is the one that follows from
/// another sentence's amount and difference.
///
/// Why: the two come from different drafts of last year's figures.
///
/// Example: “支出 5528.78 万元，增加 203.16 万元” beside “2023 年支出 5319.90 万元”.
///
/// Source: arithmetic; each amount may be half a digit off.
enum EarlierAmountsFit {
  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let meanings = ProseMeanings(disclosure)
    var earlier: [Meaning: (Statement, Int)] = [:]
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      for statement in paragraph.statements where statement.kind == .earlier && !statement.isReason
      {
        guard var meaning = meanings.candidates(for: statement, in: paragraph, before: nil).first
        else { continue }
        meaning.stage = .own
        earlier[meaning] = earlier[meaning] ?? (statement, index)
      }
    }
    if earlier.isEmpty { return }
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      for comparison in Comparison.all(in: paragraph) {
        guard comparison.isClear, !comparison.isRepeated, comparison.level.kind == .level,
          let change = comparison.change,
          change.direction != 0,
          let meaning = meanings.candidates(for: comparison.level, in: paragraph, before: nil)
            .first,
          let (stated, place) = earlier[meaning]
        else { continue }
        // What was planned and what was spent the year before are two amounts.
        guard comparison.isAgainstEarlier(disclosure.year),
          Self.kind(comparison.base, disclosure) == Self.kind(stated.name, disclosure)
        else { continue }
        log.uses(stated, in: place)
        let implied = comparison.level.value - change.difference
        if stated.value.isRounding(of: implied) {
          log.holds(ChangesHold.family)
          continue
        }
        let other = disclosure.paragraphs[place]
        let words = implied.printed(like: change.value).words(in: .tenThousandYuan)
        log.uses(change, in: index)
        log.contradicts(
          ChangesHold.family, .disclosedChangeDiffers, .certain, at: paragraph.spot(change.range),
          "\(paragraph.home)“\(paragraph.clause(of: change))”，上年就是 \(words)；\(other.home)“\(other.clause(of: stated))”",
          label: "上年 \(words)，另一处 \(other.words(of: stated))", basis: Basis.content,
          cure: "核对上年数，改错的那处")
      }
    }
  }

  /// 决算 of a final account is what its own year is told by, 预算 of a budget.
  private static func kind(_ words: String, _ disclosure: Disclosure) -> String {
    let spent = ["执行", "决算", "实际"].contains(where: words.containsBytes)
    if disclosure.isFinal, spent { return "" }
    return spent ? "决算" : words.containsBytes(of: "预算") && words.hasSuffix("预算") ? "预算" : ""
  }
}
