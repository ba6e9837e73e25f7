import DisclosureReading
import GoujiModel

/// What it checks: 完成预算的 …% is the amount before it divided by the budget that the sentence gives,
/// or that the tables give for the same thing; of a budget of zero there is no such rate.
///
/// Why: the rate is typed by hand; one minus it, or that of the line above, slips in.
///
/// Example: “预算为 3 万元，支出决算为 1.71 万元，完成预算的 43%”: it is 57 %.
///
/// Source: arithmetic; each number may be half of its last digit off. 年初预算 and 全年预算 are told
/// apart where the words do; else one of them must fit. The budget of a whole is none of its parts'.
enum CompletionsHold {
  static let family = "完成预算的比例"

  private struct Base {
    var kind: Statement.Kind
    var value: PrintedValue
    var words: String
    /// The sentence itself gives it.
    var isStated: Bool
    /// By its words it is that of another item.
    var isOfOther = false
  }

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    let meanings = ProseMeanings(disclosure)
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isOutsideReport {
      var amounts: [Statement] = []
      /// The last of them is a part of what the one before it is of.
      var isPart = false
      for statement in paragraph.statements where !statement.isReason {
        switch statement.kind {
        case .level, .initial, .adjusted, .budgeted:
          let end = amounts.last?.range.upperBound ?? statement.range.lowerBound
          isPart = paragraph.words(end..<statement.range.lowerBound).containsBytes(of: "其中")
          amounts.append(statement)
        case .completion:
          guard let spent = amounts.last, spent.kind == .level, spent.sentence == statement.sentence
          else { continue }
          let earlier = amounts.dropLast().last
          let others = isPart ? [] : amounts.suffix(Comparison.mostOthers).dropLast()
          let stated = others.reversed().prefix {
            $0.kind != .level && $0.sentence == spent.sentence
          }
          var bases = stated.map {
            Base(
              kind: $0.kind, value: $0.value, words: paragraph.clause(of: $0), isStated: true,
              isOfOther: areOfDifferentItems($0, spent))
          }
          if bases.isEmpty, !disclosure.hasUnnamedOwners {
            bases = tables(
              meanings.candidates(for: spent, in: paragraph, before: earlier), disclosure)
          }
          judge(
            statement, spent, bases.filter { fits($0.kind, statement.name) }, paragraph, index, &log
          )
        default: break
        }
      }
    }
  }

  private static func areOfDifferentItems(_ one: Statement, _ other: Statement) -> Bool {
    guard let one = item(of: one), let other = item(of: other) else { return false }
    return one != other
  }

  private static func item(of statement: Statement) -> ThreePublicItem? {
    ThreePublicItem(in: statement.name) ?? (statement.name.containsBytes(of: "三公经费") ? .total : nil)
  }

  /// Budgets that the tables give for what was spent.
  private static func tables(_ meanings: [Meaning], _ disclosure: Disclosure) -> [Base] {
    let stages: [(Stage, Statement.Kind)] = [
      (.budget, .budgeted), (.initial, .initial), (.adjusted, .adjusted),
    ]
    return stages.flatMap { stage, kind in
      meanings.flatMap { meaning -> [Base] in
        var wanted = meaning
        wanted.stage = stage
        return disclosure.facts(of: wanted).map { fact in
          let unit = disclosure.tables[fact.table].unit
          return Base(
            kind: kind, value: fact.value, words: "\(fact.words)是 \(fact.value.words(in: unit))",
            isStated: false)
        }
      }
    }
  }

  private static func fits(_ kind: Statement.Kind, _ words: String) -> Bool {
    if words.containsBytes(of: "年初") { return kind != .adjusted }
    return words.containsBytes(of: "全年") || words.containsBytes(of: "调整") ? kind != .initial : true
  }

  private static func judge(
    _ rate: Statement, _ spent: Statement, _ bases: [Base], _ paragraph: DisclosedParagraph,
    _ index: Int,
    _ log: inout AuditLog
  ) {
    guard let base = bases.first else { return }
    log.uses(rate, in: index)
    log.uses(spent, in: index)
    let isRight = bases.contains { base in
      base.value.scaled > 0
        ? Quotient.meets(
          rate.value, numerator: spent.value.doubled, denominator: base.value.doubled)
        : spent.value.scaled == 0 || rate.value.scaled == 0
    }
    if isRight { return log.holds(family) }
    let right =
      base.value.scaled > 0
      ? "应为 "
        + PrintedValue.percent(
          spent.value.scaled, base.value.scaled, decimals: rate.value.percentDecimals)
      : "预算是零，没有完成的比例"
    log.contradicts(
      family, .disclosedCompletionDiffers, base.isStated && !base.isOfOther ? .certain : .likely,
      at: paragraph.spot(rate.range),
      "\(paragraph.home)“\(paragraph.clause(of: rate))”：“\(paragraph.clause(of: spent))”，\(base.isStated ? "“\(base.words)”" : base.words)，\(right)",
      label: right, basis: Basis.content, cure: "按决算数和预算数重新计算，改错的那个数")
  }
}
