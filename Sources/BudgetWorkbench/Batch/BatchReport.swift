import GoujiModel

/// What came of one draft of a run.
package struct DraftResult: Sendable {
  /// In one line, for people.
  package static let unnumbered = "目录没有印页码：加 --pages 由 LibreOffice 排版后印上，或在 Word 里右击目录，选“更新域”"

  package let draft: String
  package var findings: [Finding]
  /// Paths written.
  package var files: [String] = []
  /// Nobody was asked to lay out its document.
  package var contentsUnnumbered = false
  /// For people, behind the findings; empty mostly.
  package var words = ""
  /// Items of the 自查表 that the report does not meet; 0 where nobody asked for it.
  package var unmet = 0
  /// Further fields of the JSON.
  package var fields: [(String, String)] = []
  /// Everything that it is made from is as it was: nothing was written.
  package var isUnchanged = false
  /// Held to the end, because taking a report apart takes longer than leaving it to the system.
  package var drafted: DraftedReport?

  package init(draft: String, findings: [Finding], drafted: DraftedReport? = nil) {
    self.draft = draft
    self.findings = findings
    self.drafted = drafted
  }
}

/// The results of several drafts as they come: findings draft by draft, then a table of all of them.
/// Of a draft that was told no more is kept than its line.
struct BatchReport {
  private let total: Int
  private let format: OutputFormat
  private let writes: Bool
  /// Of the list of drafts itself.
  private let findings: [Finding]
  private var rows: [Row] = []
  private var json: [String] = []
  private var hint: String?
  private var isUnnumbered = false
  private var progress: BatchProgress
  private let isTerminal: Bool

  private struct Row {
    var draft: String
    var outcome: String
    var errors: Int
    var warnings: Int
  }

  init(total: Int, findings: [Finding], format: OutputFormat, writes: Bool) {
    self.total = total
    self.findings = findings
    self.format = format
    self.writes = writes
    isTerminal = Terminal.isRead
    progress = BatchProgress(total: total)
    if format == .text { FindingPrinter(format: .text).show(findings) }
  }

  mutating func progress(_ done: Int) { progress.show(done: done) }

  mutating func take(_ result: DraftResult) {
    progress.clear()
    let count = { (severity: Severity) in result.findings.count { $0.severity == severity } }
    var row = Row(
      draft: result.draft, outcome: "", errors: count(.error), warnings: count(.warning))
    row.outcome = result.isUnchanged && row.errors == 0 ? "没有变" : outcome(of: row)
    rows.append(row)
    switch format {
    case .text: show(result, row)
    case .json: json.append(document(of: result))
    }
  }

  func finish() -> Never {
    switch format {
    case .text:
      if rows.allSatisfy({ $0.errors == 0 }), let hint { Terminal.note(hint) }
      if isUnnumbered { Terminal.note(DraftResult.unnumbered) }
      Terminal.out(table)
    case .json:
      Terminal.out(
        JSONText.document([
          ("findings", FindingRenderer.json(findings)),
          ("drafts", "[\n" + json.joined(separator: ",\n") + "\n]"),
        ]))
    }
    Terminal.leave(findings.hasErrors || rows.contains { $0.errors > 0 } ? 1 : 0)
  }

  private mutating func show(_ result: DraftResult, _ row: Row) {
    if !result.findings.isEmpty || !result.words.isEmpty {
      Terminal.note("── \(result.draft) ──")
      FindingPrinter(format: .text).show(result.findings)
      if !result.words.isEmpty { Terminal.out(result.words) }
    }
    if result.contentsUnnumbered { isUnnumbered = true }
    if hint == nil { hint = AcceptanceRenderer.hint(for: result) }
    for path in result.files { Terminal.out(path) }
    if !isTerminal { Terminal.note("\(rows.count)/\(total) \(result.draft)：\(row.outcome)") }
  }

  /// A line for each draft; the last one says how many are sound.
  private var table: String {
    let lines = PlainLines.aligned(
      [["草案", "结果", "错误", "警告"]]
        + rows.map { [$0.draft, $0.outcome, "\($0.errors)", "\($0.warnings)"] })
    let sound = rows.count { $0.errors == 0 }
    return (lines + ["共 \(rows.count) 份，\(sound) 份没有错误"]).joined(separator: "\n")
  }

  private func outcome(of row: Row) -> String {
    if writes { return row.errors > 0 ? "没有生成" : "已生成" }
    return row.errors > 0 ? "有错误" : row.warnings > 0 ? "有警告" : "没有问题"
  }

  private func document(of result: DraftResult) -> String {
    let findings = FindingLimit.applied(result.findings)
    let fields = [
      ("draft", JSONText.string(result.draft)), ("findings", FindingRenderer.json(findings)),
    ]
    let files = writes ? [("files", JSONText.strings(result.files))] : []
    let unchanged = result.isUnchanged ? [("unchanged", "true")] : []
    return JSONText.document(fields + files + unchanged + result.fields)
  }
}

/// Columns of text, each as wide as its widest cell.
enum PlainLines {
  static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].width }.max() ?? 0
    }
    return rows.map { row in
      var line = zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
