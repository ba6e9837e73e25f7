import DisclosureReading
import GoujiModel

/// What it checks: what a sentence says of an amount against the year before — 增加, 减少, 持平 — fits the
/// two columns that a table gives for it.
///
/// Why: 与上年持平 stays in the text when the table is changed.
///
/// Example: “公务接待费3.60万元，与上年持平” beside 4.20 and 3.60 in the table.
///
/// Source: 财预〔2016〕143号: 说明 and 报表 must agree. The amount itself must be that of the table; 预算 is not
/// held against 执行数.
enum ChangesEqualTables {
  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    if disclosure.hasUnnamedOwners { return }
    let meanings = ProseMeanings(disclosure)
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      for comparison in Comparison.all(in: paragraph) {
        let level = comparison.level
        guard level.kind == .level, !comparison.isRepeated, comparison.isClear,
          let said = said(comparison, paragraph, disclosure.year)
        else { continue }
        let found = meanings.candidates(for: level, in: paragraph, before: nil).flatMap { meaning in
          priors(meaning, level, disclosure)
        }
        guard let first = found.first else { continue }
        let (prior, words) = (first.value, first.words)
        if found.contains(where: { $0.value.isRounding(of: said) }) {
          if let change = comparison.change { log.uses(change, in: index) }
          log.holds(ProseEqualsTables.family)
        } else if found.allSatisfy({ $0.value.agrees(with: prior) }) {
          let unit = disclosure.tables[first.table].unit
          let one = comparison.change ?? level
          log.contradicts(
            ProseEqualsTables.family, .disclosedDirectionDiffers,
            .likely, at: paragraph.spot(one.range),
            "\(paragraph.home)“\(paragraph.clause(of: level))”，照文字上年是 \(said.printed(like: one.value).words(in: .tenThousandYuan))，\(words)是 \(prior.words(in: unit))",
            label: "表里上年是 \(prior.words(in: unit))", basis: Basis.content,
            cure: "核对文字和表里的上年数，改错的那个")
        }
      }
    }
  }

  /// The amount of the year before, by the sentence; nil where it does not say it, or of what was
  /// spent.
  private static func said(
    _ comparison: Comparison, _ paragraph: DisclosedParagraph, _ year: Int?
  ) -> PrintedValue? {
    let level = comparison.level
    if let change = comparison.change {
      guard change.direction != 0, isPlanned(comparison.base), comparison.isAgainstEarlier(year),
        comparison.prior == nil
      else { return nil }
      return level.value - change.difference
    }
    guard comparison.prior == nil, comparison.growth == nil else { return nil }
    let end = min(level.range.upperBound + 16, paragraph.text.count)
    let behind = paragraph.words(level.range.upperBound..<end)
    for verb in ["持平", "相同", "一致"] {
      guard let range = behind.firstRange(of: verb) else { continue }
      let before = String(behind[..<range.lowerBound])
      guard ["上年", "去年"].contains(where: before.containsBytes), isPlanned(before),
        !before.hasSuffix("基本"), !before.contains(where: { "。；、".contains($0) || $0.isNumber })
      else { return nil }
      return level.value
    }
    return nil
  }

  private static func isPlanned(_ words: String) -> Bool {
    !["执行", "决算", "实际", "年初"].contains(where: words.containsBytes)
      && YearWords.removed(from: words).count < 12
  }

  /// Figures of the year before in tables whose figure of this year is the amount.
  private static func priors(
    _ meaning: Meaning, _ level: Statement, _ disclosure: Disclosure
  ) -> [Fact] {
    guard meaning.stage == .own else { return [] }
    var earlier = meaning
    earlier.stage = .prior
    let tables = Set(
      disclosure.facts(of: meaning).filter { level.value.agrees(with: $0.value) }.map(\.table))
    return disclosure.facts(of: earlier).filter { tables.contains($0.table) }
  }
}
