import GoujiModel
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    (0, 2, "0.00"), (5, 2, "0.05"), (50, 2, "0.50"), (123, 2, "1.23"), (-5, 2, "-0.05"),
    (-123, 2, "-1.23"), (7, 0, "7"), (1, 6, "0.000001"),
    (Int.min, 2, "-92233720368547758.08"), (Int.max, 0, "9223372036854775807"),
  ])
  func `digits are cut at the decimal point`(_ scaled: Int, _ decimals: Int, _ text: String) {
    #expect(DecimalText.of(scaled, decimals: decimals) == text)
  }

  @Test(arguments: [
    (1_000, 0, "1,000"), (999, 0, "999"), (-1_000, 0, "-1,000"), (100_000_000, 2, "1,000,000"),
    (123_450, 2, "1,234.5"), (-120, 2, "-1.2"), (0, 2, "0"),
  ])
  func `grouped and trimmed`(_ scaled: Int, _ decimals: Int, _ text: String) {
    #expect(DecimalText.of(scaled, decimals: decimals, grouping: true, zeros: .dropped) == text)
  }

  @Test(arguments: [(8_710, "87.10"), (10_000, "100"), (0, "0"), (-370, "-3.70"), (400, "4")])
  func `zeros are dropped from whole numbers alone`(_ scaled: Int, _ text: String) {
    #expect(DecimalText.of(scaled, decimals: 2, zeros: .droppedFromWholes) == text)
  }

  @Test func `an exact amount keeps every digit that is not a zero at the end`() {
    #expect(Money(fen: 592_751_200).exactText(in: .tenThousandYuan) == "592.7512")
    #expect(Money(fen: 592_751_201).exactText(in: .tenThousandYuan) == "592.751201")
    #expect(Money(fen: -100).exactText(in: .yuan) == "-1")
  }
}
