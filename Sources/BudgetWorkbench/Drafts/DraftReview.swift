import GoujiModel

/// A draft as those see it who are still at work on it: the report as far as it can be made, and what
/// `gouji check` says.
package struct DraftReview: Sendable {
  /// With holes where there are errors; nil where draft or template could not be read.
  package var drafted: DraftedReport?
  package var findings: JudgedFindings

  /// The report that `build` would write; nil where an error stands in the way.
  package var sound: DraftedReport? { findings.open.hasErrors ? nil : drafted }
}

extension Workbench {
  package func reviewed(basis: String? = nil) -> DraftReview {
    let composed = composed(basis: basis)
    // What has holes is not audited: each hole would be found again in every table.
    let whole = composed.findings.hasErrors ? nil : composed.value
    // It is read again where somebody asks for a check or a certificate: a page is to come at once.
    let found = composed.findings + (whole?.auditFigures() ?? [])
    return DraftReview(drafted: composed.value, findings: judged(found, whole))
  }
}
