import GoujiModel

/// The units and projects that lines refer to, for conditions such as `项目.项目类别 = 运转类`.
final class ReferredRecords {
  /// Of the ledger 项目, as the template has it.
  let projectShape: LedgerShape?
  private let ledgers: [String: Ledger]
  private let units: Ledger?
  private let projects: Ledger?
  private lazy var unitLines = Self.lines(units?.texts(StandardColumn.code).map { ByteKey($0) })
  private lazy var projectLines = Self.lines(projects?.projectNames)

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
    guard let projects, let line = projectLines[ByteKey(project: name, ofUnit: unit)] else {
      return ""
    }
    return projects.text(column, of: projects.records[line])
  }

  /// The cell of the record of a unit or a project that leaves an attribute blank; nil where the
  /// draft has no such record, or its ledger no such column.
  func blankPlace(_ column: String, _ attribute: String, at place: Standpoint) -> Place? {
    guard let value = place.binding(column) else { return nil }
    let record: (ledger: Ledger, line: Int)?
    if column.sameBytes(as: StandardColumn.project) {
      let key = ByteKey(project: value, ofUnit: place.binding(StandardColumn.unit) ?? "")
      record = projects.flatMap { ledger in projectLines[key].map { (ledger, $0) } }
    } else if column.sameBytes(as: StandardColumn.unit) {
      record = units.flatMap { ledger in unitLines[ByteKey(value)].map { (ledger, $0) } }
    } else {
      return nil
    }
    guard let record, let blank = record.ledger.shape.index(of: attribute) else { return nil }
    return record.ledger.records[record.line].place(of: blank)
  }

  /// The place of a project in the order of 项目; behind all others where it is not there.
  func rank(ofProject key: ByteKey) -> Int { projectLines[key] ?? .max }

  /// What the lines of another ledger say in a column, and whether each together with its unit: so
  /// projects are, where both ledgers have units.
  func names(
    in other: String, _ column: String, besides ledger: Ledger
  ) -> (names: Set<ByteKey>, byUnit: Bool) {
    guard let other = ledgers[other], let index = ledger.shape.index(of: column) else {
      return ([], false)
    }
    let byUnit =
      ledger.shape.namesProjects(index)
      && [ledger, other].allSatisfy { $0.shape.column(StandardColumn.unit) != nil }
    return (Set(other.names(column, byUnit: byUnit).compactMap { $0 }), byUnit)
  }

  /// Of lines with the same key, the last one.
  private static func lines(_ keys: [ByteKey]?) -> [ByteKey: Int] {
    var lines: [ByteKey: Int] = [:]
    for (line, key) in (keys ?? []).enumerated() { lines[key] = line }
    return lines
  }
}

extension ByteKey {
  /// A project is known by its unit and its name.
  init(project name: String, ofUnit unit: String) { self.init(unit + "\u{1F}" + name) }
}

extension Ledger {
  /// What each line says in a column, or of a project in its unit; nil where it says nothing.
  func names(_ column: String, byUnit: Bool) -> [ByteKey?] {
    zip(texts(column), texts(StandardColumn.unit)).map { text, unit in
      if text.isEmpty { return nil }
      return byUnit ? ByteKey(project: text, ofUnit: unit) : ByteKey(text)
    }
  }

  /// The project that each record is, or belongs to.
  var projectNames: [ByteKey] {
    zip(texts(StandardColumn.project), texts(StandardColumn.unit)).map {
      ByteKey(project: $0, ofUnit: $1)
    }
  }

  /// Of each record; empty where the ledger has no such column.
  fileprivate func texts(_ column: String) -> [String] {
    let index = shape.index(of: column)
    return records.map { record in index.map { record.values[$0].text } ?? "" }
  }

  /// Empty where the ledger has no such column.
  func text(_ column: String, of record: LedgerRecord) -> String {
    shape.index(of: column).map { record.values[$0].text } ?? ""
  }
}
