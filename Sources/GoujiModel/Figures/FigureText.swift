/// Expressions as the template would write them.
extension FigureExpression {
  package var text: String {
    switch self {
    case .sum(let selection, let measure):
      let ledger =
        measure == selection.mainAmount ? selection.ledger : "\(selection.ledger).\(measure)"
      return "合计(\(([ledger] + selection.conditions.map(\.text)).joined(separator: ", ")))"
    case .count(let selection):
      return
        "个数(\(([selection.ledger] + selection.conditions.map(\.text)).joined(separator: ", ")))"
    case .distinct(let selection, let column):
      let parts = [selection.ledger, column.text] + selection.conditions.map(\.text)
      return "种数(\(parts.joined(separator: ", ")))"
    case .constant(.amount(let money)): return money.exactText(in: .yuan) + AmountUnit.yuan.rawValue
    case .constant(.count(let count)): return String(count)
    case .constant(.share(let ratio)): return "\(ratio.numerator)/\(ratio.denominator)"
    case .constant(.quantity(let number)): return number.text
    case .named(let name), .stated(let name): return name
    case .prior(let name): return "上年(\(name))"
    case .plus(let a, let b): return "\(a.text) + \(b.text)"
    case .minus(let a, let b): return "\(a.text) - \(b.operandText)"
    case .share(let a, let b): return "占比(\(a.text), \(b.text))"
    case .growth(let a, let b): return "增幅(\(a.text), \(b.text))"
    case .least(let a, let b): return "取小(\(a.text), \(b.text))"
    case .greatest(let a, let b): return "取大(\(a.text), \(b.text))"
    case .average(let a, let b): return "平均(\(a.text), \(b.text))"
    case .score(let a, let b): return "得分(\(a.text), \(b.text))"
    case .listed(let name): return "项数(\(name))"
    case .absolute(let inner): return "绝对值(\(inner.text))"
    case .whole(let inner): return "全部(\(inner.text))"
    }
  }

  /// In brackets behind a minus where it is a sum itself.
  private var operandText: String {
    switch self {
    case .plus, .minus: "(\(text))"
    default: text
    }
  }
}
