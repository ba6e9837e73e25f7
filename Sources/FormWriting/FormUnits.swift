import GoujiModel

/// Units as the formulas of the form find them.
struct FormUnits {
  static let unknown = "没有这个单位"

  private let rows: [(code: String, name: String)]

  init(_ content: FormContent) {
    rows = (content.ledger(StandardLedger.units)?.rows ?? []).map { ($0[0].text, $0[1].text) }
  }

  /// Beside a code; empty where nothing is typed.
  func name(_ typed: String) -> String {
    if typed.isEmpty { return "" }
    let code = String(typed.prefix { $0 != " " })
    if let unit = rows.first(where: { $0.code == code }) { return unit.name }
    return rows.contains { $0.name == typed } ? typed : Self.unknown
  }

  /// In a key; the only unit need not be typed.
  func keyName(_ typed: String) -> String {
    typed.isEmpty && rows.count == 1 ? rows[0].name : name(typed)
  }
}
