import GoujiModel

extension Template {
  private static let leading = ["其中", "年度", "年", "的", "安排", "用于"]
  private static let trailing = [
    "为", "是", "共", "财政拨款", "预算数", "决算数", "执行数", "预算", "决算", "总额", "数", "共计",
  ]

  /// The name of a figure that the words are, as a whole; nil where they are none.
  func figure(calledBy words: String) -> String? {
    var name = words
    for word in Self.leading where name.hasPrefix(word) {
      name = String(name.dropFirst(word.count))
    }
    while name.count >= 3 {
      if figures.has(name) { return name }
      guard let word = Self.trailing.first(where: { name.hasSuffix($0) }) else { return nil }
      name = String(name.dropLast(word.count))
    }
    return nil
  }

  /// The same, or one of them is made of the other, or both may be.
  func isAkin(_ printed: String, _ named: String) -> Bool {
    !contradicts(named, printed) || isPart(printed, of: named) || isPart(named, of: printed)
      || has(.named(printed)) { $0.soleName == named }
      || has(.named(named)) { $0.soleName == printed }
  }

  /// The same sum under more conditions.
  func isSelected(_ part: String, from whole: String) -> Bool {
    resolved(.named(part)).refines(resolved(.named(whole)))
  }

  /// Two different figures of one template, neither of them made of the other by its name; a figure that
  /// has another name is no other. What rows narrow (支出额) is whatever the row is called, but for a
  /// sentence of the whole draft.
  func contradicts(_ named: String, _ printed: String, ofWhole: Bool = false) -> Bool {
    guard !named.contains(printed), !printed.contains(named), figures.has(printed),
      figures.has(named), let own = figures[printed]
    else { return false }
    let (a, b) = (resolved(.named(named)), resolved(.named(printed)))
    // But nothing of another ledger.
    let isOfRow =
      !ofWhole && (own.expression.wholeLedger.map { $0 == a.selection?.ledger ?? $0 } ?? false)
    // A part of all that there is, in a sentence of the whole, is another figure than all of it.
    let isPart = b.refines(a) && !(ofWhole && a.wholeLedger != nil)
    return a.text != b.text && !isOfRow && !isPart
  }
}

extension FigureExpression {
  /// Which lines are summed or counted; nil of other figures.
  var selection: LedgerSelection? {
    switch self {
    case .sum(let own, _), .count(let own), .distinct(let own, _): own
    default: nil
    }
  }

  /// The ledger whose lines are all summed, which rows and columns narrow.
  fileprivate var wholeLedger: String? {
    selection.flatMap { $0.conditions.isEmpty ? $0.ledger : nil }
  }

  /// The same under more conditions: 预留 of one fund among all 预留.
  func refines(_ other: FigureExpression) -> Bool {
    guard case .sum(let own, let measure) = self, case .sum(let wide, measure: measure) = other
    else {
      return false
    }
    return own.ledger == wide.ledger && wide.conditions.allSatisfy(own.conditions.contains)
  }
}
