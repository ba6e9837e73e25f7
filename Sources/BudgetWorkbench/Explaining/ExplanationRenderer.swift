import GoujiModel

/// An explanation as text for the terminal, and as JSON with the same fields.
package enum ExplanationRenderer {
  /// One line per code: code, grade, title.
  package static func list(_ explanations: [Explanation]) -> String {
    explanations.map { "\($0.code.rawValue)  \($0.code.severity.rawValue)  \($0.title)" }
      .joined(separator: "\n")
  }

  package static func text(_ explanation: Explanation) -> String {
    let code = explanation.code
    var lines = ["\(code.rawValue) \(explanation.title)（\(grade(code.severity))）", ""]
    lines.append("查什么：\(explanation.checks)")
    lines.append("为什么：\(explanation.why)")
    lines.append("怎么改：\(explanation.cure)")
    if !explanation.source.isEmpty { lines.append("依　据：\(explanation.source)") }
    if let example = explanation.examples.first {
      lines += ["", "例："] + input(example).map { $0.isEmpty ? "" : "  " + $0 }
      if let said = Gallery.said(code).first {
        lines +=
          ["", "勾稽会说：", ""]
          + said.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : "  " + $0
          }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func grade(_ severity: Severity) -> String {
    switch severity {
    case .error: "错误：必须改好才能生成"
    case .warning: "警告：请看一眼，确实如此可以不改"
    case .note: "提示：只在检查模板时给出，不改也能生成"
    }
  }

  /// What is entered, file by file.
  private static func input(_ example: FindingExample) -> [String] {
    if !example.event.isEmpty { return [example.event + "。"] }
    var lines = example.absent.map { "草案里没有 \($0)。" }
    if !example.files.isEmpty { lines = [] }
    for file in example.files {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(file.name)：")
      lines += file.text.split(separator: "\n").map { "  \($0)" }
    }
    return lines
  }

  package static func json(_ explanations: [Explanation]) -> String {
    let objects = explanations.map { explanation in
      let said = Gallery.said(explanation.code).first ?? ""
      let fields = [
        ("code", explanation.code.rawValue), ("severity", explanation.code.severity.rawValue),
        ("title", explanation.title), ("checks", explanation.checks), ("why", explanation.why),
        ("cure", explanation.cure), ("source", explanation.source),
        ("example", explanation.examples.first.map { input($0).joined(separator: "\n") } ?? ""),
        ("said", said),
      ]
      return JSONText.object(fields.map { ($0, JSONText.string($1)) })
    }
    return JSONText.lines(objects)
  }
}
