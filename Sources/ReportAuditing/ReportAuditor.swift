import GoujiModel

/// Checks a finished report against the draft it was made from. It trusts neither the derivation
/// nor the composing: every number is recounted here, by code that shares only the nouns.
package enum ReportAuditor {
  /// Findings in the order of the rules: the draft first, then figures, totals, print, tie-outs.
  package static func audit(report: Report, budget: Budget, template: Template) -> [Finding] {
    results(report: report, budget: budget, template: template).findings
  }

  /// What came of every rule, in their order; `cells` asks for every relation that was looked at.
  package static func results(
    report: Report, budget: Budget, template: Template, listing cells: CellPlaces? = nil
  ) -> [AuditResult] {
    let lists = cells != nil
    // The report alone is checked, and its words and cells are, beside the rules that look at the draft.
    let ofReport = Background { results(report, template, budget, cells) }
    let ofPrint = Background {
      let recount = Recount(budget: budget, template: template)
      let words = WordsAudit(recount)
      let read = ReadReport(report, words.expected, listing: cells)
      return words.results(read) + TableAudit(recount, words.expected).results(read)
    }
    let places = ReportPlaces(report: report, template: template, cells: cells)
    let recount = Recount(budget: budget, template: template)
    let texts = QuotedTexts(recount)
    let ofDraft =
      [
        SpendingBalances.result(budget, unit: template.options.unit),
        PriorFigureAgrees.result(budget, template), PriorInSameUnit.result(recount),
        PriorPartsAgree.result(recount), StatedEqualsFigure.result(recount),
      ] + results(texts, report, budget)
      + [
        TargetWeights.result(budget, template),
        FigureEqualsLines.result(report, recount, places, lists: lists),
      ]
    return ofDraft + ofPrint.value() + ofReport.value()
  }

  /// Numbers in the words of a draft that its report has not, whatever they are said of: more than
  /// the audit tells.
  package static func unfoundedNumbers(
    report: Report, budget: Budget, template: Template
  ) -> [Finding] {
    let texts = QuotedTexts(Recount(budget: budget, template: template))
    return QuotedNumbersKnown.unfounded(texts, KnownNumbers(report, budget))
  }

  /// What the draft says in words, held against the figures.
  private static func results(
    _ texts: QuotedTexts, _ report: Report, _ budget: Budget
  ) -> [AuditResult] {
    let known = KnownNumbers(report, budget)
    return [
      QuotedNumbersKnown.result(texts, known, budget), FiguresQuotedRight.result(texts, known),
      ReasonsFit.result(texts), LastYearsNameGone.result(texts, budget),
    ]
  }

  private static func results(
    _ report: Report, _ template: Template, _ budget: Budget, _ cells: CellPlaces?
  ) -> [AuditResult] {
    let places = ReportPlaces(report: report, template: template, cells: cells)
    let lists = cells != nil
    return [
      TotalEqualsParts.result(
        report, places, lists: lists, recount: Recount(budget: budget, template: template)),
      SlicesMakeWhole.result(report, places),
      PrintedEqualsExact.result(report, template, places, lists: lists),
      BalancingSucceeds.result(report, template, places),
      PrintedTotalsAdd.result(report, template, places),
      PriorColumnsFilled.result(report, template, budget),
      TieOutHolds.result(report, template, budget, lists: lists),
      TablesFitSheets.result(report, template),
    ]
  }

  /// The figures of a department's rows in a county's summary; `report` holds nothing else.
  package static func auditSummary(
    _ report: Report, budget: Budget, template: Template
  ) -> [Finding] {
    let places = ReportPlaces(report: report, template: template)
    let recount = Recount(budget: budget, template: template)
    return FigureEqualsLines.result(report, recount, places).findings
      + auditTotals(report, template)
  }

  /// A county's summary put together: its totals, and what is printed.
  package static func auditTotals(_ report: Report, _ template: Template) -> [Finding] {
    let places = ReportPlaces(report: report, template: template)
    return TotalEqualsParts.result(report, places).findings
      + PrintedEqualsExact.result(report, template, places).findings
  }
}
