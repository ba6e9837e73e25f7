import DraftReading
import GoujiModel
import OfficeOpenXML
import SourceReading

/// A 填报表 as it was uploaded, checked and built from memory: nothing of it is on the disk.
package struct UploadedForm: Sendable {
  package let workbench: Workbench
  /// As the user called it.
  package let name: String
  /// As it is called beside the drafts: by no name that another one has, for what it names would else
  /// seem to be itself, and would be that other one.
  private let file: String

  /// `folder` is where the form would lie: the drafts that it names, and templates, are looked for from
  /// there.
  package init(_ bytes: [UInt8], name: String, in folder: String, templates: String? = nil) {
    let stem = FileName.stem(of: name, endings: [Self.ending])
    let own = DraftWorkbook.isNamed(stem) ? stem : stem + Self.ending
    self.name = own
    file = Self.free(own, in: folder)
    workbench = Workbench(
      draft: "\(folder)/\(file)", templates: templates, edited: [file: bytes])
  }

  /// Filled cells of a workbook that is uploaded: several may be read at once by a program that runs on.
  package static let mostCells = 300_000

  /// Whether a workbook has more than that; what else is wrong with it is told by reading it.
  package static func isTooLarge(_ bytes: [UInt8]) -> Bool {
    var limits = WorkbookLimits()
    limits.cells = mostCells
    do {
      _ = try WorkbookContent(bytes, limits: limits)
      return false
    } catch WorkbookError.tooLarge(.cells) {
      return true
    } catch {
      return false
    }
  }

  private static func free(_ name: String, in folder: String) -> String {
    var free = name
    while WorkingFile.exists("\(folder)/\(free)") {
      // Nobody can have foreseen it.
      free = "\(AccessToken().text.prefix(9))-\(name.suffix(60))"
    }
    return free
  }

  private static let ending = ".xlsx"

  /// Findings name sheet and cell.
  package func check() -> Outcome<Report?> { workbench.report() }

  package func package(
    _ wish: PackageWish = PackageWish()
  ) throws -> Outcome<MemoryPackage?> {
    try MemoryPackage.make(workbench, wish)
  }

  /// Where a form is taken.
  package enum Destination: Sendable {
    /// The folder of a draft, as `gouji form import` does it.
    case folder(String)
    /// The place of another form.
    case form(name: String, folder: String)
  }

  /// What taking it will change.
  package struct Taking: Sendable {
    let folder: String
    package let changes: [FormImport.Change]

    /// Of what stands there and what is to: the same as long as neither changes.
    package var hash: String {
      ContentHash.sha256(
        changes.flatMap { [Array($0.name.utf8), $0.old ?? [], $0.bytes] })
    }
  }

  /// With what is found in the form; nil where that has an error, or where nothing can be taken.
  package func taking(to destination: Destination) -> Outcome<Taking?> {
    let findings = check().findings
    if findings.hasErrors { return Outcome(nil, findings) }
    switch destination {
    case .folder(let folder):
      let made = FormImport(form: workbench, draft: folder).changes()
      let taking = made.value.map { Taking(folder: folder, changes: $0) }
      return Outcome(taking, findings + made.findings.filter { $0.severity == .error })
    case .form(let name, let folder):
      let path = "\(folder)/\(name)"
      switch SourceReader.contents(ifThere: path) {
      case .failure(let failure): return Outcome(nil, findings + [.unreadable(path, failure)])
      case .success(let old):
        let bytes = workbench.edited[file] ?? []
        let change = FormImport.Change(name: name, bytes: bytes, summary: "换成传上来的", old: old)
        return Outcome(Taking(folder: folder, changes: old == bytes ? [] : [change]), findings)
      }
    }
  }

  /// Where everything is still as it was seen; what stood there is kept.
  package func take(
    _ taking: Taking, within bounds: WriteBounds = .none
  ) -> Outcome<VersionedWriter.Result> {
    FormImport(form: workbench, draft: taking.folder).write(taking.changes, within: bounds)
      .tellingChanges("再传一次")
  }
}
