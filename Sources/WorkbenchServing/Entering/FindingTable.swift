import BudgetWorkbench
import GoujiModel
import PageWriting

/// Findings as a table: where, what, and what to do.
struct FindingTable {
  private let findings: [Finding]
  private let draft: LiveDraft
  /// Rows that are written out.
  private static let shown = 200

  /// Files are called as those who work on the draft know them.
  init(_ findings: [Finding], in draft: LiveDraft) {
    self.draft = draft
    self.findings = Severity.listed.flatMap { grade in findings.filter { $0.severity == grade } }
  }

  func write(_ markup: Markup, caption: String) {
    if findings.isEmpty { return }
    markup.element("div", ["class": "wide"]) {
      markup.element("table", ["class": "problems", "role": "table"]) {
        markup.element("caption", text: "\(caption)：\(FindingRenderer.summary(findings))")
        markup.element("thead", ["role": "rowgroup"]) {
          markup.element("tr", ["role": "row"]) {
            for title in ["级别", "位置", "问题", "建议"] {
              markup.element("th", ["scope": "col", "role": "columnheader"], text: title)
            }
          }
        }
        markup.element("tbody", ["role": "rowgroup"]) {
          for finding in findings.prefix(Self.shown) { row(finding, markup) }
        }
      }
    }
    if findings.count > Self.shown {
      markup.element("p", text: "另有 \(findings.count - Self.shown) 条，改好上面的再看。")
    }
  }

  /// For a narrow place: what is wrong, and what to do.
  func writeBriefly(_ markup: Markup) {
    for finding in findings {
      markup.element("p") {
        markup.text(draft.shown(finding.message))
        let cure = draft.cure(of: finding)
        if !cure.isEmpty { markup.text("。建议：\(cure)") }
      }
    }
  }

  private func row(_ finding: Finding, _ markup: Markup) {
    markup.element("tr", ["role": "row", "class": finding.severity == .error ? "error" : nil]) {
      markup.element("td", ["role": "cell"], text: finding.severity.rawValue)
      markup.element("td", ["role": "cell"]) {
        if let place = finding.place { markup.element("code", text: place.brief) }
      }
      markup.element("td", ["role": "cell"]) {
        markup.text(draft.shown(finding.message))
        markup.element("small", text: " \(finding.code.rawValue)")
      }
      markup.element("td", ["role": "cell"], text: draft.cure(of: finding))
    }
  }
}
