import GoujiModel
import Testing

struct RoundingTests {
  @Test(arguments: [
    (14, 10, 1), (15, 10, 2), (16, 10, 2), (25, 10, 3), (-14, 10, -1), (-15, 10, -2), (0, 7, 0),
    (3, 7, 0), (4, 7, 1), (5, 1, 5), (Int.max, 1, Int.max), (Int.max, Int.max, 1),
    (Int.max - 1, Int.max, 1), (Int.max / 2, Int.max, 0), (Int.max / 2 + 1, Int.max, 1),
  ])
  func `halves go away from zero`(_ number: Int, _ divisor: Int, _ rounded: Int) {
    #expect(Rounding.halfUp(number, over: divisor) == rounded)
  }

  @Test(arguments: [
    (1, 8, 100, 13), (-1, 8, 100, -13), (1, 3, 10_000, 3_333), (2, 3, 10_000, 6_667),
    (Int.max, Int.max, 10_000, 10_000), (Int.max / 2, Int.max / 2 - 1, 1_000_000, 1_000_000),
  ])
  func `a ratio is scaled without losing digits`(_ a: Int, _ b: Int, _ scale: Int, _ rounded: Int)
    throws
  {
    #expect(try #require(Ratio(a, over: b)).rounded(scale: scale) == rounded)
  }
}
