import GoujiModel

/// The rules that hold every word of a report against the template and the draft. What must stand
/// there is read once; any number of reports can be held against it.
package struct WordsAudit {
  let expected: ExpectedReport
  private let template: Template
  private let budget: Budget

  package init(budget: Budget, template: Template) {
    self.init(Recount(budget: budget, template: template))
  }

  init(_ recount: Recount) {
    expected = SectionReader.read(recount)
    (template, budget) = (recount.template, recount.budget)
  }

  /// In the order of their codes.
  package func results(_ report: Report) -> [AuditResult] {
    results(ReadReport(report, expected))
  }

  func results(_ read: ReadReport) -> [AuditResult] {
    [
      ParagraphsAsWorded.result(read), HeadingsAsWorded.result(read), TextComplete.result(read),
      GlossaryFitsCodes.result(read), CoverAsWorded.result(read, template, budget),
      TitlesAsWorded.result(read), EmptyTablesSaySo.result(read), FiguresBoundRight.result(read),
      WordsKnowTheirOrigin.result(read), StylesAsDeclared.result(read, template),
      DirectionsFitFigures.result(read, template), UnitsBehindNumbers.result(read, template),
      UnitLinesFit.result(read),
    ]
  }
}
