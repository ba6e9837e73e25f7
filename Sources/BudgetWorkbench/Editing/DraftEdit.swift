import DraftReading
import GoujiModel
import SourceReading

/// One short entry of a draft changed in its place: a reason, a purpose, a paragraph, a cell. Only its
/// own characters in the file become others. Nothing is written where the file has changed since it was
/// shown, or where the new text would not read back as itself.
package struct DraftEdit: Sendable {
  private let workbench: Workbench
  /// Who writes may not make the draft name others than it does.
  private let keepsReach: Bool

  package init(_ workbench: Workbench, keepsReach: Bool = false) {
    self.workbench = workbench
    self.keepsReach = keepsReach
  }

  package struct Result: Sendable {
    /// As the file has it when all is done; nil where there is none at the address.
    package var entry: DraftEntry?
    /// Nothing was written, for the file is not the one that was shown.
    package var isConflict = false
    package var written: [String] = []
    /// The version that was kept: `支出.csv.3`.
    package var kept: [String] = []
    /// What the draft as it is now has wrong.
    package var draftFindings: [Finding] = []
  }

  /// What stands at an address.
  package func entry(_ address: EntryAddress) -> Outcome<DraftEntry?> {
    let opened = opened()
    guard let draft = opened.value else { return Outcome(nil, opened.findings) }
    return entry(address, in: draft)
  }

  /// `hash` is that of the file as it was shown; without it the file is taken as it is.
  package func edit(
    _ address: EntryAddress, to typed: String, basedOn hash: String? = nil
  ) -> Outcome<Result> {
    let opened = opened()
    guard let draft = opened.value else { return Outcome(Result(), opened.findings) }
    let found = entry(address, in: draft)
    let text = Self.tidy(typed)
    if let entry = found.value, let hash, hash != entry.hash {
      return conflict(entry, text)
    }
    guard let entry = found.value else { return Outcome(Result(), found.findings) }
    if entry.text == text { return Outcome(Result(entry: entry)) }
    if let fault = fault(of: text, at: entry, in: draft) {
      return Outcome(Result(entry: entry), [fault])
    }
    guard let file = entry.file(saying: text) else {
      return Outcome(Result(entry: entry), [.notReadBack(entry, text)])
    }
    var edited = workbench
    edited.edited[file.name] = file.bytes
    if keepsReach, !edited.reach.isSubset(of: workbench.reach) {
      return Outcome(Result(entry: entry), [.reachesFurther(entry)])
    }
    let findings = edited.report().findings
    // What follows on the line may stand elsewhere now.
    let now = DraftEntry(EntryAddress(entry.place), in: file)
    let refused = findings.filter { finding in
      guard Self.unreadable.contains(finding.code), let place = finding.place else { return false }
      return now?.holds(place) ?? false
    }
    if !refused.isEmpty { return Outcome(Result(entry: entry), refused) }
    return write(file, entry, text, findings, in: draft)
  }

  private func write(
    _ file: ReadFile, _ entry: DraftEntry, _ text: String, _ findings: [Finding],
    in draft: OpenedDraft
  ) -> Outcome<Result> {
    let written = VersionedWriter(folder: draft.folder.path).write([
      .init(name: file.name, bytes: file.bytes, seen: entry.file.bytes)
    ])
    let address = EntryAddress(entry.place).inside(draft.folder.displayPath)
    if !written.value.changed.isEmpty {
      guard let now = self.entry(address, in: draft).value else {
        return Outcome(Result(isConflict: true), [.changedSince(entry, text)])
      }
      return conflict(now, text)
    }
    if written.findings.hasErrors { return Outcome(Result(entry: entry), written.findings) }
    return Outcome(
      Result(
        entry: DraftEntry(address, in: file), written: written.value.written,
        kept: written.value.kept, draftFindings: findings))
  }

  private func conflict(_ entry: DraftEntry, _ text: String) -> Outcome<Result> {
    Outcome(Result(entry: entry, isConflict: true), [.changedSince(entry, text)])
  }

  // MARK: What may be edited

  /// Nil, with a finding, of a form, and where there is no draft.
  package func opened() -> Outcome<OpenedDraft?> {
    let opened = workbench.loader.open(workbench.draft)
    guard let draft = opened.value else { return Outcome(nil, opened.findings) }
    return draft.folder.workbook == nil ? Outcome(draft) : Outcome(nil, [.isForm])
  }

  private func entry(_ address: EntryAddress, in draft: OpenedDraft) -> Outcome<DraftEntry?> {
    let address = address.inside(draft.folder.displayPath)
    guard draft.folder.names.contains(address.file), Self.isEditable(address.file) else {
      let names = draft.folder.names.filter(Self.isEditable)
      return Outcome(nil, [.noFile(address.file, among: names)])
    }
    let read = draft.folder.read(address.file)
    guard let file = read.value else { return Outcome(nil, read.findings) }
    let entry = DraftEntry(address, in: file)
    return Outcome(entry, entry == nil ? [.noEntry(address, in: file.file)] : [])
  }

  private static func isEditable(_ name: String) -> Bool {
    name == DraftFile.head || name == DraftFile.prose || name.lowercased().hasSuffix(".csv")
  }

  /// Without blanks around, which no reader sees; line ends as they are in memory.
  private static func tidy(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return Blanks.trimming(lines)
  }

  /// Faults of an entry by itself, told by reading the draft.
  private static let unreadable: Set<FindingCode> = [
    .notAnAmount, .tooFineAmount, .tooLargeAmount, .notAWholeNumber, .unknownUnit, .unknownChoice,
    .malformedCode, .wrongShape, .cellTooLong, .errorInCell, .formulaWithoutResult,
  ]

  /// What can be told of the text alone.
  private func fault(of text: String, at entry: DraftEntry, in draft: OpenedDraft) -> Finding? {
    if text.contains("\n"), entry.kind != .cell { return .severalLines(entry) }
    guard entry.kind == .cell, CSVText.isFormula(text) else { return nil }
    let ledger = draft.folder.ledgerName(entry.file.name)
    let column = draft.shapes.first { $0.name == ledger }?.column(entry.title)
    switch column?.kind {
    case .amount, .count, .quantity: return .isFormula(text, at: entry)
    default: return nil
    }
  }
}
