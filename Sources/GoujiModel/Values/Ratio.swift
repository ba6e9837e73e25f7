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
}
