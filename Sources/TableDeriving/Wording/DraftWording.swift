import FigureEvaluating
import GoujiModel

/// Words that the preparer wrote, and names of what a row stands for.
extension WordingRenderer {
  func identity(_ path: String, _ slot: Slot) -> String {
    let budget = engine.budget
    switch path {
    case IdentityPath.year: return String(budget.year)
    case IdentityPath.priorYear: return String(budget.year - 1)
    case IdentityPath.unit: return unit.rawValue
    default: break
    }
    if let given = budget.identity[path] { return given.value }
    report(.missingIdentity(path, budget, slot))
    return "〔\(path)〕"
  }

  func reason(_ key: String, _ slot: Slot) -> String {
    if let given = engine.budget.reasons[key]?.value, !given.isEmpty {
      return given.withoutFullStop
    }
    report(.missingReason(key, engine.budget))
    return "〔原因〕"
  }

  func axis(_ column: String, _ attribute: String, in scope: RowScope) -> String {
    guard let value = scope.binding(column) else { return "" }
    switch attribute {
    case "码": return value
    case "代码" where column == StandardColumn.unit: return value
    default: break
    }
    if column == StandardColumn.functionCode || column == StandardColumn.economicCode {
      return code(value, attribute, isFunction: column == StandardColumn.functionCode)
    }
    if attribute == "称谓" { return engine.template.displayNames[value] ?? value }
    if column == StandardColumn.unit { return engine.references.unit(value, attribute) }
    if column == StandardColumn.project, attribute != "名称" {
      return engine.references.project(
        value, of: scope.binding(StandardColumn.unit) ?? "", attribute)
    }
    return value
  }

  private func code(_ value: String, _ attribute: String, isFunction: Bool) -> String {
    let name = { (code: String) in
      let classification = self.engine.classification
      return (isFunction ? classification.functionName(code) : classification.economicName(code))
        ?? ""
    }
    switch attribute {
    case "名称": return name(value)
    case "类": return String(value.prefix(3))
    case "款": return value.utf8.count >= 5 ? String(value.prefix(5).suffix(2)) : ""
    case "项": return value.utf8.count >= 7 ? String(value.suffix(2)) : ""
    case "细": return value.utf8.count >= 7 ? value : ""
    case "类名": return name(String(value.prefix(3)))
    case "款名": return name(String(value.prefix(5)))
    case "项名", "细名": return value.utf8.count >= 7 ? name(value) : ""
    default: return value
    }
  }

  /// The text of the one record that fits the row.
  func lookup(
    _ ledger: String, _ column: String, _ slot: Slot, in scope: RowScope, required: Bool
  ) -> String {
    guard let index = engine.index(ledger), let number = index.ledger.form.index(of: column) else {
      return ""
    }
    var records: [Int] = []
    scope.related(index).forEach { records.append($0) }
    if records.count > 1 { report(.severalRecords(records, of: index, column, scope)) }
    let found = records.first.map { record in
      engine.shown(index.ledger.records[record].values[number], record, number, index)
    }
    if found == nil, required { report(.missingRecord(index, column, scope, engine)) }
    return found.map { printed($0) } ?? ""
  }
}

extension String {
  /// The template sets the full stop.
  var withoutFullStop: String {
    var text = self
    while let last = text.last, "。；;.，,".contains(last) { text.removeLast() }
    return text
  }
}
