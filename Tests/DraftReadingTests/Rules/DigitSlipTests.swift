import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct DigitSlipTests {
  private func slip(_ a: Int, _ b: Int, least: Int = 3) -> DigitSlip? {
    DigitSlip(Money(fen: a * 100), Money(fen: b * 100), least: least)
  }

  @Test func `the point moved by one to four places`() {
    #expect(slip(216_000, 21_600) == .shifted(10))
    #expect(slip(485, 4_850_000) == .shifted(10_000))
    #expect(slip(21_600, 216_000)?.words == "数字相同而相差 10 倍")
  }

  @Test func `two neighbours exchanged`() {
    #expect(slip(105_600, 150_600) == .exchanged)
    #expect(slip(114_000, 141_000) == .exchanged)
  }

  @Test func `round amounts and other differences are none`() {
    #expect(slip(80_000, 8_000) == nil)
    #expect(slip(80_000, 8_000, least: 1) == .shifted(10))
    #expect(slip(120_000, 1_200_000) == nil)
    #expect(slip(105_600, 105_600) == nil)
    #expect(slip(105_600, 156_000) == nil)
    #expect(slip(20_000, 200_000_000) == nil)
    #expect(slip(12, 21) == nil)
  }

  /// Whatever the digits, an exchange is told both ways, and no two amounts that differ in three
  /// places are.
  @Test func `an exchange is told both ways`() {
    var chance = Chance.printed()
    for _ in 0..<500 {
      var digits = (0..<6).map { _ in Int.random(in: 1...9, using: &chance) }
      let number = { digits.reduce(0) { $0 * 10 + $1 } }
      let before = number()
      let index = Int.random(in: 0..<5, using: &chance)
      if digits[index] == digits[index + 1] { continue }
      digits.swapAt(index, index + 1)
      let after = number()
      #expect(slip(before, after) == .exchanged)
      #expect(slip(after, before) == .exchanged)
    }
  }
}
