import GoujiModel

/// What it checks: every relation that the template lists (勾稽) holds between the exact values of
/// the cells of the printed tables and of the figures it names. A row that the template makes, such
/// as that of a code, may be missing where there is no amount this year, and counts as zero; an
/// address that names no row, or more than one, is an error.
///
/// Why: the same money stands in several tables and sentences, and readers compare them.
///
/// Example: 基本支出 in 表3 is 665.72 万元, the total of 表3-1 is 764.33 万元.
///
/// Source: the basis that the template gives with the relation.
enum TieOutHolds {
  static func findings(_ report: Report, _ template: Template, _ budget: Budget) -> [Finding] {
    let values = TieOutValues(report, template, budget)
    return template.tieOuts.flatMap { tieOut -> [Finding] in
      var findings: [Finding] = []
      let sides = [tieOut.left, tieOut.right].map { terms in
        terms.compactMap { term -> Valued? in
          switch values.value(of: term) {
          case .success(let value): return Valued(term: term, value: value)
          case .failure(let gap):
            findings.append(.cellMissing(term, gap, tieOut))
            return nil
          }
        }
      }
      if !findings.isEmpty { return findings }
      let (left, right) = (sum(sides[0]), sum(sides[1]))
      if let left, let right, left.isSame(as: right) { return [] }
      return [.broken(tieOut, sides, left, right, template.options.unit)]
    }
  }

  struct Valued {
    var term: TieOutTerm
    /// Nil for an empty cell or a missing row: zero of any kind.
    var value: FigureValue?
  }

  /// Nil where the terms are of different kinds; `.some(nil)` inside means nothing was added.
  private static func sum(_ terms: [Valued]) -> SideSum? {
    var total: FigureValue?
    for term in terms {
      guard let value = term.value else { continue }
      let before = total ?? value.zero
      let after = try? term.term.isTakenAway ? before.subtracting(value) : before.adding(value)
      guard let after else { return nil }
      total = after
    }
    return SideSum(value: total)
  }
}

/// The sum of one side; without a value it is zero.
private struct SideSum {
  var value: FigureValue?

  func isSame(as other: SideSum) -> Bool {
    switch (value, other.value) {
    case (let a?, let b?): a.equals(b)
    case (let a?, nil), (nil, let a?): a.sign == 0
    case (nil, nil): true
    }
  }
}

extension Finding {
  fileprivate static func cellMissing(
    _ term: TieOutTerm, _ gap: TieOutValues.Gap, _ tieOut: TieOut
  ) -> Finding {
    let names = gap.nearest.map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      gap.isAmbiguous ? .ambiguousTieOutCell : .unknownTieOutCell, at: tieOut.place,
      "勾稽关系“\(tieOut.name)”没有核对：\(term.text)，\(gap.what)", label: gap.what, basis: tieOut.basis,
      cure: gap.isAmbiguous
        ? "给要核对的行另写一个标签，或用这一行在模板里的键"
        : names.isEmpty ? "写成 表号!行名或科目代码.列名，照报告所印的写" : "相近的有：\(names)")
  }

  fileprivate static func broken(
    _ tieOut: TieOut, _ sides: [[TieOutHolds.Valued]], _ left: SideSum?, _ right: SideSum?,
    _ unit: AmountUnit
  ) -> Finding {
    let words = sides.map { side in
      side.enumerated().map { index, valued in
        let sign = valued.term.isTakenAway ? " - " : index > 0 ? " + " : ""
        return "\(sign)\(valued.term.text) \(valued.value?.words(in: unit) ?? "0")"
      }.joined()
    }
    let (a, b) = (left?.value, right?.value)
    let difference = (a ?? b?.zero).flatMap { sum in
      (b ?? a?.zero).flatMap { sum.difference(from: $0, in: unit) }
    }
    let fault = difference.map { "左边\($0)" } ?? "两边不是同一类数"
    return Finding(
      .brokenTieOut, at: tieOut.place,
      "勾稽关系“\(tieOut.name)”不成立：左边 \(words[0])，右边 \(words[1])，\(fault)", label: fault,
      basis: tieOut.basis, cure: "两处的数来自同一份草案，检查模板中这两处的条件是否一致，或这条关系是否写对")
  }
}
