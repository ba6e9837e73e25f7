import GoujiModel
import SourceReading
import TestSupport
import Testing

struct AmountParserTests {
  @Test(arguments: [
    ("0", 0), ("12.5", 12_500_000), ("1,234.50", 1_234_500_000), ("１，２３４．５０", 1_234_500_000),
    (" 3　", 3_000_000), ("-1", -1_000_000), ("－ 1", -1_000_000), ("−1", -1_000_000),
    ("+0.000001", 1), ("0.1000000000", 100_000), ("007", 7_000_000),
    ("100000000", 100_000_000_000_000), ("-0", 0),
    // Blanks between groups, of whatever kind; the apostrophe that holds digits as text.
    ("1 234", 1_234_000_000), ("1 234.50", 1_234_500_000),
    ("1\u{A0}234\u{A0}567", 1_234_567_000_000),
    ("1\u{2009}234", 1_234_000_000), ("1\u{202F}234", 1_234_000_000), ("1, 234", 1_234_000_000),
    ("'12.5", 12_500_000), ("’1,234", 1_234_000_000), ("\u{200B}5\u{200E}", 5_000_000),
    ("1\u{200B}2", 12_000_000),
  ])
  func `an amount in 万元 is read exactly`(text: String, fen: Int) {
    #expect(AmountParser.amount(text, in: .tenThousandYuan) == .success(Money(fen: fen)))
  }

  @Test(arguments: [
    "", "五", "1.2.3", ".5", "5.", "1,23", "12,34,567", "1 23", "12 34", "1234 567", "1,234 567",
    "1 234,567", "1e3", "(5)", "5万元", "-", "--1",
    "１２％", "1,234,", ",123", "1.2,345",
  ])
  func `what is not plainly one amount is refused`(text: String) {
    #expect(AmountParser.amount(text, in: .tenThousandYuan) == .failure(.notANumber))
  }

  @Test func `an amount finer than 分 or beyond the limit is refused`() {
    #expect(AmountParser.amount("0.001", in: .yuan) == .failure(.tooFine(decimals: 3)))
    #expect(
      AmountParser.amount("0.00000010", in: .tenThousandYuan) == .failure(.tooFine(decimals: 7)))
    #expect(AmountParser.amount("1000000000000.01", in: .yuan) == .failure(.tooLarge))
    let long = String(repeating: "9", count: 400)
    #expect(AmountParser.amount(long, in: .yuan) == .failure(.tooLarge))
  }

  @Test(arguments: [
    ("795.41万元", StatedNumber.amount(Money(fen: 795_410_000))),
    ("１２．５ 元", .amount(Money(fen: 1_250))), ("12", .plain(12)), ("1,200", .plain(1200)),
    ("12.5", .decimal(Money(fen: 12_500_000))), ("-3", .plain(-3)),
  ])
  func `a stated number is what its writing says`(text: String, number: StatedNumber) {
    #expect(AmountParser.stated(text, in: .tenThousandYuan) == .success(number))
  }

  @Test func `what we print of an amount we can read`() {
    var random = Chance.printed()
    let limit = Money.limit.fen
    for _ in 0..<1000 {
      let money = Money(
        fen: .random(in: -limit...limit, using: &random) >> Int.random(in: 0...46, using: &random))
      for unit in AmountUnit.allCases {
        #expect(AmountParser.amount(money.exactText(in: unit), in: unit) == .success(money))
      }
    }
  }
}
