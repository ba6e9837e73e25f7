import DraftReading
import FormWriting
import GoujiModel
import SourceReading

/// A draft's folder to its 填报表. Faults of the cells go into the form as they are, for there they
/// can be mended.
struct FormExport {
  let workbench: Workbench

  struct Form {
    /// Where it is written unless told otherwise.
    var name: String
    var bytes: [UInt8]
  }

  /// Faults that keep a part of the head from being read; others can be mended in the form.
  private static let spoiling: [FindingCode] = [
    .missingFile, .unreadableFile, .undecodableText, .malformedYAML, .wrongShape,
  ]

  /// `place` is the folder in which the form will lie.
  func workbook(in place: String = ".") throws -> Outcome<Form?> {
    let opened = DraftFolder.open(workbench.draft, displayPath: workbench.draft)
    guard let folder = opened.value else { return Outcome(nil, opened.findings) }
    if folder.workbook != nil { return Outcome(nil, [.needsFolder(workbench.draft, to: "导出")]) }
    let head = workbench.head(of: folder)
    let merged = workbench.mergedTemplate(head.value.head.template)
    var findings = head.findings.filter { Self.spoiling.contains($0.code) } + merged.findings
    guard let template = merged.value else { return Outcome(nil, findings) }
    let decoded = template.template()
    findings += decoded.findings.filter { $0.severity == .error }
    let content = FormContentReader(
      folder: folder, place: place, head: head.value,
      forms: BudgetReader.forms(with: template.fileForms), template: decoded.value
    ).read()
    findings += content.findings
    guard let content = content.value, !findings.hasErrors else { return Outcome(nil, findings) }
    let bytes = try FormWorkbook.write(content, application: Program.name)
    return Outcome(Form(name: content.title + "填报表.xlsx", bytes: bytes), findings)
  }
}
