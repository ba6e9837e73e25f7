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
  static let rule = AuditRule("模板列的勾稽关系成立", .tieOuts)

  static func result(
    _ report: Report, _ template: Template, _ budget: Budget, lists: Bool = false
  ) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "模板没有列勾稽关系")
    let values = TieOutValues(report, template, budget)
    for tieOut in template.tieOuts { check(tieOut, values, &result) }
    return result
  }

  private static func check(
    _ tieOut: TieOut, _ values: TieOutValues, _ result: inout AuditResult
  ) {
    var asked = result
    for place in values.cases(of: tieOut) {
      switch answer(tieOut, in: place, values) {
      case .holds(let left, let right):
        asked.hold(1, relation(tieOut, left, right, in: place, values))
      case .passedOver(let reason): asked.skip(reason)
      case .fails(let finding): asked.fail(finding)
      // A cell is the same for every record.
      case .noCell(let gaps):
        for gap in gaps { result.fail(gap) }
        return
      }
    }
    result = asked
  }

  private static func relation(
    _ tieOut: TieOut, _ left: TieOutSide, _ right: TieOutSide, in place: TieOutCase,
    _ values: TieOutValues
  ) -> AuditRelation {
    let unit = values.template.options.unit
    let name = values.name(of: place)
    let whole = name.isEmpty ? tieOut.name : "\(tieOut.name)：\(name)"
    return AuditRelation(.init(whole, left.words(in: unit)), .init("", right.words(in: unit)))
  }

  private enum Answer {
    case holds(TieOutSide, TieOutSide)
    /// What has no value is not compared here, as the template says.
    case passedOver(String)
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
      if tieOut.passesOverMissing, !missing.reason.isFault {
        return .passedOver(missing.reason.words)
      }
      return .fails(.valueMissing(missing.term, missing.reason, tieOut, in: place, values))
    }
    if isBlank { return .passedOver("没有填") }
    if tieOut.relation.holds(between: sides[0], and: sides[1]) { return .holds(sides[0], sides[1]) }
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
