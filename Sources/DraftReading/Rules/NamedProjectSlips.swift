import GoujiModel
import SourceReading

/// What it checks: where another list names a project of the draft, its amounts are not in another unit than the
/// project's own spending.
///
/// Why: both are printed; 下达 0.03 万元 stands beside a project of millions.
///
/// Example: 中省转移支付.csv, 中省就业创业补助资金, 下达金额 309.22 in a draft in 元; the project spends 4,625,100.
///
/// Source: 预决算公开检查: 万元、元混用. 政府采购 has a rule of its own.
enum NamedProjectSlips {
  /// 元; a list names no smaller parts of a project.
  private static let leastAmount = 1_000
  private static let gap = 1_000
  /// In a draft in 万元: what is typed in 元 is ten thousand times the project.
  private static let gaps = 3_000...30_000

  static func findings(_ draft: WholeDraft, _ spending: SpendingLines) -> [Finding] {
    let spent = spent(spending)
    if spent.isEmpty { return [] }
    let other = [StandardLedger.spending, StandardLedger.income, StandardLedger.procurement]
    return draft.budget.ledgers.keys.sorted().filter { !other.contains($0) }.flatMap {
      name -> [Finding] in
      guard let ledger = draft.ledger(name) else { return [] }
      let amounts = ledger.shape.columns.indices.filter { ledger.shape.columns[$0].kind.isAmount }
      if amounts.isEmpty { return [] }
      return ledger.records.compactMap { record in
        guard let (project, whole) = project(of: record, in: ledger.shape, spent) else {
          return nil
        }
        guard
          let column = amounts.first(where: {
            isSlip(record.values[$0].amount, of: whole, in: draft.budget.inputUnit)
          })
        else { return nil }
        return .otherUnit(
          ledger.shape.columns[column].name, record.values[column].amount, project, whole, draft,
          at: record.place(of: column))
      }
    }
  }

  /// The largest amount of each project, by unit and name, and by name alone.
  private static func spent(_ spending: SpendingLines) -> NameTable<Money> {
    let shape = spending.ledger.shape
    let amounts = shape.columns.indices.filter { shape.columns[$0].kind.isAmount }
    let none = amounts.map { _ in Money.zero }
    var ofGroups = spending.groups.map { _ in none }
    for (line, group) in spending.groupOfLine.enumerated() {
      for (place, column) in amounts.enumerated() {
        ofGroups[group][place] += spending.records[line].values[column].amount
      }
    }
    var sums: NameTable<[Money]> = [:]
    for (group, own) in zip(spending.groups, ofGroups) where !group.project.isEmpty {
      for unit in group.unit.isEmpty ? [""] : [group.unit, ""] {
        let key = Self.key(unit, group.project)
        sums[key] = sums[key].map { zip($0, own).map(+) } ?? own
      }
    }
    return NameTable(sums.compactMap { key, sums in sums.max().map { (key, $0) } })
  }

  private static func key(_ unit: String, _ project: String) -> String { unit + "\u{1F}" + project }

  /// By a column of projects, or words that are the name of one.
  private static func project(
    of record: LedgerRecord, in shape: LedgerShape, _ spent: NameTable<Money>
  ) -> (name: String, spent: Money)? {
    let unit = shape.index(of: StandardColumn.unit).map { record.values[$0].text } ?? ""
    for column in shape.columns.indices
    where shape.namesProjects(column) || shape.columns[column].kind.isText {
      let name = record.values[column].text
      if let whole = spent[Self.key(unit, name)] { return (name, whole) }
    }
    return nil
  }

  private static func isSlip(_ amount: Money, of whole: Money, in unit: AmountUnit) -> Bool {
    guard amount.fen > 0, whole.fen > 0 else { return false }
    return unit == .yuan
      ? amount.fen < leastAmount * unit.fen && whole.fen / amount.fen >= gap
      : gaps.contains(amount.fen / whole.fen)
  }
}

extension Finding {
  fileprivate static func otherUnit(
    _ column: String, _ amount: Money, _ project: String, _ whole: Money, _ draft: WholeDraft,
    at place: Place
  ) -> Finding {
    let times = max(amount.fen, whole.fen) / min(amount.fen, whole.fen)
    return Finding(
      .unitSlip, at: place,
      "“\(column)”是 \(draft.words(amount))，支出明细里项目“\(shortened(project))”有 \(draft.words(whole))，相差 \(times) 倍，像是填错了单位",
      label: "元还是万元", basis: "预决算公开检查：万元、元混用",
      cure: "本草案按\(draft.budget.inputUnit.rawValue)填；按别的单位填的，换算后再填")
  }
}
