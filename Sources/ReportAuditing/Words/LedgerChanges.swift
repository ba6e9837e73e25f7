import GoujiModel

/// How what a list gives reasons for has changed, by where the reason stands: 变动原因 of a function code
/// is about its spending against last year's draft, 差异原因 about 决算数 against 年初预算数.
///
/// Which spending a template prints beside the reason differs: all of it, that of the treasury, that of the
/// general public budget. Where these do not change in the same direction, nothing is known of the reason.
struct LedgerChanges {
  struct Change {
    let now: Money
    let then: Money
    /// What the two are called: `本年`, `上年`.
    let names: (now: String, then: String)

    var sign: Int { (now.fen - then.fen).signum() }
  }

  private static let opening = "年初预算数"
  private(set) var changes: [Place: Change] = [:]

  init(_ budget: Budget) {
    for name in budget.ledgers.keys.sorted() {
      guard let ledger = budget.ledgers[name], let code = ledger.shape.codeColumn else { continue }
      for (column, shape) in ledger.shape.columns.enumerated() where shape.name.hasSuffix("原因") {
        guard let sums = Self.sums(budget, asked: shape.name) else { continue }
        for record in ledger.records where !record.values[column].text.isEmpty {
          let prefix = record.values[code].text
          guard !prefix.isEmpty, let change = Self.change(prefix, sums) else { continue }
          changes[record.place(of: column)] = change
        }
      }
    }
  }

  private struct Sums {
    var now: [[String: Money]]
    var then: [[String: Money]]
    var names: (now: String, then: String)
  }

  /// By function code: of all sources, of the treasury's, of the general public budget.
  private static func sums(_ budget: Budget, asked column: String) -> Sums? {
    guard let spending = budget.ledgers[StandardLedger.spending] else { return nil }
    let shape = spending.shape
    if column == "差异原因", let opening = shape.index(of: opening), let main = shape.mainIndex,
      opening != main
    {
      return Sums(
        now: sums(spending, main), then: sums(spending, opening), names: ("决算", "年初预算"))
    }
    guard column == "变动原因", let main = shape.mainIndex,
      let earlier = budget.earlier?.budget.ledgers[StandardLedger.spending],
      let before = earlier.shape.mainIndex
    else { return nil }
    return Sums(now: sums(spending, main), then: sums(earlier, before), names: ("本年", "上年"))
  }

  private static func sums(_ spending: Ledger, _ column: Int) -> [[String: Money]] {
    let shape = spending.shape
    guard let code = shape.index(of: StandardColumn.functionCode) else { return [] }
    let kind = shape.index(of: StandardColumn.spendingKind)
    let source = shape.index(of: StandardColumn.fundSource)
    let leftOver = Set(ChoiceList.spendingKinds.groups["年末去向"] ?? [])
    let treasury = Set(ChoiceList.fundSources.groups["财政拨款"] ?? [])
    var sums: [[String: Money]] = [[:], [:], [:]]
    for record in spending.records {
      if let kind, leftOver.contains(record.values[kind].text) { continue }
      let from = source.map { record.values[$0].text } ?? ""
      let own = record.values[column].amount
      let function = record.values[code].text
      sums[0][function, default: .zero] += own
      if treasury.contains(from) { sums[1][function, default: .zero] += own }
      if from == "一般公共预算" { sums[2][function, default: .zero] += own }
    }
    return sums
  }

  private static func change(_ prefix: String, _ sums: Sums) -> Change? {
    let all = zip(sums.now, sums.then).map { now, then in
      Change(now: sum(now, prefix), then: sum(then, prefix), names: sums.names)
    }
    guard let first = all.first, first.sign != 0, all.allSatisfy({ $0.sign == first.sign }) else {
      return nil
    }
    return first
  }

  private static func sum(_ sums: [String: Money], _ prefix: String) -> Money {
    sums.reduce(.zero) { $1.key.startsWithBytes(of: prefix) ? $0 + $1.value : $0 }
  }
}
