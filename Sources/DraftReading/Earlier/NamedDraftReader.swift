import GoujiModel
import SourceReading

/// A draft that `草案.yaml` names by its folder: `../甲局-2023`, or `{文件夹: …, 内容: …}` with the
/// hash that its content must have.
package struct DraftReference: Sendable {
  package var folder: Located<String>
  package var hash: Located<String>?

  package init(folder: Located<String>, hash: Located<String>? = nil) {
    self.folder = folder
    self.hash = hash
  }
}

/// Reads a draft that another one names. It need not be complete; what makes its amounts wrong is
/// reported, what only its own report needs is not.
struct NamedDraftReader {
  private let naming: DraftFolder
  private let head: DraftHead
  private let templates: TemplateLookup
  /// `上年草案` or `预算草案`.
  private let key: String
  private let year: Int
  /// The spending ledger of the naming draft's template; nil where that could not be read.
  private let spending: LedgerShape?

  /// `year` is the one that the other draft must be of.
  init(
    _ key: String, of year: Int, for naming: DraftFolder, _ head: DraftHead, shapes: [LedgerShape],
    templates: TemplateLookup
  ) {
    spending = shapes.first { $0.name == StandardLedger.spending }
    self.naming = naming
    self.head = head
    self.templates = templates
    self.key = key
    self.year = year
  }

  func read(_ reference: DraftReference) -> Outcome<NamedDraft?> {
    let place = reference.folder.place
    let (path, display) = naming.paths(ofDraft: reference.folder.value)
    if WorkingPath.absolute(path) == WorkingPath.absolute(naming.path) {
      return Outcome(nil, [.namesItself(key, at: place)])
    }
    let opened = DraftLoader(templates: templates).open(path, displayPath: display)
    guard let other = opened.value else {
      return Outcome(nil, [.unreadable(key, display, opened.findings, at: place)])
    }
    guard let template = other.template else {
      return Outcome(nil, [.unreadable(key, display, other.findings, at: place)])
    }
    let reading = BudgetReader.read(other)
    let findings = other.headFindings + reading.findings
    guard let unfinished = reading.value.budget else {
      return Outcome(nil, [.unreadable(key, display, findings, at: place)])
    }
    let decoded = template.decoded().value
    // Numbers that its units state are the department's, too; it need not be complete.
    let budget = unfinished.finished(decoded)
    let draft = NamedDraft(budget: budget, template: decoded, place: place)
    return Outcome(draft, findings.filter(\.spoilsAmounts) + differences(of: budget, reference))
  }

  /// What the two drafts must have in common.
  private func differences(of other: Budget, _ reference: DraftReference) -> [Finding] {
    let place = reference.folder.place
    var findings: [Finding] = []
    if other.year != year {
      findings.append(.otherYear(key, other, wanted: year, at: place))
    }
    let codes = [head.identity[IdentityPath.code], other.identity[IdentityPath.code]].compactMap {
      $0?.value
    }
    let names = [head.identity[IdentityPath.fullName], other.identity[IdentityPath.fullName]]
      .compactMap { $0?.value }
    let sameCode = codes.count == 2 && codes[0] == codes[1]
    if names.count == 2, names[0] != names[1] {
      findings.append(.otherDepartment(key, names, isRenamed: sameCode, at: place))
    } else if codes.count == 2, !sameCode {
      findings.append(.otherDepartmentCode(key, codes, at: place))
    }
    if let hash = reference.hash, hash.value != other.hash {
      findings.append(.changed(key, other, at: hash.place))
    }
    if let own = spending, let theirs = other.ledgers[StandardLedger.spending]?.shape,
      let main = own.mainAmount, let other = theirs.mainAmount, theirs.index(of: main) == nil,
      theirs.counterparts[main] == nil, own.counterparts[other] == nil
    {
      findings.append(.otherKind(key, other, own: main, at: place))
    }
    return findings + unitDifferences(of: other)
  }

  /// Units of the same code are called the same; a unit that only one draft has is said.
  private func unitDifferences(of other: Budget) -> [Finding] {
    // Units with drafts of their own are compared in those.
    if head.hasUnitDrafts { return [] }
    let theirs = other.records(StandardLedger.units)
    var findings: [Finding] = []
    for unit in head.units.records {
      let (code, name) = (unit.values[0].text, unit.values[1].text)
      if let match = theirs.first(where: { $0.values[0].text == code }) {
        if match.values[1].text != name {
          findings.append(.renamedUnit(key, code, name, match, at: unit.place))
        }
      } else {
        findings.append(.newUnit(key, name, other, at: unit.place))
      }
    }
    for unit in theirs
    where !head.units.records.contains(where: { $0.values[0].text == unit.values[0].text }) {
      findings.append(.goneUnit(key, unit, other))
    }
    return findings
  }
}

extension DraftFolder {
  /// Where a draft is that this one names. A path is counted from the draft's folder; in a form, from
  /// the folder in which the form lies, or else as if the form were the draft's folder.
  package func paths(ofDraft typed: String) -> (path: String, display: String) {
    let own = (WorkingPath.joined(path, typed), WorkingPath.joined(displayPath, typed))
    if workbook == nil { return own }
    let beside = WorkingPath.joined(path, "../" + typed)
    return WorkingPath.isFolder(beside)
      ? (beside, WorkingPath.joined(displayPath, "../" + typed)) : own
  }
}

extension Finding {
  /// The amounts read may not be those that were meant.
  var spoilsAmounts: Bool {
    switch code {
    case .unreadableFile, .missingFile, .undecodableText, .malformedYAML, .missingColumn,
      .raggedRow, .notAnAmount, .tooFineAmount, .tooLargeAmount, .notAWholeNumber, .wrongShape,
      .unterminatedQuote, .unknownChoice, .malformedCode:
      severity == .error
    default: false
    }
  }
}
