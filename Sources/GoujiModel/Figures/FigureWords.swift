extension FigureValue {
  /// The exact value for a finding: `592.7512 万元`, `33.3333%`, `12`.
  package func words(in unit: AmountUnit) -> String {
    switch self {
    case .amount(let money): return "\(money.exactText(in: unit)) \(unit.rawValue)"
    case .count(let count): return String(count)
    case .quantity(let number): return number.text
    case .share(let ratio):
      // Beyond a thousandfold the fraction itself says more, and the percentage may not fit.
      guard let whole = ratio.rounded(scale: 1), whole.magnitude <= 1000,
        let percent = ratio.rounded(scale: 1_000_000)
      else { return ratio.text }
      return DecimalText.of(percent, decimals: 4, zeros: .dropped) + "%"
    }
  }
}
