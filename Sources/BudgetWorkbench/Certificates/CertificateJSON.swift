import GoujiModel
import ReportAuditing

/// A certificate as JSON: `check --certificate --format json`, and the file of a package.
package enum CertificateJSON {
  /// The document of a package.
  static func document(_ proof: DraftProof) -> String {
    let certificate = proof.certificate
    return JSONText.object(
      [
        ("title", JSONText.string(certificate.title)),
        ("draft", JSONText.string(certificate.draftHash)),
        ("template", JSONText.string(certificate.templateHash)),
      ] + fields(proof)) + "\n"
  }

  package static func fields(_ proof: DraftProof) -> [(String, String)] {
    let reasons = ReasonJSON(proof)
    return [
      ("rules", JSONText.lines(proof.certificate.results.map(rule))),
      ("selfCheck", JSONText.lines(proof.certificate.items.map(item))),
      ("figures", reasons.figures), ("reasons", reasons.reasons),
    ]
  }

  private static func rule(_ result: AuditResult) -> String {
    JSONText.object([
      ("family", JSONText.string(result.rule.family.rawValue)),
      ("name", JSONText.string(result.rule.name)),
      ("basis", JSONText.string(result.rule.basis)),
      ("verdict", JSONText.string(result.verdictWord)),
      ("reason", JSONText.string(result.reason)),
      ("checks", "\(result.checks)"), ("failures", "\(result.findings.count)"),
      ("relations", JSONText.lines((result.relations ?? []).map(relation))),
    ])
  }

  private static func relation(_ relation: AuditRelation) -> String {
    "{\"left\": \(side(relation.left)), \"right\": \(side(relation.right)), \"holds\": \(relation.holds)}"
  }

  /// There are thousands of them.
  private static func side(_ side: AuditRelation.Side) -> String {
    "{\"place\": \(JSONText.string(side.place)), \"value\": \(JSONText.string(side.value))}"
  }

  private static func item(_ item: SelfCheckItem) -> String {
    JSONText.object([
      ("name", JSONText.string(item.name)), ("verdict", JSONText.string(item.verdict.word)),
      ("detail", JSONText.string(item.verdict.detail)), ("basis", JSONText.string(item.basis)),
    ])
  }
}
