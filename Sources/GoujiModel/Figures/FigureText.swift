/// Expressions as the template would write them.
extension FigureExpression {
  package var text: String {
    switch self {
    case .sum(let selection, let measure):
      let ledger =
        measure == selection.mainAmount ? selection.ledger : "\(selection.ledger).\(measure)"
      return FigureFunction.sum.text(of: [ledger] + selection.conditions.map(\.text))
    case .count(let selection):
      return FigureFunction.count.text(of: [selection.ledger] + selection.conditions.map(\.text))
    case .distinct(let selection, let column):
      let parts = [selection.ledger, column.text] + selection.conditions.map(\.text)
      return FigureFunction.distinct.text(of: parts)
    case .says(let condition): return condition.text
    case .constant(.amount(let money)): return money.exactText(in: .yuan) + AmountUnit.yuan.rawValue
    case .constant(.count(let count)): return String(count)
    case .constant(.share(let ratio)): return ratio.text
    case .constant(.quantity(let number)): return number.text
    case .named(let name), .stated(let name): return name
    case .prior(let name): return FigureFunction.prior.text(of: [name])
    case .listed(let name): return FigureFunction.listed.text(of: [name])
    case .whole(let inner): return FigureFunction.whole.text(of: [inner.text])
    case .apply(let operation, let operands):
      if operation.isSign {
        return "\(operands[0].text) \(operation.rawValue) \(operands[1].text(behind: operation))"
      }
      return FigureFunction.operation(operation).text(of: operands.map(\.text))
    }
  }

  /// In brackets behind a minus where it is a sum itself.
  private func text(behind sign: FigureOperator) -> String {
    if sign == .minus, case .apply(let inner, _) = self, inner.isSign { "(\(text))" } else { text }
  }
}

extension FigureFunction {
  fileprivate func text(of arguments: [String]) -> String {
    "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
