/// A budget that has function codes of its own, as 资金来源 calls it.
package enum BudgetAccount: String, Sendable {
  case general = "一般公共预算"
  case fund = "政府性基金预算"
  case capital = "国有资本经营预算"
}

extension Classification {
  /// The budget that a function code is of. Nil where the edition does not know the code, or its name
  /// speaks of a fund and nothing says whose.
  package func account(ofFunction code: String) -> BudgetAccount? {
    guard let entry = entry(code) else { return nil }
    let above = self.entry(String(code.prefix(5)))
    let words = [entry.note, entry.name, above?.note ?? "", above?.name ?? ""].joined(
      separator: " ")
    if code.hasPrefix("223") || words.containsBytes(of: "国有资本经营预算") { return .capital }
    if ["政府性基金", "专项债"].contains(where: words.containsBytes) { return .fund }
    return ["基金", "专项资金", "国债", "彩票", "附加"].contains(where: words.containsBytes) ? nil : .general
  }
}
