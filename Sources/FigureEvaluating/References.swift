import GoujiModel

/// What engines over one draft share: what units and projects are, for conditions such as
/// `项目.项目类别 = 运转类`, and which records say what.
package final class References: Sendable {
  private let units: [String: [String: String]]
  private let projects: [String: [String: String]]
  private let values: [ByteKey: KnownValues]
  private let ledgers: [String: Ledger]
  let codeNames = KnownNames()
  /// Of the ledger 项目, as the template has it.
  let projectShape: LedgerShape?
  /// Ledgers that others refer to.
  let referred: Set<String>
  /// Of last year's draft, for the first engine that asks; nil where there is none.
  let earlier: Once<References>?
  /// The place of each project in the order of the draft.
  let projectRanks: NameTable<Int>

  /// Projects of different units may share a name.
  struct ProjectKey {
    var unit: String
    var project: String

    /// Both in one.
    var name: String { References.key(unit, project) }
  }

  package init(_ budget: Budget, _ shapes: [LedgerShape]) {
    earlier = budget.earlier.map { draft in
      Once { References(draft.budget, draft.template.ledgers) }
    }
    projectShape = shapes.first { $0.name == StandardLedger.projects }
    ledgers = budget.ledgers
    values = Dictionary(
      shapes.map { (ByteKey($0.name), KnownValues()) }, uniquingKeysWith: { first, _ in first })
    referred = Set(
      shapes.flatMap(\.columns).compactMap { column in
        if case .reference(let ledger) = column.kind { ledger } else { nil }
      })
    let shape = budget.ledgers[StandardLedger.projects]?.shape
    let unit = shape?.index(of: StandardColumn.unit)
    let name = shape?.index(of: StandardColumn.project)
    projectRanks = NameTable(
      budget.records(StandardLedger.projects).enumerated().map { rank, record in
        let key = ProjectKey(
          unit: unit.map { record.values[$0].text } ?? "",
          project: name.map { record.values[$0].text } ?? "")
        return (key.name, rank)
      })
    units = Self.table(budget.ledgers[StandardLedger.units]) { row in row["代码"] ?? "" }
    self.projects = Self.table(budget.ledgers[StandardLedger.projects]) { row in
      Self.key(row[StandardColumn.unit] ?? "", row[StandardColumn.project] ?? "")
    }
  }

  /// Of each record of a ledger, whether another ledger has a record that says the same in a column:
  /// of projects, in the same unit, where both ledgers tell units apart. What says nothing is in none.
  func areMembers(_ own: Ledger, _ column: Int, of ledger: String) -> [Bool] {
    guard let other = ledgers[ledger],
      let number = other.shape.index(of: own.shape.columns[column].name)
    else { return Array(repeating: false, count: own.records.count) }
    let units = [own, other].map { $0.shape.index(of: StandardColumn.unit) }
    let hasUnits = own.shape.namesProjects(column) && !units.contains(nil)
    let name = { (record: LedgerRecord, column: Int, unit: Int?) -> String? in
      let text = record.values[column].text
      if text.isEmpty { return nil }
      return Self.key(hasUnits ? unit.map { record.values[$0].text } ?? "" : "", text)
    }
    let known = NameSet(other.records.compactMap { name($0, number, units[1]) })
    return own.records.map { record in name(record, column, units[0]).map(known.contains) ?? false }
  }

  /// Of a ledger of the draft.
  func values(_ ledger: String) -> KnownValues { values[ByteKey(ledger)] ?? KnownValues() }

  package func unit(_ code: String, _ attribute: String) -> String { units[code]?[attribute] ?? "" }

  package func project(_ name: String, of unit: String, _ attribute: String) -> String {
    projects[Self.key(unit, name)]?[attribute] ?? ""
  }

  fileprivate static func key(_ unit: String, _ project: String) -> String {
    unit + "\u{1F}" + project
  }

  private static func table(
    _ ledger: Ledger?, _ key: ([String: String]) -> String
  ) -> [String: [String: String]] {
    guard let ledger else { return [:] }
    var table: [String: [String: String]] = [:]
    for record in ledger.records {
      var row: [String: String] = [:]
      for (column, value) in zip(ledger.shape.columns, record.values) {
        row[column.name] = value.text
      }
      table[key(row)] = row
    }
    return table
  }
}

extension FigureEngine {
  /// The cell of the record of a project that says an attribute; nil where there is none.
  package func place(ofProject name: String, unit: String, _ attribute: String) -> Place? {
    let key = References.ProjectKey(unit: unit, project: name).name
    guard let ledger = budget.ledgers[StandardLedger.projects],
      let column = ledger.shape.index(of: attribute), let rank = references.projectRanks[key]
    else { return nil }
    return ledger.records[rank].place(of: column)
  }

  /// The cell of the record of a unit or a project that leaves an attribute blank; nil where the
  /// draft has no such record, or its ledger no such column.
  package func blankPlace(
    _ column: String, _ attribute: String, _ binding: (String) -> String?
  ) -> Place? {
    let isProject = column == StandardColumn.project
    guard isProject || column == StandardColumn.unit, let value = binding(column),
      let ledger = budget.ledgers[isProject ? StandardLedger.projects : StandardLedger.units],
      let blank = ledger.shape.index(of: attribute)
    else { return nil }
    let name = ledger.shape.index(of: isProject ? StandardColumn.project : StandardColumn.code)
    let unit = isProject ? ledger.shape.index(of: StandardColumn.unit) : nil
    let record = ledger.records.first { record in
      name.map { record.values[$0].text.sameBytes(as: value) } ?? false
        && unit.map { record.values[$0].text == binding(StandardColumn.unit) ?? "" } ?? true
    }
    return record?.place(of: blank)
  }
}
