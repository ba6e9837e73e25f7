import GoujiModel
import Testing

struct NumberPrinterTests {
  private static let plain = NumberFormat(
    decimals: 2, grouping: false, zeros: .kept, blankZero: false)
  private static let trimmed = NumberFormat(
    decimals: 2, grouping: false, zeros: .dropped, blankZero: false)
  private static let grouped = NumberFormat(
    decimals: 2, grouping: true, zeros: .kept, blankZero: true)

  /// 分, and the text in 万元.
  @Test(arguments: [
    (1_000_000, "1.00"), (4_999, "0.00"), (5_000, "0.01"), (14_999, "0.01"), (15_000, "0.02"),
    (-4_999, "0.00"), (-5_000, "-0.01"), (-15_000, "-0.02"), (764_330_000, "764.33"),
    (764_325_000, "764.33"), (764_324_999, "764.32"), (0, "0.00"),
  ])
  func `amounts round half up, away from zero`(_ fen: Int, _ text: String) {
    #expect(printed(.amount(Money(fen: fen)), Self.plain) == text)
  }

  @Test(arguments: [
    (1_000_000, "1"), (1_500_000, "1.5"), (1_050_000, "1.05"), (100_000_000, "100"), (0, "0"),
    (-1_500_000, "-1.5"), (4_999, "0"),
  ])
  func `zeros after the last digit are dropped where the format says so`(_ fen: Int, _ text: String)
  {
    #expect(printed(.amount(Money(fen: fen)), Self.trimmed) == text)
  }

  @Test(arguments: [
    (999_000_000, "999.00"), (1_000_000_000, "1,000.00"), (-1_000_000_000, "-1,000.00"),
    (1_234_567_890_000, "1,234,567.89"), (Money.limit.fen, "100,000,000.00"), (0, ""),
    (4_999, "0.00"),
  ])
  func `thousands are grouped and zero is blank where the format says so`(
    _ fen: Int, _ text: String
  ) {
    #expect(printed(.amount(Money(fen: fen)), Self.grouped) == text)
  }

  @Test func `yuan never shows more than the fen`() {
    let format = NumberFormat(decimals: 6, grouping: false, zeros: .kept, blankZero: false)
    #expect(printed(.amount(Money(fen: 12_345)), format, .yuan) == "123.45")
    #expect(printed(.amount(Money(fen: 12_345)), format) == "0.012345")
  }

  @Test(arguments: [
    (1, 3, "33.33%"), (2, 3, "66.67%"), (1, 1, "100.00%"), (1, 200_000, "0.00%"),
    (1, 20_000, "0.01%"), (-1, 20_000, "-0.01%"), (-1, 3, "-33.33%"), (1, -3, "-33.33%"),
    (123_456, 1, "12345600.00%"), (Int.max / 2, Int.max, "50.00%"), (Int.max, Int.max, "100.00%"),
    (Money.limit.fen * 1_000, 10_000_000, "1000000000000.00%"),
  ])
  func `ratios stay exact until they are printed`(_ a: Int, _ b: Int, _ text: String) throws {
    #expect(printed(.share(try #require(Ratio(a, over: b))), Self.plain) == text)
  }

  @Test func `a share of nothing has no value`() {
    #expect(Ratio(1, over: 0) == nil)
  }

  @Test func `counts have no decimals`() {
    #expect(printed(.count(1_234), Self.grouped) == "1,234")
    #expect(printed(.count(0), Self.grouped) == "")
    #expect(printed(.count(0), Self.plain) == "0")
    #expect(printed(.count(-3), Self.trimmed) == "-3")
  }

  private func printed(
    _ value: FigureValue, _ format: NumberFormat, _ unit: AmountUnit = .tenThousandYuan
  ) -> String {
    NumberPrinter.text(value, unit: unit, format: format)
  }
}
