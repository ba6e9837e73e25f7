import GoujiModel

/// The units and projects that lines refer to, for conditions such as `项目.项目类别 = 运转类`.
final class ReferredRecords {
  /// Of the ledger 项目, as the template has it.
  let projectShape: LedgerShape?
  private let ledgers: [String: Ledger]
  private let units: Ledger?
  private let projects: Ledger?
  private lazy var unitLines = Self.lines(of: units) { unit, record in
    ByteKey(unit.text(StandardColumn.code, of: record))
  }
  private lazy var projectLines = Self.lines(of: projects) { ProjectName($1, in: $0) }

  init(_ budget: Budget, _ template: Template) {
    projectShape = template.ledgers.first { $0.name == StandardLedger.projects }
    ledgers = budget.ledgers
    units = budget.ledgers[StandardLedger.units]
    projects = budget.ledgers[StandardLedger.projects]
  }

  func unit(_ code: String, _ column: String) -> String {
    guard let units, let line = unitLines[ByteKey(code)] else { return "" }
    return units.text(column, of: units.records[line])
  }

  /// Projects of different units may share a name.
  func project(_ name: String, ofUnit unit: String, _ column: String) -> String {
    guard let projects, let line = projectLines[ProjectName(unit: unit, name: name)] else {
      return ""
    }
    return projects.text(column, of: projects.records[line])
  }

  /// What the lines of another ledger say in a column.
  func names(in ledger: String, _ column: String) -> Set<ProjectName> {
    guard let ledger = ledgers[ledger] else { return [] }
    return Set(ledger.records.map { ledger.name(column, of: $0) })
  }

  /// Of lines with the same key, the last one.
  private static func lines<Key: Hashable>(
    of ledger: Ledger?, key: (Ledger, LedgerRecord) -> Key
  ) -> [Key: Int] {
    guard let ledger else { return [:] }
    return Dictionary(
      ledger.records.enumerated().map { (key(ledger, $1), $0) }, uniquingKeysWith: { $1 })
  }
}

/// A project is known by its unit and its name.
struct ProjectName: Hashable {
  private let unit: ByteKey
  private let name: ByteKey

  init(unit: String, name: String) {
    self.unit = ByteKey(unit)
    self.name = ByteKey(name)
  }

  init(_ record: LedgerRecord, in ledger: Ledger) {
    self.init(
      unit: ledger.text(StandardColumn.unit, of: record),
      name: ledger.text(StandardColumn.project, of: record))
  }
}

extension Ledger {
  /// What a line says in a column; of a project, in its unit.
  func name(_ column: String, of record: LedgerRecord) -> ProjectName {
    let isProject = if case .project? = shape.column(column)?.kind { true } else { false }
    return ProjectName(
      unit: isProject ? text(StandardColumn.unit, of: record) : "", name: text(column, of: record))
  }

  /// Empty where the ledger has no such column.
  func text(_ column: String, of record: LedgerRecord) -> String {
    shape.index(of: column).map { record.values[$0].text } ?? ""
  }
}
