import GoujiModel

/// Arithmetic with the values of figures: exact, and nil where kinds do not fit or a fraction
/// leaves 64 bits.
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

  /// `self + sign × other`.
  func adding(_ other: FigureValue, sign: Int = 1) -> FigureValue? {
    switch (self, other) {
    case (.amount(let a), .amount(let b)): .amount(Money(fen: a.fen + sign * b.fen))
    case (.count(let a), .count(let b)): .count(a + sign * b)
    case (.quantity(let a), .quantity(let b)):
      .quantity(Quantity(scaled: a.scaled + sign * b.scaled))
    case (.share(let a), .share(let b)): a.adding(b, sign: sign).map { .share($0) }
    default: nil
    }
  }

  /// `self ÷ other`: nil for nothing below the line, and for a share of a share.
  func over(_ other: FigureValue) -> FigureValue? {
    switch (self, other) {
    case (.amount(let a), .amount(let b)): Ratio(a.fen, over: b.fen).map { .share($0) }
    case (.count(let a), .count(let b)): Ratio(a, over: b).map { .share($0) }
    case (.quantity(let a), .quantity(let b)): Ratio(a.scaled, over: b.scaled).map { .share($0) }
    default: nil
    }
  }

  /// Equal in kind and in value; 1/2 is 2/4.
  func equals(_ other: FigureValue) -> Bool {
    switch (self, other) {
    case (.amount(let a), .amount(let b)): a == b
    case (.count(let a), .count(let b)): a == b
    case (.quantity(let a), .quantity(let b)): a == b
    case (.share(let a), .share(let b)):
      a.numerator.multipliedFullWidth(by: b.denominator)
        == b.numerator.multipliedFullWidth(by: a.denominator)
    default: false
    }
  }

  /// The smaller of two of one kind.
  func least(_ other: FigureValue) -> FigureValue? {
    adding(other, sign: -1).map { $0.sign > 0 ? other : self }
  }

  /// The larger of two of one kind.
  func greatest(_ other: FigureValue) -> FigureValue? {
    adding(other, sign: -1).map { $0.sign < 0 ? other : self }
  }

  /// An amount per head, to the 分, half away from zero.
  func spread(over heads: FigureValue) -> FigureValue? {
    guard case .amount(let money) = self, case .count(let count) = heads, count > 0 else {
      return nil
    }
    let twice = (2 * money.fen.magnitude + UInt(count)) / (2 * UInt(count))
    return .amount(Money(fen: money.fen.signum() * Int(twice)))
  }

  /// A weight times a share, to two decimals, half away from zero.
  func scored(_ share: FigureValue) -> FigureValue? {
    guard case .share(let ratio) = share else { return nil }
    let weight: Int
    switch self {
    case .count(let count): weight = count * Quantity.one
    case .quantity(let quantity): weight = quantity.scaled
    case .amount, .share: return nil
    }
    let hundredth = Quantity.one / 100
    let (below, overflow) = ratio.denominator.multipliedReportingOverflow(by: hundredth)
    if overflow { return nil }
    let product = weight.magnitude.multipliedFullWidth(by: ratio.numerator.magnitude)
    guard product.high < below.magnitude else { return nil }
    let (whole, rest) = below.magnitude.dividingFullWidth(product)
    let rounded = Int(whole) + (rest >= below.magnitude - rest ? 1 : 0)
    let sign = weight.signum() * ratio.numerator.signum()
    return .quantity(Quantity(scaled: sign * rounded * hundredth))
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

extension Ratio {
  fileprivate func adding(_ other: Ratio, sign: Int) -> Ratio? {
    let (a, b) = (reduced, other.reduced)
    let (left, overflow1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, overflow2) = b.numerator.multipliedReportingOverflow(by: a.denominator * sign)
    let (below, overflow3) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    let (sum, overflow4) = left.addingReportingOverflow(right)
    return overflow1 || overflow2 || overflow3 || overflow4 ? nil : Ratio(sum, over: below)
  }

  private var reduced: Ratio {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int(max(a, 1))
    return Ratio(numerator / divisor, over: denominator / divisor) ?? self
  }
}
