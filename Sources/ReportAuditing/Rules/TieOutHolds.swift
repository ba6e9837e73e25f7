import GoujiModel

/// What it checks: every relation that the template lists (勾稽) holds between the exact values of
/// cells of the printed tables, of figures, and of the numbers of each record or row it is asked of:
/// equal, at most, at least, or that what goes with something has been entered. A row that the
/// template makes, such as that of a code, may be missing where there is no amount this year, and
/// counts as zero; an address that names no row, or more than one, is an error; a figure without a
/// value is told.
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
      for place in values.cases(of: tieOut) {
        switch answer(tieOut, in: place, values) {
        case .holds: continue
        case .fails(let finding): findings.append(finding)
        // A cell is the same for every record.
        case .noCell(let gaps): return gaps
        }
      }
      return findings
    }
  }

  private enum Answer {
    case holds
    case fails(Finding)
    case noCell([Finding])
  }

  private static func answer(
    _ tieOut: TieOut, in place: TieOutCase, _ values: TieOutValues
  ) -> Answer {
    var gaps: [Finding] = []
    var missing: (term: TieOutTerm, reason: NoValue)?
    var isBlank = false
    let sides = [tieOut.left, tieOut.right].map { terms in
      TieOutSide(
        terms.map { term in
          switch values.value(of: term, in: place) {
          case .success(let value): return (term, value)
          case .failure(.cell(let what, let nearest, let isAmbiguous)):
            gaps.append(.cellMissing(term, what, nearest, isAmbiguous: isAmbiguous, tieOut))
            return (term, TieOutValue())
          case .failure(.figure(let reason)):
            if tieOut.takesForNothing(term, reason) {
              return (term, TieOutValue(remark: tieOut.relation == .requires ? reason.words : ""))
            }
            missing = missing ?? (term, reason)
            return (term, TieOutValue())
          case .failure(.blank):
            isBlank = tieOut.relation != .requires
            return (term, TieOutValue())
          }
        })
    }
    if !gaps.isEmpty { return .noCell(gaps) }
    if let missing {
      if tieOut.passesOverMissing, !missing.reason.isFault { return .holds }
      return .fails(.valueMissing(missing.term, missing.reason, tieOut, in: place, values))
    }
    if isBlank || tieOut.relation.holds(between: sides[0], and: sides[1]) { return .holds }
    return .fails(.broken(tieOut, sides[0], sides[1], in: place, values))
  }
}

extension TieOut {
  /// What has no value is not there; a cell that prints a sign for it adds nothing to a sum.
  fileprivate func takesForNothing(_ term: TieOutTerm, _ reason: NoValue) -> Bool {
    switch relation {
    case .requires: return !reason.isFault
    case .equal: if case .cell = term.operand { return true } else { return false }
    case .atMost, .atLeast: return false
    }
  }
}
