import GoujiModel

/// The records that a typed figure sums.
struct PriorSelection {
  let name: String
  private let ledger: String
  /// The column that it sums: 全年预算数 is no part of 决算数.
  private let measure: String
  private let conditions: [Condition]

  init(name: String, _ selection: LedgerSelection, measure: String) {
    self.name = name
    self.measure = measure
    // Income and spending balance, by source and year: their sums are of one whole.
    let columns = [StandardColumn.fundSource, StandardColumn.fundYear, StandardColumn.fundLevel]
    let isShared = selection.conditions.allSatisfy { columns.contains($0.path.text) }
    ledger =
      selection.ledger == StandardLedger.income && isShared
      ? StandardLedger.spending : selection.ledger
    conditions = selection.conditions
  }

  /// All that this one sums, the other sums as well, and more.
  func isPart(of whole: PriorSelection) -> Bool {
    ledger == whole.ledger && measure == whole.measure && name != whole.name && !isSame(as: whole)
      && whole.conditions.allSatisfy { condition in
        conditions.contains { $0.implies(condition) }
      }
  }

  private func isSame(as other: PriorSelection) -> Bool { Set(conditions) == Set(other.conditions) }

  /// The one column by which it is less than the whole; nil where there are several.
  func extraColumn(over whole: PriorSelection) -> String? {
    let extra = conditions.filter { condition in
      !whole.conditions.contains { $0 == condition }
    }
    return extra.count == 1 && !extra[0].negated ? extra[0].path.text : nil
  }

  func isApart(from other: PriorSelection, in column: String) -> Bool {
    let patterns = { (selection: PriorSelection) in
      selection.conditions.filter { !$0.negated && $0.path.text == column }.flatMap(\.patterns)
    }
    let (own, others) = (patterns(self), patterns(other))
    return !own.contains { a in others.contains { a.covers($0) || $0.covers(a) } }
  }
}

extension Condition {
  /// Whatever meets this one meets the other.
  func implies(_ other: Condition) -> Bool {
    if self == other { return true }
    guard path == other.path, !negated, !other.negated else { return false }
    return patterns.allSatisfy { own in other.patterns.contains { $0.covers(own) } }
  }
}

extension Pattern {
  fileprivate func covers(_ other: Pattern) -> Bool {
    switch (self, other) {
    case (.exactly(let a), .exactly(let b)): a == b
    case (.prefix(let a), .exactly(let b)), (.prefix(let a), .prefix(let b)): b.hasPrefix(a)
    case (.exactly, .prefix): false
    }
  }
}
