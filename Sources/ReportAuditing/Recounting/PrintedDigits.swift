import GoujiModel

/// Values of figures against what is printed of them.
extension FigureValue {
  /// Zero of the same kind.
  var zero: FigureValue {
    switch self {
    case .amount: .amount(.zero)
    case .count: .count(0)
    case .quantity: .quantity(.zero)
    case .share: Ratio(0, over: 1).map { .share($0) } ?? .count(0)
    }
  }

  /// Its magnitude against `digits ÷ 10^decimals` units, a unit being `divisor`: off by at most
  /// half of the last digit, or by less than the whole of it. Products are full width.
  static func isRounded(
    _ digits: UInt, decimals: Int, from magnitude: UInt, over divisor: UInt,
    within tolerance: PrintTolerance = .halfDigit
  ) -> Bool {
    // |digits/10^d − magnitude/divisor| ≤ 1/2 · 10^−d, times divisor · 10^d
    let power = (0..<decimals).reduce(UInt(1)) { power, _ in power * 10 }
    var a = digits.multipliedFullWidth(by: divisor)
    var b = magnitude.multipliedFullWidth(by: power)
    if (a.high, a.low) < (b.high, b.low) { swap(&a, &b) }
    let (low, borrow) = a.low.subtractingReportingOverflow(b.low)
    let high = a.high - b.high - (borrow ? 1 : 0)
    return high == 0 && (tolerance == .halfDigit ? low <= divisor / 2 : low < divisor)
  }
}

/// How far print may be off the exact value.
enum PrintTolerance {
  case halfDigit
  /// Less than one last digit, where amounts are balanced or shares closed.
  case oneDigit
}
