import GoujiModel
import ReportAuditing

/// A certificate as `check --certificate` prints it.
package enum CertificateText {
  package static func lines(_ proof: DraftProof) -> [String] {
    let certificate = proof.certificate
    let results = certificate.results
    let checks = results.reduce(0) { $0 + $1.checks }
    var lines = [
      "核对：\(results.count) 条规则，\(checks) 处关系，不符 \(results.findings.count) 处"
    ]
    for family in certificate.families {
      lines.append(
        "  \(family.family.rawValue)：\(family.rules) 条，核对 \(family.checks) 处，不符 \(family.failures) 处"
      )
    }
    for result in results where !result.reason.isEmpty || result.verdict == .failed {
      lines.append(
        "  \(result.verdictWord)　\(result.rule.name)\(result.reason.isEmpty ? "" : "：\(result.reason)")"
      )
    }
    let counts = proof.reasons.counts
    lines.append(
      "取数依据：印出 \(proof.reasons.figures.count) 个数，\(counts.lines) 个追到明细，\(counts.numbers) 个是填报的数或模板写的数，\(counts.nothing) 个没有明细"
    )
    lines.append("自查表：")
    for item in certificate.items {
      lines.append("  \(item.verdict.word)　\(item.name)：\(item.verdict.detail)")
    }
    return lines
  }
}
