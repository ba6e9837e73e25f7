import GoujiModel

/// What came of one draft of a run.
struct DraftResult {
  let draft: String
  var findings: [Finding]
  /// Paths written.
  var files: [String] = []
  /// For people, behind the findings; empty mostly.
  var words = ""
  /// Items of the 自查表 that the report does not meet; 0 where nobody asked for it.
  var unmet = 0
  /// Further fields of the JSON.
  var fields: [(String, String)] = []
  /// Held to the end, because taking a report apart takes longer than leaving it to the system.
  var drafted: DraftedReport?
}

/// The results of several drafts: findings draft by draft, then a table of all of them.
struct DraftResults {
  let results: [DraftResult]
  /// Of the list of drafts itself.
  let findings: [Finding]
  let format: OutputFormat
  /// Whether files were to be written.
  let writes: Bool

  func finish() -> Never {
    switch format {
    case .text: showText()
    case .json: Terminal.out(json)
    }
    let all = findings + results.flatMap(\.findings)
    withExtendedLifetime(results) { FindingPrinter(format: format).finish(all) }
  }

  private func showText() {
    let printer = FindingPrinter(format: .text)
    printer.show(findings)
    for result in results where !result.findings.isEmpty || !result.words.isEmpty {
      Terminal.note("── \(result.draft) ──")
      printer.show(result.findings)
      if !result.words.isEmpty { Terminal.out(result.words) }
    }
    AcceptanceRenderer.hint(for: results).map { Terminal.note($0) }
    for path in results.flatMap(\.files) { Terminal.out(path) }
    Terminal.out(table)
  }

  /// A line for each draft; the last one says how many are sound.
  var table: String {
    let head = ["草案", "结果", "错误", "警告"]
    let rows = results.map { result in
      let (errors, warnings) = (count(.error, in: result), count(.warning, in: result))
      return [
        result.draft, outcome(errors: errors, warnings: warnings), "\(errors)", "\(warnings)",
      ]
    }
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].width }.max() ?? 0
    }
    let lines = ([head] + rows).map { row in
      var line = zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    let sound = results.count { !$0.findings.hasErrors }
    return (lines + ["共 \(results.count) 份，\(sound) 份没有错误"]).joined(separator: "\n")
  }

  private func outcome(errors: Int, warnings: Int) -> String {
    if writes { return errors > 0 ? "没有生成" : "已生成" }
    return errors > 0 ? "有错误" : warnings > 0 ? "有警告" : "没有问题"
  }

  private func count(_ severity: Severity, in result: DraftResult) -> Int {
    result.findings.count { $0.severity == severity }
  }

  private var json: String {
    let drafts = results.map { result in
      let findings = FindingLimit.applied(result.findings)
      let fields = [
        ("draft", JSONText.string(result.draft)), ("findings", FindingRenderer.json(findings)),
      ]
      let files = writes ? [("files", JSONText.strings(result.files))] : []
      return JSONText.document(fields + files + result.fields)
    }
    return JSONText.document([
      ("findings", FindingRenderer.json(findings)),
      ("drafts", "[\n" + drafts.joined(separator: ",\n") + "\n]"),
    ])
  }
}
