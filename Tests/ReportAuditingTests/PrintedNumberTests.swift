import Testing

@testable import ReportAuditing

struct PrintedNumberTests {
  @Test(arguments: [
    ("0", 0, 0), ("+7.50", 750, 2), ("-7.50", 750, 2), ("1,234,567.8", 12_345_678, 1),
    ("999999999999999.999", 999_999_999_999_999_999, 3), ("12.5万元", 125, 1),
  ])
  func `a number is read digit by digit`(text: String, digits: UInt, decimals: Int) {
    let number = PrintedNumber(text)
    #expect(number?.digits == digits)
    #expect(number?.decimals == decimals)
    #expect(number?.isNegative == text.hasPrefix("-"))
  }

  @Test(arguments: [
    "1,", ",1", ",123", "1,23", "1234,567", "1,234,", "1.", ".5", "1.2.3", "1.234,5", "--1", "+",
    "万元", "%", "1 2", "1２", "1234567890123456789", "1.5元万元",
  ])
  func `what offices do not print is no number`(text: String) {
    #expect(PrintedNumber(text) == nil)
  }
}
