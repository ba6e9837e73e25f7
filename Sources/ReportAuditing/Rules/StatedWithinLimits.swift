import GoujiModel

/// What it checks: an amount of 上年数 or 填报 that is typed as a bare whole number is no more than one
/// line of the draft may have. Whether such a number is an amount only the template knows.
///
/// Why: what follows from it could not be computed any more.
///
/// Example: 收支预算总数: 92233720368547759 in a draft in 万元.
///
/// Source: `Money.limit`.
package enum StatedWithinLimits {
  package static func findings(_ budget: Budget, _ template: Template) -> [Finding] {
    let prior = budget.priorFigures.filter { template.figures[$0.key]?.kind == .amount }
    let stated = budget.statedNumbers.filter { template.stated[$0.key]?.kind == .amount }
    return findings(prior, of: HeadKey.prior, budget) + findings(stated, of: HeadKey.stated, budget)
  }

  private static func findings(
    _ numbers: [String: Located<StatedNumber>], of key: String, _ budget: Budget
  ) -> [Finding] {
    let unit = budget.inputUnit
    return numbers.inOrder().compactMap { name, number in
      guard case .plain(let typed) = number.value, abs(typed) > Money.limit.fen / unit.fen else {
        return nil
      }
      return Finding(
        .tooLargeAmount, at: number.place,
        "“\(key).\(name)”填 \(typed) \(unit.rawValue)，超过一行的上限 1 万亿元", label: "金额过大",
        cure: "核对金额；草案的填报单位是\(unit.rawValue)，别的单位写在数字后面，如 795.41万元")
    }
  }
}
