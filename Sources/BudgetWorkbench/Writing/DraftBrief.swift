import DraftReading
import GoujiModel
import ReportAuditing
import ReportComposing
import TemplateReading

/// 一图读懂: one page out of the same figures, by the template's folder of that name.
enum DraftBrief {
  private static let folder = "一图读懂"
  /// The template that has it for all that have none of their own.
  private static let common = "示例"

  /// The page, audited; with what the report itself has no finding of. Nil where there was an error.
  static func compose(_ material: Material, shelves: [String]) -> Outcome<Report?> {
    let name = material.budget.template.value
    let read = TemplateReader(shelves: shelves).read(folder, of: name, common: common)
    if read.findings.hasErrors {
      return Outcome(nil, joined(read.findings.filter { $0.severity == .error }, of: name))
    }
    guard let template = read.value else {
      return Outcome(
        nil,
        [
          Finding(
            .unknownTemplate, at: material.budget.template.place, "模板“\(name)”没有一图读懂",
            cure: "把 \(common)/\(folder) 文件夹复制到模板旁的 \(common) 里，或在模板的文件夹里自己写一个")
        ])
    }
    let composed = ReportComposer.compose(
      budget: material.budget, template: template, classification: material.classification)
    if composed.findings.hasErrors { return Outcome(nil, composed.findings) }
    let audited = ReportAuditor.audit(
      report: composed.value, budget: material.budget, template: template)
    let findings = composed.findings + audited
    return Outcome(findings.hasErrors ? nil : composed.value, findings)
  }

  /// What the page that all share prints and the template does not have, as one finding: a province
  /// of its own has to define it all.
  private static func joined(_ findings: [Finding], of name: String) -> [Finding] {
    var missing: [String] = []
    var place: Place?
    let others = findings.filter { finding in
      guard let own = finding.place, own.file.path.contains("\(common)/\(folder)/"),
        [.unknownFigure, .unknownSlot].contains(finding.code),
        let said = finding.message.firstQuoted
      else { return true }
      if !missing.contains(said) { missing.append(said) }
      place = place ?? own
      return false
    }
    if missing.isEmpty { return findings }
    let joined = Finding(
      .unknownFigure, at: place,
      "一图读懂要印的，模板“\(name)”里没有：\(missing.joined(separator: "、"))",
      cure:
        "在模板的“数”（或“词”“列举”）里用这些名称各写一项；不印的，在 \(name)/\(folder) 文件夹里改写用到它们的“文”“表”“词”")
    return [joined] + others
  }
}

extension String {
  /// What stands between the first “ and ”, without the braces of a slot.
  fileprivate var firstQuoted: String? {
    guard let open = firstIndex(of: "“"), let close = self[open...].firstIndex(of: "”") else {
      return nil
    }
    return self[index(after: open)..<close].filter { $0 != "{" && $0 != "}" }
  }
}
