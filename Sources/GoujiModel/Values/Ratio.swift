/// An exact quotient of two whole numbers, such as a share or a growth rate. It is rounded only
/// when it is printed.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int
  /// Always positive.
  package let denominator: Int

  /// Nil where the denominator is zero: a share of nothing has no value.
  package init?(_ numerator: Int, over denominator: Int) {
    if denominator == 0 { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = abs(denominator)
  }

  /// Compared exactly, whatever the denominators.
  package func isLess(than other: Ratio) -> Bool {
    if numerator.signum() != other.numerator.signum() { return numerator < other.numerator }
    let a = numerator.magnitude.multipliedFullWidth(by: other.denominator.magnitude)
    let b = other.numerator.magnitude.multipliedFullWidth(by: denominator.magnitude)
    let isSmaller = (a.high, a.low) < (b.high, b.low)
    return numerator < 0 ? (b.high, b.low) < (a.high, a.low) : isSmaller
  }
}
