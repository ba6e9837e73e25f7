import DraftReading
import GoujiModel
import ReportAuditing

/// What `--certificate` gives: the audit with all that it looked at, and the reason of every figure.
package struct DraftProof {
  package let certificate: Certificate
  let reasons: FigureReasons
  let words: ReasonWords
  /// What is behind the figures of each reason.
  let reasonTexts: [String]
  /// Of exact values.
  let unit: AmountUnit

  /// `further` gives what other audits say besides what is told.
  init(
    _ report: Report, _ material: Material, further: ([Finding]) -> [AuditResult] = { _ in [] }
  ) {
    let cells = CellPlaces(report)
    var certificate = Certificate(report, cells, material.budget, material.template)
    certificate.results += further(certificate.results.findings)
    self.certificate = certificate
    reasons = FigureReasons(TraceSearch(report, material, cells).every)
    words = ReasonWords(draft: material.budget.folder)
    reasonTexts = reasons.reasons.map(words.text)
    unit = material.template.options.unit
  }
}
