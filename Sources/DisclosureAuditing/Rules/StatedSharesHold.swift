import DisclosureReading
import GoujiModel

/// What it checks: 占 … 万元的 …% is an amount of the same sentence divided by the one between 占 and 的.
///
/// Why: the share stays when one of the two amounts is changed.
///
/// Example: “机关运行经费50万元，占基本支出250万元的25%”: 20 %.
///
/// Source: arithmetic. Of several amounts before it one must fit; none is told where several could be
/// meant.
enum StatedSharesHold {
  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for (index, paragraph) in disclosure.paragraphs.enumerated() where !paragraph.isGlossary {
      var amounts: [Statement] = []
      var whole: Statement?
      for statement in paragraph.statements where !statement.isReason {
        if statement.isAmount { amounts.append(statement) }
        if statement.kind == .whole { whole = statement }
        guard statement.isOfStated, let stated = whole, stated.value.scaled > 0 else { continue }
        let near = amounts.filter { $0.sentence == statement.sentence }
        let isRight = near.contains { amount in
          Quotient.meets(
            statement.value, numerator: amount.value.doubled, denominator: stated.value.doubled)
        }
        guard isRight || near.count == 1, let amount = near.first else { continue }
        for one in [stated, statement] { log.uses(one, in: index) }
        if isRight {
          log.holds(SharesHold.family)
          continue
        }
        let right = PrintedValue.percent(
          amount.value.scaled, stated.value.scaled, decimals: statement.value.percentDecimals)
        log.contradicts(
          SharesHold.family, .disclosedShareDiffers, .certain, at: paragraph.spot(statement.range),
          "\(paragraph.home)“\(paragraph.clause(of: amount))”，“\(paragraph.clause(of: stated))\(paragraph.clause(of: statement))”：应占 \(right)",
          label: "应为 \(right)", basis: Basis.content, cure: "改为 \(right)；金额错的，改金额")
      }
    }
  }
}
