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
    if read.findings.hasErrors { return Outcome(nil, read.findings) }
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
}
