import DisclosureReading
import GoujiModel

/// What it checks: the amount, that of the year before, the difference and the rate that a sentence
/// gives fit each other; a rate has its %; nothing grows at a rate from zero.
///
/// Why: rates are typed by hand, and stay when the amount is changed.
///
/// Example: “支出 6049.97 万元，减少 392.92 万元，减少 5.95%”: 392.92 of 6442.89 is 6.10 %.
///
/// Source: arithmetic. Each number may be half of its last digit off, and the numbers must be
/// impossible together within that.
enum ChangesHold {
  static let family = "增减额、增减幅度"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      for comparison in Comparison.all(in: paragraph) {
        Judge(paragraph: paragraph, index: index, comparison: comparison).judge(&log)
      }
    }
  }

  private struct Judge {
    let paragraph: DisclosedParagraph
    let index: Int
    let comparison: Comparison

    func judge(_ log: inout AuditLog) {
      if let growth = comparison.growth, growth.lacksPercent { unmarked(growth, &log) }
      if let change = comparison.change, let growth = comparison.growth {
        directions(change, growth, &log)
      }
      let isNamed = comparison.isNamed
      let levels = [comparison.level] + (isNamed ? [] : comparison.others.reversed())
      let verdicts = levels.compactMap(verdict)
      guard let first = verdicts.first else { return }
      for one in [comparison.prior, comparison.change, comparison.growth] {
        if let one { log.uses(one, in: index) }
      }
      if verdicts.contains(where: { $0.problem == nil }) {
        log.holds(ChangesHold.family, rounded: first.isRounded)
      } else if let problem = first.problem {
        guard comparison.isClear || isNamed else {
          log.leavesOpen(
            comparison.change ?? comparison.growth ?? comparison.level, in: paragraph, index,
            "看不出是与哪个数相比")
          return
        }
        let wrong = comparison.growth ?? comparison.change ?? comparison.level
        log.contradicts(
          ChangesHold.family, .disclosedChangeDiffers, .certain, at: paragraph.spot(wrong.range),
          "\(paragraph.home)\(problem.words)", label: problem.label, basis: Basis.content,
          cure: "按本年数和上年数重新计算，改错的那个数")
      }
    }

    private func unmarked(_ growth: Statement, _ log: inout AuditLog) {
      log.contradicts(
        ChangesHold.family, .disclosedChangeDiffers, .certain, at: paragraph.spot(growth.range),
        "\(paragraph.home)“\(paragraph.clause(of: growth))”后面没有 % 或单位", label: "缺 %",
        basis: Basis.content,
        cure: "补上 %，或改为金额写明单位")
    }

    /// 增加 … 万元，下降 …%
    private func directions(_ change: Statement, _ growth: Statement, _ log: inout AuditLog) {
      guard growth.sentence == change.sentence, growth.direction != 0, growth.value.scaled > 0,
        change.value.scaled > 0
      else { return }
      if growth.direction == change.direction {
        log.holds(DirectionsFit.family)
      } else {
        log.contradicts(
          DirectionsFit.family, .disclosedDirectionDiffers, .certain,
          at: paragraph.spot(growth.range),
          "\(paragraph.home)“\(paragraph.clause(of: change))”之后写“\(paragraph.clause(of: growth))”，一增一减",
          label: "方向相反",
          basis: Basis.content, cure: "核对本年数和上年数，改错的那个词")
      }
    }

    struct Verdict {
      var problem: (words: String, label: String)?
      var isRounded = false
    }

    /// Nil where too little is said to judge.
    private func verdict(_ level: Statement) -> Verdict? {
      let now = level.value
      if let prior = comparison.prior?.value {
        if let change = comparison.change, change.direction != 0 {
          let found = difference(now, prior, change, level)
          guard found.problem == nil, let growth = comparison.growth,
            growth.direction == change.direction,
            let rate = rate(now, prior, growth, level), rate.problem != nil
          else { return found }
          return rate
        }
        if let growth = comparison.growth, growth.direction != 0 {
          return rate(now, prior, growth, level)
        }
        return nil
      }
      guard let change = comparison.change, change.direction != 0, let growth = comparison.growth
      else { return nil }
      return rate(of: change, to: now, growth, level)
    }

    private func difference(
      _ now: PrintedValue, _ prior: PrintedValue, _ change: Statement, _ level: Statement
    ) -> Verdict {
      let printed = change.difference
      if printed.isRounding(of: now - prior) {
        return Verdict(isRounded: printed.scaled != (now - prior).scaled)
      }
      let right = now.scaled - prior.scaled
      let size = PrintedValue(scaled: abs(right), step: now.step).words(in: .tenThousandYuan)
      let verb = right > 0 ? "增加" : right < 0 ? "减少" : "持平，差"
      return Verdict(
        problem: (
          "“\(paragraph.clause(of: change))”：本年 \(paragraph.words(of: level))，上年 \(paragraph.words(of: comparison.prior ?? level))，应\(verb) \(size)",
          "应\(verb) \(size)"
        ))
    }

    /// Against the year before.
    private func rate(
      _ now: PrintedValue, _ prior: PrintedValue, _ growth: Statement, _ level: Statement
    ) -> Verdict? {
      guard prior.scaled > 0 else { return nil }
      let direction = growth.direction
      let (a, b) = (now.doubled, prior.doubled)
      // (now − prior) / prior, up or down.
      let low = direction > 0 ? a.lowerBound - b.upperBound : b.lowerBound - a.upperBound
      let high = direction > 0 ? a.upperBound - b.lowerBound : b.upperBound - a.lowerBound
      let isRight = Quotient.meets(growth.value, numerator: low...max(low, high), denominator: b)
      if isRight { return Verdict() }
      let right = PrintedValue.percent(
        abs(now.scaled - prior.scaled), prior.scaled, decimals: growth.value.percentDecimals)
      return Verdict(
        problem: (
          "“\(paragraph.clause(of: growth))”：本年 \(paragraph.words(of: level))，上年 \(paragraph.words(of: comparison.prior ?? level))，应为 \(right)",
          "应为 \(right)"
        ))
    }

    /// The difference against the amount less the difference.
    private func rate(
      of change: Statement, to now: PrintedValue, _ growth: Statement, _ level: Statement
    ) -> Verdict? {
      let (a, c) = (now.doubled, change.value.doubled)
      let direction = change.direction
      // From zero nothing grows at a rate.
      if direction > 0, now.scaled == change.value.scaled, now.scaled > 0 {
        return Verdict(
          problem: (
            "“\(paragraph.clause(of: growth))”：本年 \(paragraph.words(of: level))，增加的也是 \(paragraph.words(of: change))，上年是零，没有增长幅度",
            "上年是零，没有幅度"
          ))
      }
      let base =
        direction > 0
        ? (a.lowerBound - c.upperBound)...max(
          a.lowerBound - c.upperBound, a.upperBound - c.lowerBound)
        : (a.lowerBound + c.lowerBound)...(a.upperBound + c.upperBound)
      guard base.lowerBound > 0 else { return nil }
      if Quotient.meets(growth.value, numerator: c, denominator: base) { return Verdict() }
      let prior = now.scaled - direction * change.value.scaled
      let right = PrintedValue.percent(
        change.value.scaled, prior, decimals: growth.value.percentDecimals)
      let before = PrintedValue(scaled: prior, step: now.step).words(in: .tenThousandYuan)
      return Verdict(
        problem: (
          "“\(paragraph.clause(of: change))，\(paragraph.clause(of: growth))”对不上：本年 \(paragraph.words(of: level))，上年是 \(before)，幅度应为 \(right)",
          "按金额应为 \(right)"
        ))
    }
  }
}

/// A printed percentage against a quotient of amounts that are printed.
enum Quotient {
  /// Some quotient within the bounds is printed so. Bounds are twice the amounts; the denominator is
  /// above zero.
  static func meets(
    _ percent: PrintedValue, numerator: ClosedRange<Int>, denominator: ClosedRange<Int>
  ) -> Bool {
    guard denominator.lowerBound > 0 else { return true }
    // In hundredths of a percent of a percent: percent / 1 000 000.
    let whole = Int128(PrintedValue.percent) * 100
    let printed = percent.doubled
    // least: low ÷ the greater denominator where it is not below zero.
    let least = Int128(numerator.lowerBound) * whole * 2
    let most = Int128(numerator.upperBound) * whole * 2
    let leastBelow = Int128(
      numerator.lowerBound >= 0 ? denominator.upperBound : denominator.lowerBound)
    let mostBelow = Int128(
      numerator.upperBound >= 0 ? denominator.lowerBound : denominator.upperBound)
    return least <= Int128(printed.upperBound) * leastBelow
      && most >= Int128(printed.lowerBound) * mostBelow
  }
}
