import DraftReading
import GoujiModel
import ReportAuditing

/// What `--certificate` gives: the audit with all that it looked at, and the reason of every figure.
package struct DraftProof {
  package let certificate: Certificate
  let reasons: FigureReasons
  let words: ReasonWords
  /// Of exact values.
  let unit: AmountUnit

  init(_ report: Report, _ material: Material) {
    certificate = Certificate(report, material.budget, material.template)
    reasons = FigureReasons(TraceSearch(report, material).every)
    words = ReasonWords(draft: material.budget.folder)
    unit = material.template.options.unit
  }
}
