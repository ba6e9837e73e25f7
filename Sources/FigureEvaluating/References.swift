import GoujiModel

/// What engines over one draft share: what units and projects are, for conditions such as
/// `项目.项目类别 = 运转类`, and which records say what.
package final class References: Sendable {
  private let units: [String: [String: String]]
  private let projects: [String: [String: String]]
  private let values: [ByteKey: KnownValues]
  private let ledgers: [String: Ledger]
  /// Of the ledger 项目, as the template has it.
  let projectShape: LedgerShape?
  /// Ledgers that others refer to.
  let referred: Set<String>
  /// The place of each project in the order of the draft.
  let projectRanks: [ProjectKey: Int]

  /// Projects of different units may share a name.
  struct ProjectKey: Hashable {
    var unit: String
    var project: String

    static func == (a: ProjectKey, b: ProjectKey) -> Bool {
      a.project.sameBytes(as: b.project) && a.unit.sameBytes(as: b.unit)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ByteKey(unit))
      hasher.combine(ByteKey(project))
    }
  }

  package init(_ budget: Budget, _ shapes: [LedgerShape]) {
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
    let projects = budget.records(StandardLedger.projects).map { record in
      ProjectKey(
        unit: unit.map { record.values[$0].text } ?? "",
        project: name.map { record.values[$0].text } ?? "")
    }
    projectRanks = Dictionary(
      projects.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    units = Self.table(budget.ledgers[StandardLedger.units]) { row in row["代码"] ?? "" }
    self.projects = Self.table(budget.ledgers[StandardLedger.projects]) { row in
      Self.key(row[StandardColumn.unit] ?? "", row[StandardColumn.project] ?? "")
    }
  }

  /// What the records of a ledger say in a column, each with its unit where it names projects.
  func members(of ledger: String, in column: String) -> Set<ProjectKey> {
    guard let ledger = ledgers[ledger], let number = ledger.shape.index(of: column) else { return [] }
    return Set(ledger.records.map { Self.member($0, number, ledger.shape) })
  }

  /// What a record says in a column, as `members` hold it.
  static func member(_ record: LedgerRecord, _ column: Int, _ shape: LedgerShape) -> ProjectKey {
    var unit = ""
    if case .project = shape.columns[column].kind, let owner = shape.index(of: StandardColumn.unit) {
      unit = record.values[owner].text
    }
    return ProjectKey(unit: unit, project: record.values[column].text)
  }

  /// Of a ledger of the draft.
  func values(_ ledger: String) -> KnownValues { values[ByteKey(ledger)] ?? KnownValues() }

  package func unit(_ code: String, _ attribute: String) -> String { units[code]?[attribute] ?? "" }

  package func project(_ name: String, of unit: String, _ attribute: String) -> String {
    projects[Self.key(unit, name)]?[attribute] ?? ""
  }

  private static func key(_ unit: String, _ project: String) -> String { unit + "\u{1F}" + project }

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
