/// An exact decimal that is no money: an indicator's value, a score, an area. Counted in
/// ten-thousandths, so that sums are exact.
package struct Quantity: Hashable, Comparable, Sendable {
  /// Ten-thousandths; may be negative.
  package var scaled: Int

  package init(scaled: Int) { self.scaled = scaled }

  package init(whole: Int) { scaled = whole * Self.one }

  /// Ten-thousandths in 1.
  package static let one = 10_000
  package static let decimals = 4
  package static let zero = Quantity(scaled: 0)

  /// The largest magnitude accepted for one value: a hundred billion.
  package static let limit = Quantity(scaled: 1_000_000_000_000_000)

  package static func < (a: Quantity, b: Quantity) -> Bool { a.scaled < b.scaled }

  /// Without trailing zeros: `7.71`.
  package var text: String {
    DecimalText.of(scaled, decimals: Self.decimals, zeros: .dropped)
  }
}
