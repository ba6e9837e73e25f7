/// The one place where a number loses digits: 四舍五入, half away from zero, as offices round.
package enum Rounding {
  /// `numerator / denominator`, rounded half away from zero. `denominator` is positive.
  package static func halfUp(_ numerator: Int, over denominator: Int) -> Int {
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    return signed(whole, rest, of: denominator.magnitude, negative: numerator < 0)
  }

  /// `ratio × scale`, rounded half away from zero; `scale` 10 000 gives hundredths of a percent.
  /// The product may exceed 64 bits, the result must not.
  package static func halfUp(_ ratio: Ratio, scale: Int) -> Int {
    let product = ratio.numerator.magnitude.multipliedFullWidth(by: scale.magnitude)
    let (whole, rest) = ratio.denominator.magnitude.dividingFullWidth(product)
    return signed(whole, rest, of: ratio.denominator.magnitude, negative: ratio.numerator < 0)
  }

  private static func signed(_ whole: UInt, _ rest: UInt, of divisor: UInt, negative: Bool) -> Int {
    let rounded = Int(rest >= divisor - rest ? whole + 1 : whole)
    return negative ? -rounded : rounded
  }
}
