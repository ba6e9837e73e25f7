import GoujiModel
import SourceReading

/// What an import has to know of the draft it goes into.
package struct ImportDraft: Sendable {
  package var shape: LedgerShape
  package var context: DraftContext
  package var departmentNames: [String]
  package var year: Int?
  /// Names in 项目.csv; nil where the draft has none.
  package var projects: Set<String>?
  /// 支出.csv as it stands; nil where there is none.
  package var spending: SourceTable?
  package var spendingFile: ReadFile?

  /// Nil, with findings, where the head says too little or a file cannot be read.
  package static func read(_ draft: OpenedDraft) -> Outcome<ImportDraft?> {
    let (folder, head, shapes) = (draft.folder, draft.head, draft.shapes)
    guard let unit = head.inputUnit,
      let shape = shapes.first(where: { $0.name == StandardLedger.spending })
    else { return Outcome(nil) }
    var findings: [Finding] = []
    func table(_ name: String) -> (file: ReadFile, table: SourceTable)? {
      guard let file = folder.names.first(where: { folder.ledgerName($0) == name }) else {
        return nil
      }
      let read = folder.read(file)
      findings += read.findings
      guard let value = read.value else { return nil }
      let table = CSVTable.read(value.file)
      findings += table.findings
      return (value, table.value)
    }
    func ledger(_ ledger: String, _ context: DraftContext) -> Ledger? {
      guard let shape = shapes.first(where: { $0.name == ledger }), let table = table(ledger) else {
        return nil
      }
      return LedgerReader.read(table.table, as: shape, in: context).value.ledger
    }
    var context = DraftContext(
      inputUnit: unit, units: head.draftUnits, classification: head.official)
    for record in ledger(StandardLedger.localCodes, context)?.records ?? [] {
      context.classification.localNames[TypedCode(record.values[0].text).digits] =
        record.values[1].text
    }
    let projects = ledger(StandardLedger.projects, context)
    let projectNames = projects.flatMap { ledger in
      ledger.shape.index(of: StandardColumn.project).map { index in
        Set(ledger.records.map { $0.values[index].text })
      }
    }
    let spending = table(StandardLedger.spending)
    if findings.hasErrors { return Outcome(nil, findings) }
    let department = head.identity.filter { $0.key.hasPrefix("部门.") }.map(\.value.value)
    return Outcome(
      ImportDraft(
        shape: shape, context: context, departmentNames: department.sorted(), year: head.year,
        projects: projectNames, spending: spending?.table, spendingFile: spending?.file),
      findings)
  }

  /// Projects of lines that 项目.csv does not have, each once, in the order of the lines.
  package func newProjects(of lines: [ImportedLine]) -> [String] {
    var seen: Set<String> = projects ?? []
    return lines.compactMap { line in
      let name = line.texts[StandardColumn.project] ?? ""
      return name.isEmpty || !seen.insert(name).inserted ? nil : name
    }
  }
}
