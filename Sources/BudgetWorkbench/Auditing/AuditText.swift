import DisclosureAuditing
import DisclosureReading
import GoujiModel

/// What came of the audit of a file, for people and for programs.
package enum AuditText {
  package static func lines(_ audit: DisclosureAudit, verbose: Bool) -> [String] {
    let checked = audit.families.reduce(0) { $0 + $1.checked }
    let wrong = audit.families.reduce(0) { $0 + $1.contradicted }
    var lines = [
      "\(audit.path)：表认出 \(audit.tablesRead) 张（共 \(audit.tablesInAll) 张），说明里的数 \(audit.statementsInAll) 个、核对了 \(audit.statementsUsed) 个；核对关系 \(checked) 处，矛盾 \(wrong) 处"
    ]
    for family in audit.families {
      let rounded = family.rounded > 0 ? "，\(family.rounded) 处只差四舍五入的尾差" : ""
      lines.append("  \(family.name)：核对 \(family.checked) 处，矛盾 \(family.contradicted) 处\(rounded)")
    }
    if audit.open.isEmpty { return lines }
    if verbose {
      lines.append("  没有核对：")
      lines += audit.open.map { "    \($0.words)：\($0.reason)" }
    } else {
      lines.append("  没有核对 \(audit.open.count) 处：\(reasons(audit))；加 -v 逐条列出")
    }
    return lines
  }

  /// Of several files.
  package static func summary(_ audits: [DisclosureAudit]) -> String {
    let unread = audits.count { $0.tablesRead == 0 && $0.statementsInAll == 0 }
    let wrong = audits.map { $0.families.reduce(0) { $0 + $1.contradicted } }.filter { $0 > 0 }
    let told = wrong.isEmpty ? "" : "（\(wrong.reduce(0, +)) 处）"
    return
      "共 \(audits.count) 个文件：\(audits.count - unread - wrong.count) 个没有矛盾，\(wrong.count) 个有矛盾\(told)，\(unread) 个没有读出"
  }

  /// How many for each reason, in the order in which they came.
  private static func reasons(_ audit: DisclosureAudit) -> String {
    var counts: [(reason: String, count: Int)] = []
    for open in audit.open {
      // Counts stand before the first comma.
      let hasCounts = open.reason.contains { $0.isASCII && $0.isNumber }
      let reason =
        hasCounts
        ? open.reason.split(separator: "，").dropFirst().joined(separator: "，") : open.reason
      if let known = counts.firstIndex(where: { $0.reason == reason }) {
        counts[known].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    return counts.map { "\($0.reason) \($0.count) 处" }.joined(separator: "，")
  }

  package static func json(_ audits: [DisclosureAudit]) -> String {
    JSONText.lines(
      audits.map { audit in
        JSONText.object([
          ("file", JSONText.string(audit.path)), ("tables", "\(audit.tablesInAll)"),
          ("tablesRead", "\(audit.tablesRead)"), ("statements", "\(audit.statementsInAll)"),
          ("statementsUsed", "\(audit.statementsUsed)"),
          (
            "checks",
            JSONText.array(
              audit.families.map {
                JSONText.object([
                  ("name", JSONText.string($0.name)), ("held", "\($0.held)"),
                  ("rounded", "\($0.rounded)"),
                  ("contradicted", "\($0.contradicted)"),
                ])
              })
          ),
          (
            "open",
            JSONText.array(
              audit.open.map {
                JSONText.object([
                  ("words", JSONText.string($0.words)), ("reason", JSONText.string($0.reason)),
                ])
              })
          ),
        ])
      })
  }
}
