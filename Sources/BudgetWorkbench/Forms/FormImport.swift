import DraftReading
import GoujiModel
import SourceReading

/// A 填报表 read back into a draft's folder. What says the same stays as it is, byte for byte; of
/// the rest only what differs is written. With an error nothing is.
package struct FormImport {
  let form: Workbench
  /// The folder, there or not yet.
  let draft: String

  package init(form: Workbench, draft: String) {
    self.form = form
    self.draft = draft
  }

  package struct Change: Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// What changed, for people.
    package var summary: String
    /// As the folder has it; nil where there is no such file.
    var old: [UInt8]?
  }

  package func changes() -> Outcome<[Change]?> {
    let opened = form.loader.open(form.draft)
    guard let filled = opened.value else { return Outcome(nil, opened.findings) }
    guard let workbook = filled.folder.workbook else {
      return Outcome(nil, [.noWorkbook(form.draft)])
    }
    let reading = BudgetReader.read(filled)
    var findings = (filled.findings + reading.findings).filter { $0.severity != .note }
    if findings.hasErrors { return Outcome(nil, findings) }
    let old = existing(shapes: filled.shapes)
    guard let old = old.value else { return Outcome(nil, old.findings) }
    var head = filled.headFile
    head.root = head.root.map {
      NamedDraftWays(form: filled.folder, draft: draft).rebased($0, old.head.file)
    }
    var changes: [Change] = []
    let edit = HeadEdit(old: old.head.file, new: head, form: workbook.displayName).change()
    findings += edit.findings
    edit.value.map { changes.append($0) }
    for shape in filled.shapes {
      guard let ledger = reading.value.ownLedgers[shape.name] else { continue }
      let edit = LedgerEdit(
        shape: shape, old: old.reading?.ownLedgers[shape.name], file: old.file(of: shape.name),
        new: ledger, inputUnit: head.head.inputUnit ?? .tenThousandYuan)
      edit.change().map { changes.append($0) }
    }
    if head.root?[HeadKey.reasons] != nil {
      let edit = ProseEdit(
        file: old.reading?.files.first { $0.name == DraftFile.prose },
        old: old.reading?.prose ?? [:], new: head.prose)
      edit.change().map { changes.append($0) }
    }
    if old.reading == nil {
      for index in changes.indices { changes[index].old = contents(changes[index].name) }
    }
    return Outcome(findings.hasErrors ? nil : changes, findings)
  }

  /// What stood there is kept as a version.
  package func write(_ changes: [Change]) -> Outcome<VersionedWriter.Result> {
    VersionedWriter(folder: draft).write(
      changes.map { .init(name: $0.name, bytes: $0.bytes, seen: $0.old) })
  }

  // MARK: What the folder has

  /// A folder that is no draft may hold a file of that name as well.
  private func contents(_ name: String) -> [UInt8]? {
    try? SourceReader.contents(of: "\(draft)/\(name)").get()
  }

  private struct Existing {
    var head = DraftHeadFile()
    var reading: DraftReading?

    func file(of ledger: String) -> ReadFile? {
      reading?.files.first { $0.name.lowercased() == DraftFile.ledger(ledger).lowercased() }
    }
  }

  /// Read by the form's ledgers; its own faults do not matter, for they are being mended.
  private func existing(shapes: [LedgerShape]) -> Outcome<Existing?> {
    if !WorkingFile.exists(draft) { return Outcome(Existing()) }
    guard WorkingPath.isFolder(draft), !DraftWorkbook.isNamed(draft) else {
      return Outcome(nil, [.noFolder(draft)])
    }
    guard var old = form.loader.open(draft).value else { return Outcome(Existing()) }
    old.shapes = shapes
    let spoiling: [FindingCode] = [.malformedYAML, .unreadableFile, .undecodableText]
    let faults = old.headFindings.filter { spoiling.contains($0.code) }
    if !faults.isEmpty { return Outcome(nil, faults) }
    let reading = BudgetReader.read(old)
    let unreadable = reading.findings.filter {
      $0.code == .unreadableFile || $0.code == .undecodableText
    }
    if !unreadable.isEmpty { return Outcome(nil, unreadable) }
    return Outcome(Existing(head: old.headFile, reading: reading.value))
  }
}

extension DraftWorkbook {
  /// `某局.xlsx`
  var displayName: String {
    WorkingPath.name(of: source.path)
  }
}

extension Finding {
  fileprivate static func noWorkbook(_ path: String) -> Finding {
    Finding(
      .unreadableWorkbook, at: nil, "\(path) 不是填报表（.xlsx）",
      cure: "先写填报表，再写草案文件夹：gouji form import 填报表.xlsx 草案")
  }

  fileprivate static func noFolder(_ path: String) -> Finding {
    Finding(.emptyFolder, at: nil, "\(path) 不是文件夹，不能作草案", cure: "写草案文件夹的路径，没有就新建")
  }
}
