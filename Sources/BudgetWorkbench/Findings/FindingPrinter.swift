import GoujiModel

/// Findings in the format asked for; the exit code says whether there was an error.
package struct FindingPrinter {
  var format: OutputFormat

  package init(format: OutputFormat) {
    self.format = format
  }

  /// Prints findings and, as JSON, the further fields given.
  package func show(_ findings: [Finding], extra: [(String, String)] = []) {
    let findings = FindingLimit.applied(findings)
    switch format {
    case .text:
      let text = FindingRenderer.text(findings)
      if !text.isEmpty { Terminal.note(text) }
    case .json:
      let fields = [("findings", FindingRenderer.json(findings))] + extra
      Terminal.out(JSONText.document(fields))
    }
  }

  /// After a command that writes: the findings and what was written, or that nothing was.
  package func finish(
    _ findings: [Finding], files paths: [String], extra: [(String, String)] = [],
    orElse nothing: String = "没有生成任何文件"
  ) -> Never {
    show(findings, extra: [("files", JSONText.strings(paths))] + extra)
    if format == .text {
      for path in paths { Terminal.out(path) }
      let summary = FindingRenderer.summary(findings)
      if paths.isEmpty { Terminal.note(summary.isEmpty ? nothing : "\(summary)，\(nothing)") }
    }
    finish(findings)
  }

  /// Ends the program: with 1 where an error was found.
  package func finish(_ findings: [Finding]) -> Never { Terminal.leave(findings.hasErrors ? 1 : 0) }
}
