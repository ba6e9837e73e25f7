extension FigureValue {
  /// The exact value for programs: 元 for amounts, `numerator/denominator` for shares.
  package var exactText: String {
    switch self {
    case .amount(let money): money == .zero ? "0" : money.exactText(in: .yuan)
    case .share(let ratio): ratio.text
    case .count(let count): "\(count)"
    case .quantity(let number): number.text
    }
  }
}
