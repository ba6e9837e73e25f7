import GoujiModel

/// What came of one file.
package struct VerifyResult: Sendable {
  package var file: String
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

  /// Warnings as errors.
  package var strict: VerifyResult {
    var result = self
    result.findings = findings.strict
    return result
  }

  /// `out/某局.docx：一致（草案 Drafts/某局）`, `out/某局.docx：一致，另有 1 处要看（草案 Drafts/某局）`
  package var words: String {
    "\(file)：\(verdict)\(draft.map { "（草案 \($0)）" } ?? "")"
  }

  /// `一致`, `有 2 处不同`
  package var verdict: String {
    let errors = findings.count { $0.severity == .error }
    if draft == nil { return "没有核对" }
    if errors > 0 { return "有 \(errors) 处不同" }
    return "一致\(warnings == 0 ? "" : "，另有 \(warnings) 处要看")"
  }

  private var warnings: Int { findings.count { $0.severity == .warning } }

  package static func json(_ results: [VerifyResult]) -> String {
    JSONText.lines(
      results.map { result in
        JSONText.object(
          [("file", JSONText.string(result.file))]
            + (result.draft.map { [("draft", JSONText.string($0))] } ?? [])
            + [
              ("equal", result.draft != nil && !result.findings.hasErrors ? "true" : "false"),
              ("warnings", "\(result.warnings)"),
            ])
      })
  }
}
