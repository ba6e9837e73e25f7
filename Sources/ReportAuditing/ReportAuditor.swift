import GoujiModel

/// Checks a finished report against the draft it was made from. It trusts neither the derivation
/// nor the composing: every number is recounted here, by code that shares only the nouns.
package enum ReportAuditor {
  /// Findings in the order of the rules: the draft first, then figures, totals, print, tie-outs.
  package static func audit(report: Report, budget: Budget, template: Template) -> [Finding] {
    // The report alone is checked beside the rules that look at the draft as well.
    let ofReport = Background { audit(report, template, budget) }
    let places = ReportPlaces(report: report, template: template)
    let recount = Recount(budget: budget, template: template)
    let texts = QuotedTexts(recount)
    let ofDraft =
      SpendingBalances.findings(budget, unit: template.options.unit)
      + PriorFigureAgrees.findings(budget, template)
      + PriorInSameUnit.findings(recount)
      + PriorPartsAgree.findings(recount)
      + StatedEqualsFigure.findings(recount)
      + auditWords(texts, report, budget)
      + TargetWeights.findings(budget, template)
      + FigureEqualsLines.findings(report, recount, places)
      + TableRules.results(ComparedReport(report, ReportWalk(recount), places)).findings
    return ofDraft + ofReport.value()
  }

  /// What the draft says in words, held against the figures.
  private static func auditWords(
    _ texts: QuotedTexts, _ report: Report, _ budget: Budget
  ) -> [Finding] {
    let known = KnownNumbers(report, budget)
    return QuotedNumbersKnown.findings(texts, known, budget)
      + FiguresQuotedRight.findings(texts, known) + ReasonsFit.findings(texts)
      + LastYearsNameGone.findings(texts, budget)
  }

  private static func audit(
    _ report: Report, _ template: Template, _ budget: Budget
  ) -> [Finding] {
    let places = ReportPlaces(report: report, template: template)
    return TotalEqualsParts.findings(report, places)
      + SlicesMakeWhole.findings(report, places)
      + PrintedEqualsExact.findings(report, template, places)
      + BalancingSucceeds.findings(report, places)
      + PrintedTotalsAdd.findings(report, template, places)
      + TieOutHolds.findings(report, template, budget)
      + TablesFitSheets.findings(report, template)
  }

  /// The figures of a department's rows in a county's summary; `report` holds nothing else.
  package static func auditSummary(
    _ report: Report, budget: Budget, template: Template
  ) -> [Finding] {
    let places = ReportPlaces(report: report, template: template)
    let recount = Recount(budget: budget, template: template)
    return FigureEqualsLines.findings(report, recount, places)
      + auditTotals(report, template)
  }

  /// A county's summary put together: its totals, and what is printed.
  package static func auditTotals(_ report: Report, _ template: Template) -> [Finding] {
    let places = ReportPlaces(report: report, template: template)
    return TotalEqualsParts.findings(report, places)
      + PrintedEqualsExact.findings(report, template, places)
  }
}
