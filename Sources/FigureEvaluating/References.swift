import GoujiModel

/// What engines over one draft share: what units and projects are, for conditions such as
/// `项目.项目类别 = 运转类`, and which records say what.
package final class References: Sendable {
  private let units: [String: [String: String]]
  private let projects: [String: [String: String]]
  private let values: [ByteKey: KnownValues]
  /// Of the ledger 项目, as the template has it.
  let projectForm: LedgerForm?
  /// Ledgers that others refer to.
  let referred: Set<String>
  /// Units and names of the projects, in the order of the draft.
  let projectKeys: [(unit: String, project: String)]

  package init(_ budget: Budget, _ forms: [LedgerForm]) {
    projectForm = forms.first { $0.name == StandardLedger.projects }
    values = Dictionary(
      forms.map { (ByteKey($0.name), KnownValues()) }, uniquingKeysWith: { first, _ in first })
    referred = Set(
      forms.flatMap(\.columns).compactMap { column in
        if case .reference(let ledger) = column.kind { ledger } else { nil }
      })
    let form = budget.ledgers[StandardLedger.projects]?.form
    let unit = form?.index(of: StandardColumn.unit)
    let name = form?.index(of: StandardColumn.project)
    projectKeys = budget.records(StandardLedger.projects).map { record in
      (unit.map { record.values[$0].text } ?? "", name.map { record.values[$0].text } ?? "")
    }
    units = Self.table(budget.ledgers[StandardLedger.units]) { row in row["代码"] ?? "" }
    projects = Self.table(budget.ledgers[StandardLedger.projects]) { row in
      Self.key(row[StandardColumn.unit] ?? "", row[StandardColumn.project] ?? "")
    }
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
      for (column, value) in zip(ledger.form.columns, record.values) {
        row[column.name] = value.text
      }
      table[key(row)] = row
    }
    return table
  }
}
