/// The value of a figure.
package enum FigureValue: Hashable, Sendable {
  case amount(Money)
  case share(Ratio)
  case count(Int)
  case quantity(Quantity)

  /// 分, whole numbers or ten-thousandths as the kind has it; nil for a share.
  package init?(_ kind: FigureKind, number: Int) {
    switch kind {
    case .amount: self = .amount(Money(fen: number))
    case .count: self = .count(number)
    case .quantity: self = .quantity(Quantity(scaled: number))
    case .share: return nil
    }
  }
}

extension FigureValue {
  /// An amount rounded by itself to whole steps of so many 分; anything else as it is.
  package func rounded(to step: Int) -> FigureValue {
    guard case .amount(let money) = self else { return self }
    return .amount(Money(fen: Rounding.halfUp(money.fen, over: step) * step))
  }
}
