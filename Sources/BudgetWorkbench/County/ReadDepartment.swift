import DraftReading
import GoujiModel
import SourceReading

/// A department's draft as the board knows it, read once for each state of its files: nothing of it
/// comes from a roster, which may change by itself.
struct ReadDepartment: Sendable {
  /// The hash of all that its package is made from; nil where some of it cannot be read.
  let basis: String?
  /// As `gouji check` tells them of the draft by itself.
  private let findings: [Finding]
  let department: String?
  /// What the names of its package's files begin with; nil where it cannot be made.
  let stem: String?
  /// Nothing stands there, or only what `gouji new` makes.
  let isUntouched: Bool
  /// For the county's totals.
  let summary: ListedDraft

  init(_ workbench: Workbench, basis: String?) {
    self.basis = basis
    let drafted = workbench.drafted()
    let audited = drafted.value?.auditFigures() ?? []
    findings = FindingLimit.applied(
      workbench.judged(drafted.findings + audited, drafted.value).open)
    summary = ListedDraft(workbench, drafted, audited: audited)
    stem = drafted.value.map { PackageContents.stem(of: $0.report) }
    department = drafted.value?.report.identity.department ?? workbench.department?.value
    isUntouched =
      drafted.value.map { ExampleRows.areAll($0.material) }
      ?? drafted.findings.contains { $0.code == .emptyFolder }
  }

  /// As `gouji check` tells them, with what the line of the roster says otherwise.
  func findings(on line: ListedPath) -> [Finding] {
    findings + line.differences(from: department)
  }

  /// One that is not there.
  static func isMissing(_ path: String) -> Bool {
    !WorkingFile.exists(path, followingLinks: true)
  }
}

extension ExampleRows {
  /// Whether the spending is that of a new draft, line by line: nobody has begun to fill it in.
  static func areAll(_ material: Material) -> Bool {
    let (budget, template) = (material.budget, material.template)
    guard let ledger = budget.ledgers[StandardLedger.spending] else { return true }
    let identity = DraftIdentity(
      department: "", shortName: "", code: budget.identity[IdentityPath.code]?.value ?? "",
      year: budget.year, unit: .yuan)
    let examples = ExampleRows(identity: identity, template: template).cells(ledger.shape)
    return ledger.records.count == examples.count
      && zip(ledger.records, examples).allSatisfy { record, example in
        zip(ledger.shape.columns, zip(record.values, example)).allSatisfy { column, values in
          says(values.0, values.1, column)
        }
      }
  }

  /// A column that the file of a new draft does not have holds what is usual; where it has nothing,
  /// something is derived.
  private static func says(_ value: LedgerValue, _ example: String, _ column: LedgerColumn) -> Bool
  {
    switch value {
    case .empty: true
    case .text(let text): example.isEmpty || text == example || text == column.standard
    case .amount(let money): money.exactText(in: .yuan) == example
    case .count(let count): String(count) == example
    case .quantity: true
    }
  }
}
