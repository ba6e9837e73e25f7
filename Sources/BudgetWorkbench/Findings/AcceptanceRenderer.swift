import DraftReading
import GoujiModel
import SourceReading

/// Warnings that a draft accepts (已核), and how to accept one.
package enum AcceptanceRenderer {
  /// For `check -v`: each in a line, with its reason.
  package static func text(_ accepted: [(finding: Finding, reason: String)]) -> [String] {
    if accepted.isEmpty { return [] }
    return ["已核的警告 \(accepted.count) 个："]
      + accepted.map { finding, reason in
        let place = finding.place.map { " \($0.shownPosition)" } ?? ""
        return "  [\(finding.code.rawValue)]\(place) \(finding.message)（理由：\(reason)）"
      }
  }

  package static func json(_ accepted: [(finding: Finding, reason: String)]) -> [(String, String)] {
    let objects = accepted.map { finding, reason in
      JSONText.object([
        ("code", JSONText.string(finding.code.rawValue)),
        ("place", JSONText.string(finding.place?.shownPosition ?? "")),
        ("message", JSONText.string(finding.message)), ("reason", JSONText.string(reason)),
      ])
    }
    return [("accepted", JSONText.lines(objects))]
  }

  /// Said once, behind the findings, by the example of the first warning; nil where there is none.
  package static func hint(for result: DraftResult) -> String? {
    guard let first = result.findings.first(where: { $0.severity == .warning && !$0.code.isOfRun })
    else { return nil }
    let entry = Acceptances.entry(for: first, in: WorkingPath.withoutSlash(result.draft))
    let how =
      first.place?.file.sheet == nil
      ? "如在 草案.yaml 里：\n    已核:\n      - \(entry): 理由"
      : "在填报表里加一张“已核”表，列名“警告”“理由”，如：\n    \(entry) │ 理由"
    return "核对过、确是例外的警告，写进“已核”就不再提示。" + how
  }
}
