import GoujiModel
import TestSupport
import Testing

struct RatioTests {
  /// (n − 1)/n − (n − 2)/(n − 1) = 1/(n(n − 1)).
  @Test func `the difference of two shares of the largest amounts is exact`() throws {
    let n = Money.limit.fen
    let a = try #require(Ratio(n - 1, over: n))
    let b = try #require(Ratio(n - 2, over: n - 1))
    let difference = try #require(a.adding(-b))
    #expect(difference.text == "1/9999999999999900000000000000")
    #expect(difference.sign == 1)
    #expect(b.isLess(than: a))
    #expect(!a.isLess(than: b))
  }

  @Test func `shares of one whole keep it as their denominator`() throws {
    let part = try #require(Ratio(3, over: 8))
    let sum = try #require(Ratio(1, over: 8)?.adding(part))
    #expect(sum.text == "4/8")
    let half = try #require(Ratio(1, over: 2))
    #expect(sum.equals(half))
  }

  @Test(
    arguments: [
      (1, 3, 10_000, 3_333), (2, 3, 10_000, 6_667), (1, 8, 100, 13), (-1, 8, 100, -13),
      (1, -8, 100, -13), (0, 5, 100, 0), (.max, .max, 1, 1), (.min, .min, 1, 1),
      (.min, 1, 1, nil), (.max, 1, 2, nil),
    ] as [(Int, Int, Int, Int?)])
  func `it is rounded once, half away from zero`(
    numerator: Int, denominator: Int, scale: Int, rounded: Int?
  ) throws {
    let ratio = try #require(Ratio(numerator, over: denominator))
    #expect(ratio.rounded(scale: scale) == rounded)
  }

  @Test func `a share of nothing has no value`() { #expect(Ratio(1, over: 0) == nil) }

  /// What comes out, multiplied by its denominator again, is what went in.
  @Test func `sums agree with whole numbers over one denominator`() throws {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<2_000 {
      let numbers = (0..<4).map { _ in number(&random) }
      guard let a = Ratio(numbers[0], over: numbers[1]), let b = Ratio(numbers[2], over: numbers[3])
      else { continue }
      let sum = try #require(a.adding(b), "seed \(seed)")
      // a + b − a is b, and the order of the two says nothing.
      let turned = try #require(b.adding(a))
      #expect(turned.equals(sum), "seed \(seed)")
      if let back = sum.adding(-a) { #expect(back.equals(b), "seed \(seed)") }
      #expect(sum.isLess(than: a) == (b.sign < 0), "seed \(seed)")
    }
  }

  /// Zero, small, and as large as a draft admits, of both signs.
  private func number(_ random: inout Chance) -> Int {
    let magnitude = [0, 1, 7, 100, 12_345, 999_999_999, Money.limit.fen]
      .randomElement(using: &random)!
    return (Bool.random(using: &random) ? 1 : -1)
      * (magnitude == 0 ? 0 : Int.random(in: 0...magnitude, using: &random))
  }
}
