import DraftReading
import GoujiModel
import OfficeOpenXML

/// A 填报表 as it was uploaded, checked and built from memory: nothing of it is on the disk.
package struct UploadedForm: Sendable {
  package let workbench: Workbench
  /// As the user called it.
  package let name: String

  /// `folder` is where the form would lie: the drafts that it names, and templates, are looked for from
  /// there.
  package init(_ bytes: [UInt8], name: String, in folder: String, templates: String? = nil) {
    let stem = FileName.stem(of: name, endings: [Self.ending])
    let own = DraftWorkbook.isNamed(stem) ? stem : stem + Self.ending
    self.name = own
    workbench = Workbench(
      draft: "\(folder)/\(own)", templates: templates, edited: [own: bytes])
  }

  private static let ending = ".xlsx"

  /// Findings name sheet and cell.
  package func check() -> Outcome<Report?> { workbench.report() }

  package func package(
    _ wish: PackageWish = PackageWish()
  ) throws -> Outcome<MemoryPackage?> {
    try MemoryPackage.make(workbench, wish)
  }

  /// The form put in the place of another one, which is kept. Without an error only.
  package func replace(_ other: String, in folder: String) -> Outcome<[String]> {
    let findings = check().findings
    guard !findings.hasErrors, let bytes = workbench.edited[name] else {
      return Outcome([], findings)
    }
    let written = VersionedWriter(folder: folder).put([(other, bytes)])
    let isWritten = !written.findings.hasErrors && !written.value.written.isEmpty
    return Outcome(isWritten ? [other] : [], findings + written.findings)
  }

  /// The form taken into the folder of a draft, as `gouji form import` does it; what stood there is kept.
  /// Without an error only.
  package func take(into draft: String) -> Outcome<[FormImport.Change]> {
    let form = FormImport(form: workbench, draft: draft)
    let made = form.changes()
    guard let changes = made.value, !changes.isEmpty else { return Outcome([], made.findings) }
    let findings = made.findings + form.write(changes).tellingChanges("再传一次").findings
    return Outcome(findings.hasErrors ? [] : changes, findings)
  }
}
