/// A fraction of whole numbers in lowest terms: what plain formulas compute with, so that no digit is lost.
/// Nil wherever it would grow beyond what any sheet means.
struct ExactFraction: Equatable {
  let numerator: Int128
  /// Above zero.
  let denominator: Int128

  static let zero = ExactFraction(whole: 0)

  init(whole: Int128) { (numerator, denominator) = (whole, 1) }

  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let common = Self.divisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(common)
    self.denominator = sign * denominator / Int128(common)
  }

  /// Of decimal digits with a point and a sign, as `DecimalDigits.plain` writes them.
  init?(digits: some StringProtocol) {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count <= 20 else { return nil }
    let behind = parts.count > 1 ? String(parts[1]) : ""
    guard behind.utf8.count <= 16, let whole = Int128(String(parts[0]) + behind) else { return nil }
    self.init(whole, over: Self.power(behind.utf8.count))
  }

  private static func divisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Of ten, up to 30.
  static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  func adding(_ other: ExactFraction) -> ExactFraction? {
    guard let own = Self.product(numerator, other.denominator),
      let theirs = Self.product(other.numerator, denominator),
      let denominator = Self.product(denominator, other.denominator)
    else { return nil }
    let (sum, overflow) = own.addingReportingOverflow(theirs)
    return overflow ? nil : ExactFraction(sum, over: denominator)
  }

  var negated: ExactFraction? { ExactFraction(-numerator, over: denominator) }

  func times(_ other: ExactFraction) -> ExactFraction? {
    guard let numerator = Self.product(numerator, other.numerator),
      let denominator = Self.product(denominator, other.denominator)
    else { return nil }
    return ExactFraction(numerator, over: denominator)
  }

  func divided(by other: ExactFraction) -> ExactFraction? {
    ExactFraction(other.denominator, over: other.numerator).flatMap(times)
  }

  private static func product(_ a: Int128, _ b: Int128) -> Int128? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }

  /// To so many decimals, half away from zero. Nil of a tie: programs that compute in binary fall on
  /// either side.
  func rounded(to decimals: Int) -> ExactFraction? {
    guard let scaled = scaled(decimals) else { return nil }
    let (quotient, rest) = scaled.numerator.quotientAndRemainder(dividingBy: scaled.denominator)
    let (twice, overflow) = rest.magnitude.multipliedReportingOverflow(by: 2)
    if overflow || twice == scaled.denominator.magnitude { return nil }
    let away: Int128 = twice > scaled.denominator.magnitude ? (scaled.numerator < 0 ? -1 : 1) : 0
    return decimals < 0
      ? ExactFraction(whole: quotient + away).times(ExactFraction(whole: Self.power(-decimals)))
      : ExactFraction(quotient + away, over: Self.power(decimals))
  }

  private func scaled(_ decimals: Int) -> ExactFraction? {
    decimals < 0
      ? divided(by: ExactFraction(whole: Self.power(-decimals)))
      : times(ExactFraction(whole: Self.power(decimals)))
  }

  /// Whether they are the same to the digits that a sheet keeps: fifteen, and no more than nine behind
  /// the point.
  func isNearly(_ other: ExactFraction) -> Bool? {
    guard let own = scaled(9), let theirs = other.scaled(9) else { return nil }
    let (a, b) = (own.numerator / own.denominator, theirs.numerator / theirs.denominator)
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : difference.magnitude <= 2 + a.magnitude / Self.kept
  }

  private static let kept: UInt128 = 1_000_000_000_000

  /// Decimal digits, at most nine behind the point.
  var digits: String? {
    guard let scaled = scaled(9) else { return nil }
    let whole = scaled.numerator / scaled.denominator
    let all = String(whole.magnitude)
    let padded = String(repeating: "0", count: max(0, 10 - all.count)) + all
    return DecimalDigits.plain(
      (whole < 0 ? "-" : "") + padded.dropLast(9) + "." + padded.suffix(9))
  }
}
