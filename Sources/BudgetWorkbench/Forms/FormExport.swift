import DraftReading
import FormWriting
import GoujiModel
import SourceReading

/// A draft's folder to its 填报表. Faults of the cells go into the form as they are, for there they
/// can be mended.
package struct FormExport: Sendable {
  let workbench: Workbench

  package init(workbench: Workbench) {
    self.workbench = workbench
  }

  package struct Form: Sendable {
    /// Where it is written unless told otherwise.
    package var name: String
    package var bytes: [UInt8]
  }

  /// Faults that keep a part of the head from being read; others can be mended in the form.
  private static let spoiling: [FindingCode] = [
    .missingFile, .unreadableFile, .undecodableText, .malformedYAML, .wrongShape,
  ]

  /// `place` is the folder in which the form will lie; an empty one is without what has been filled in.
  package func workbook(in place: String = ".", isEmpty: Bool = false) throws -> Outcome<Form?> {
    let opened = workbench.loader.open(workbench.draft)
    guard let draft = opened.value else { return Outcome(nil, opened.findings) }
    if draft.folder.workbook != nil {
      return Outcome(nil, [.needsFolder(workbench.draft, to: "导出")])
    }
    var findings = draft.headFindings.filter { Self.spoiling.contains($0.code) }
    findings += draft.templateFindings
    guard let template = draft.template?.decoded() else { return Outcome(nil, findings) }
    findings += template.findings.filter { $0.severity == .error }
    let read = FormContentReader(
      folder: draft.folder, place: place, head: draft.headFile, shapes: draft.shapes,
      template: template.value
    ).read()
    let content = read.value.map { isEmpty ? $0.emptied : $0 }
    findings += read.findings + (content.map(FormFit.findings) ?? [])
    guard let content, !findings.hasErrors else { return Outcome(nil, findings) }
    let bytes = try FormWorkbook.write(content, application: Program.name)
    let ending = "填报表.xlsx"
    let name = FileName.stem(of: content.title, endings: [ending]) + ending
    return Outcome(Form(name: name, bytes: bytes), findings)
  }
}
