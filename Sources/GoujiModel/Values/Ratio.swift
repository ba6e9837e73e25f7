/// An exact quotient of two whole numbers, such as a share or a growth rate. It is rounded only
/// when it is printed.
///
/// The quotient of two amounts is kept as it was formed, not reduced: shares of one whole are known
/// by their denominator. A sum of quotients is in lowest terms, and as wide as 128 bits, in which the
/// difference of any two quotients of amounts fits.
package struct Ratio: Hashable, Sendable {
  private var storage: Storage

  private enum Storage: Hashable, Sendable {
    case narrow(numerator: Int, denominator: Int)
    case wide(Wide)
  }

  /// Numbers beyond 64 bits, apart from the value so that the others stay small.
  private final class Wide: Hashable, Sendable {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
      self.numerator = numerator
      self.denominator = denominator
    }

    static func == (a: Wide, b: Wide) -> Bool {
      a.numerator == b.numerator && a.denominator == b.denominator
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(numerator)
      hasher.combine(denominator)
    }
  }

  /// Nil where the denominator is zero: a share of nothing has no value.
  package init?(_ numerator: Int, over denominator: Int) {
    if denominator == 0 { return nil }
    let sign = Int128(denominator.signum())
    self.init(sign * Int128(numerator), sign * Int128(denominator))
  }

  /// `denominator` is above zero.
  private init(_ numerator: Int128, _ denominator: Int128) {
    if let numerator = Int(exactly: numerator), let denominator = Int(exactly: denominator) {
      storage = .narrow(numerator: numerator, denominator: denominator)
    } else {
      storage = .wide(Wide(numerator, denominator))
    }
  }

  /// Both numbers, the denominator above zero; nil where they do not fit 64 bits.
  package var parts: (numerator: Int, denominator: Int)? {
    if case .narrow(let numerator, let denominator) = storage {
      (numerator, denominator)
    } else {
      nil
    }
  }

  private var wide: (numerator: Int128, denominator: Int128) {
    switch storage {
    case .narrow(let numerator, let denominator): (Int128(numerator), Int128(denominator))
    case .wide(let wide): (wide.numerator, wide.denominator)
    }
  }

  /// −1, 0 or 1.
  package var sign: Int {
    switch storage {
    case .narrow(let numerator, _): numerator.signum()
    case .wide(let wide): Int(wide.numerator.signum())
    }
  }

  package var magnitude: Ratio { sign < 0 ? -self : self }

  /// As it was formed: `3/10`.
  package var text: String { "\(wide.numerator)/\(wide.denominator)" }
}

// MARK: Arithmetic

extension Ratio {
  package static prefix func - (a: Ratio) -> Ratio {
    Ratio(-a.wide.numerator, a.wide.denominator)
  }

  /// Nil beyond 128 bits.
  package func adding(_ other: Ratio) -> Ratio? {
    let (a, b) = (wide, other.wide)
    if a.denominator == b.denominator {
      let (sum, overflow) = a.numerator.addingReportingOverflow(b.numerator)
      return overflow || sum == .min ? nil : Ratio(sum, a.denominator)
    }
    // Over the least common denominator.
    let common = Self.divisor(a.denominator, b.denominator)
    let (left, overflow1) = a.numerator.multipliedReportingOverflow(by: b.denominator / common)
    let (right, overflow2) = b.numerator.multipliedReportingOverflow(by: a.denominator / common)
    let (below, overflow3) = a.denominator.multipliedReportingOverflow(by: b.denominator / common)
    let (sum, overflow4) = left.addingReportingOverflow(right)
    if overflow1 || overflow2 || overflow3 || overflow4 || sum == .min { return nil }
    let divisor = Self.divisor(sum, below)
    return Ratio(sum / divisor, below / divisor)
  }

  /// The greatest number that divides both; `b` is above zero.
  private static func divisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(a)
  }

  package func isLess(than other: Ratio) -> Bool { order(to: other) < 0 }

  /// Equal in value; 1/2 is 2/4.
  package func equals(_ other: Ratio) -> Bool { order(to: other) == 0 }

  /// −1, 0 or 1 as it is below, at or above the other; exact, whatever the denominators.
  private func order(to other: Ratio) -> Int {
    if sign != other.sign { return sign < other.sign ? -1 : 1 }
    let (a, b) = (wide, other.wide)
    let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
    let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
    if left == right { return 0 }
    return ((left.high, left.low) < (right.high, right.low)) == (sign >= 0) ? -1 : 1
  }

  /// `self × scale ÷ divisor`, rounded half away from zero; `scale` 10 000 gives hundredths of a
  /// percent. Nil where the result does not fit 64 bits.
  package func rounded(scale: Int, over divisor: Int = 1) -> Int? {
    let (numerator, denominator) = wide
    let (below, overflow) = denominator.magnitude.multipliedReportingOverflow(
      by: UInt128(divisor.magnitude))
    let product = numerator.magnitude.multipliedFullWidth(by: UInt128(scale.magnitude))
    guard !overflow, product.high < below else { return nil }
    let (whole, rest) = below.dividingFullWidth(product)
    guard let cut = Int(exactly: whole), cut < .max else { return nil }
    let rounded = rest >= below - rest ? cut + 1 : cut
    return (sign < 0) == (scale < 0) ? rounded : -rounded
  }
}
