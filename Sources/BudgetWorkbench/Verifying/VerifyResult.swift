import GoujiModel

/// What came of one file.
package struct VerifyResult: Sendable {
  package var file: String
  /// Nil where none was found.
  var draft: String?
  package var findings: [Finding]
  /// Of its errors those that are warnings, and errors only because somebody wants it so.
  private var raised = 0

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

  /// Warnings as errors.
  package var strict: VerifyResult {
    var result = self
    result.raised += warnings
    result.findings = findings.strict
    return result
  }

  /// `out/某局.docx：一致（草案 Drafts/某局）`, `out/某局.docx：一致，另有 1 处要看（草案 Drafts/某局）`
  package var words: String {
    "\(file)：\(verdict)\(draft.map { "（草案 \($0)）" } ?? "")"
  }

  /// `一致`, `有 2 处不同`
  package var verdict: String {
    if draft == nil { return "没有核对" }
    if errors > 0 { return "有 \(errors) 处不同\(raised == 0 ? "" : "，另有 \(raised) 处要看")" }
    if raised > 0 { return "与草案一致，但有 \(raised) 处要看，照 --strict 算作错误" }
    return "一致\(warnings == 0 ? "" : "，另有 \(warnings) 处要看")"
  }

  /// It prints what the draft makes, whatever else is to be looked at.
  package var isEqual: Bool { draft != nil && errors == 0 }

  private var errors: Int { findings.count { $0.severity == .error } - raised }
  private var warnings: Int { findings.count { $0.severity == .warning } }

  package static func json(_ results: [VerifyResult]) -> String {
    JSONText.lines(
      results.map { result in
        JSONText.object(
          [("file", JSONText.string(result.file))]
            + (result.draft.map { [("draft", JSONText.string($0))] } ?? [])
            + [
              ("equal", result.isEqual ? "true" : "false"),
              ("warnings", "\(result.warnings + result.raised)"),
            ])
      })
  }
}
