import Testing

@testable import OfficeOpenXML

struct DecimalDigitsTests {
  @Test(arguments: [
    ("0", "0"), ("-0.0", "0"), ("1200", "1200"), ("1200.3999999999999", "1200.4"),
    ("0.30000000000000004", "0.3"), ("1.1499999999999999E-2", "0.0115"), ("1E+3", "1000"),
    ("1.5e-7", "0.00000015"), ("-12.50", "-12.5"), ("+3", "3"), (" 7\n", "7"), (".5", "0.5"),
    ("99999999999999.999", "100000000000000"), ("0.99999999999999999", "1"),
    ("123456789012345", "123456789012345"), ("1234567890123456", "1234567890123460"),
    ("2080101", "2080101"), ("2.9000000000000004", "2.9"), ("00012", "12"),
  ])
  func `a stored number is the decimal that Excel shows`(stored: String, plain: String) {
    #expect(DecimalDigits.plain(stored) == plain)
  }

  @Test(arguments: [
    "", "-", ".", "1E", "1E+", "abc", "1,000", "1 元", "NaN", "INF", "0x10", "1E999999", "1E80",
  ])
  func `what is no number stays text`(stored: String) {
    #expect(DecimalDigits.plain(stored) == nil)
  }

  @Test func `every amount of fen survives the way through a binary fraction`() {
    var state: UInt64 = 20_240_601
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Up to a trillion yuan in fen, and in ten thousand yuan with six decimals.
      let fen = Int(state % 100_000_000_000_000)
      let yuan = Double(fen) / 100
      let typed = "\(fen / 100)." + (fen % 100 < 10 ? "0" : "") + "\(fen % 100)"
      #expect(DecimalDigits.plain("\(yuan)") == DecimalDigits.plain(typed))
    }
  }

  @Test(arguments: [
    ("General", NumberFormatKind.plain), ("0.00", .plain), ("#,##0.00_);[Red](#,##0.00)", .plain),
    ("0.00E+00", .plain), ("0%", .percent), ("0.00%;-0.00%", .percent), ("@", .text),
    ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("yyyy年m月d日;@", .date),
    ("[$-804]aaaa", .date), ("[DBNum1][$-804]yyyy\"年\"m\"月\"", .date), ("[h]:mm", .date),
    ("上午/下午h\"时\"mm\"分\"", .date), ("e\"年\"", .date), ("\"¥\"#,##0.00;G/通用格式", .plain),
    ("#,##0.00\"万元\"", .plain), ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", .plain),
    ("0.0,\"千元\"", .plain), ("[>=10000]0!.0,\"万\";0", .plain), ("# ?/?", .plain),
    ("[Red]0.00", .plain), ("\"day\"0", .plain), ("\\d0", .plain), ("", .plain),
  ])
  func `a date is told by its format code`(code: String, kind: NumberFormatKind) {
    #expect(FormatCode.kind(code) == kind)
  }
}
