import GoujiModel

/// The units and projects that lines refer to, for conditions such as `项目.项目类别 = 运转类`.
struct ReferredRecords {
  private let units: Ledger?
  private let projects: Ledger?
  private var unitLines: [String: Int] = [:]
  private var projectLines: [ProjectName: Int] = [:]
  /// Of the ledger 项目, as the template has it.
  let projectForm: LedgerForm?

  init(_ budget: Budget, _ template: Template) {
    projectForm = template.ledgers.first { $0.name == StandardLedger.projects }
    units = budget.ledgers[StandardLedger.units]
    projects = budget.ledgers[StandardLedger.projects]
    for (line, record) in budget.records(StandardLedger.units).enumerated() {
      unitLines[units?.text(StandardColumn.code, of: record) ?? ""] = line
    }
    for (line, record) in budget.records(StandardLedger.projects).enumerated() {
      projectLines[ProjectName(record, in: projects)] = line
    }
  }

  func unit(_ code: String, _ column: String) -> String {
    guard let units, let line = unitLines[code] else { return "" }
    return units.text(column, of: units.records[line])
  }

  /// Projects of different units may share a name.
  func project(_ name: String, ofUnit unit: String, _ column: String) -> String {
    guard let projects, let line = projectLines[ProjectName(unit: unit, name: name)] else {
      return ""
    }
    return projects.text(column, of: projects.records[line])
  }
}

/// A project is known by its unit and its name.
struct ProjectName: Hashable {
  var unit: String
  var name: String

  init(unit: String, name: String) {
    self.unit = unit
    self.name = name
  }

  init(_ record: LedgerRecord, in ledger: Ledger?) {
    unit = ledger?.text(StandardColumn.unit, of: record) ?? ""
    name = ledger?.text(StandardColumn.project, of: record) ?? ""
  }
}

extension Ledger {
  /// Empty where the ledger has no such column.
  func text(_ column: String, of record: LedgerRecord) -> String {
    form.index(of: column).map { record.values[$0].text } ?? ""
  }
}
