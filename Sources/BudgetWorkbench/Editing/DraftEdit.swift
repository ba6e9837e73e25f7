import DraftReading
import GoujiModel
import SourceReading

/// One short entry of a draft changed in its place: a reason, a purpose, a paragraph, a cell. Only its
/// own characters in the file become others. Nothing is written where the file has changed since it was
/// shown, or where the new text would not read back as itself.
package struct DraftEdit: Sendable {
  let workbench: Workbench
  private let bounds: WriteBounds

  package init(_ workbench: Workbench, within bounds: WriteBounds = .none) {
    self.workbench = workbench
    self.bounds = bounds
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

  /// What stood at an address in the file as it was shown, wherever it stands now.
  package func entry(
    _ address: EntryAddress, shownIn old: SourceFile
  ) -> Outcome<DraftEntry?> {
    let opened = opened()
    guard let draft = opened.value else { return Outcome(nil, opened.findings) }
    let read = file(of: address, in: draft)
    guard let file = read.value, file.file.text != old.text,
      case .character(let column) = address.column
    else { return entry(address, in: draft) }
    let shown = Place(file: old, line: address.line, column: column)
    guard let now = shown.now(in: file.file) else {
      return Outcome(nil, [.movedSince(shown, in: file)])
    }
    return entry(EntryAddress(now), in: file)
  }

  /// `hash` is that of the file as it was shown; without it the file is taken as it is. `record` is the
  /// entry as it was shown then: in a file that has changed it is looked for.
  package func edit(
    _ address: EntryAddress, to typed: String, basedOn hash: String? = nil,
    of record: EntryRecord? = nil
  ) -> Outcome<Result> {
    let opened = opened()
    guard let draft = opened.value else { return Outcome(Result(), opened.findings) }
    let read = file(of: address, in: draft)
    guard let file = read.value else { return Outcome(Result(), read.findings) }
    let text = Self.tidy(typed)
    if let hash, hash != file.hash {
      if let record { return conflict(record, near: address.line, in: file, text) }
      if let now = DraftEntry(address, in: file) { return conflict(now, text) }
    }
    let found = entry(address, in: file)
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
    // Before anything is read that it would lead to.
    let beyond = bounds.findings(against: [file.name: file.bytes])
    if !beyond.isEmpty { return Outcome(Result(entry: entry), beyond.map(entry.placed)) }
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
    let written = VersionedWriter(folder: draft.folder.path, within: bounds).write([
      .init(name: file.name, bytes: file.bytes, seen: entry.file.bytes)
    ])
    let address = EntryAddress(entry.place).inside(draft.folder.displayPath)
    if !written.value.changed.isEmpty {
      let now = self.file(of: address, in: draft)
      guard let now = now.value else { return Outcome(Result(isConflict: true), now.findings) }
      return conflict(entry.record, near: address.line, in: now, text)
    }
    if written.findings.hasErrors {
      return Outcome(Result(entry: entry), written.findings.map(entry.placed))
    }
    return Outcome(
      Result(
        entry: DraftEntry(address, in: file), written: written.value.written,
        kept: written.value.kept, draftFindings: findings))
  }

  private func conflict(_ entry: DraftEntry, _ text: String) -> Outcome<Result> {
    Outcome(Result(entry: entry, isConflict: true), [.changedSince(entry, text)])
  }

  /// With what stands there now where that is what was shown, wherever it stands; another entry is not
  /// taken for it.
  private func conflict(
    _ record: EntryRecord, near line: Int, in file: ReadFile, _ text: String
  ) -> Outcome<Result> {
    if let now = DraftEntry(record, near: line, in: file) { return conflict(now, text) }
    return Outcome(Result(isConflict: true), [.goneSince(record, in: file, text)])
  }

  // MARK: What may be edited

  /// Nil, with a finding, of a form, and where there is no draft.
  package func opened() -> Outcome<OpenedDraft?> {
    let opened = workbench.loader.open(workbench.draft)
    guard let draft = opened.value else { return Outcome(nil, opened.findings) }
    return draft.folder.workbook == nil ? Outcome(draft) : Outcome(nil, [.isForm])
  }

  private func entry(_ address: EntryAddress, in draft: OpenedDraft) -> Outcome<DraftEntry?> {
    let read = file(of: address, in: draft)
    guard let file = read.value else { return Outcome(nil, read.findings) }
    return entry(address, in: file)
  }

  private func entry(_ address: EntryAddress, in file: ReadFile) -> Outcome<DraftEntry?> {
    let entry = DraftEntry(address, in: file)
    return Outcome(entry, entry == nil ? [.noEntry(address, in: file.file)] : [])
  }

  private func file(of address: EntryAddress, in draft: OpenedDraft) -> Outcome<ReadFile?> {
    let name = address.inside(draft.folder.displayPath).file
    guard draft.folder.names.contains(name), Self.isEditable(name) else {
      return Outcome(nil, [.noFile(name, among: draft.folder.names.filter(Self.isEditable))])
    }
    return draft.folder.read(name)
  }

  /// Files of a draft that are edited entry by entry.
  package static func isEditable(_ name: String) -> Bool {
    name == DraftFile.head || name == DraftFile.prose || name.lowercased().hasSuffix(".csv")
  }

  /// Whether something stands there that is edited by itself; nothing does in a file that is broken.
  package static func isEditable(_ name: String, at place: Place) -> Bool {
    guard isEditable(name), !place.file.text.isEmpty else { return false }
    // Any place of a ledger is a cell.
    if EntryKind(file: name) == .cell { return true }
    return FileEntries(place.file)?.index(of: EntryAddress(place)) != nil
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
