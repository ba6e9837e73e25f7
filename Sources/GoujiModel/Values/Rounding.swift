/// The one place where a number loses digits: 四舍五入, half away from zero, as offices round.
package enum Rounding {
  /// `numerator / denominator`, rounded half away from zero. `denominator` is positive.
  package static func halfUp(_ numerator: Int, over denominator: Int) -> Int {
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    return signed(whole, rest, of: denominator.magnitude, negative: numerator < 0)
  }

  private static func signed(_ whole: UInt, _ rest: UInt, of divisor: UInt, negative: Bool) -> Int {
    let rounded = Int(clamping: rest >= divisor - rest ? whole + 1 : whole)
    return negative ? -rounded : rounded
  }
}
