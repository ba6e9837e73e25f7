import GoujiModel

/// What came of one file.
package struct VerifyResult: Sendable {
  var file: String
  /// Nil where none was found.
  var draft: String?
  package var findings: [Finding]

  /// Differences beyond which a file is no version of what the draft makes.
  private static let most = 200

  init(file: String, draft: String?, findings: [Finding]) {
    self.file = file
    self.draft = draft
    self.findings = findings
    if findings.count > Self.most {
      let more = Finding(
        .moreAlike, at: nil, "\(file) 还有 \(findings.count - Self.most / 2) 处不同，不一一列出",
        cure: "多半不是这份草案生成的，或草案改过：核对 --draft 是不是这一份")
      self.findings = Array(findings.prefix(Self.most / 2)) + [more]
    }
  }

  /// `out/某局.docx：一致（草案 Drafts/某局）`
  package var words: String {
    let from = draft.map { "（草案 \($0)）" } ?? ""
    let errors = findings.count { $0.severity == .error }
    if draft == nil { return "\(file)：没有核对" }
    return errors == 0 ? "\(file)：一致\(from)" : "\(file)：有 \(errors) 处不同\(from)"
  }

  package static func json(_ results: [VerifyResult]) -> String {
    JSONText.lines(
      results.map { result in
        JSONText.object(
          [("file", JSONText.string(result.file))]
            + (result.draft.map { [("draft", JSONText.string($0))] } ?? [])
            + [("equal", result.draft != nil && !result.findings.hasErrors ? "true" : "false")])
      })
  }
}
