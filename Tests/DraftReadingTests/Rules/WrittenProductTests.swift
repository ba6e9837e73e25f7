import GoujiModel
import Testing

@testable import DraftReading

struct WrittenProductTests {
  @Test(arguments: [
    ("4人×2200元/月×12月", 105_600), ("政务互联专网，9500元/月×12月", 114_000), ("9500元/月*12月", 114_000),
    ("培训2万元*3期", 60_000),
  ])
  func `a product is worked out`(_ text: String, _ yuan: Int) {
    #expect(WrittenProduct(text)?.amount == Money(fen: yuan * 100))
  }

  @Test(arguments: ["保洁工资", "2024年", "5×", "宽3.5×4米", "A×B", "9500元/月×12月×含税"])
  func `other words are none`(_ text: String) { #expect(WrittenProduct(text) == nil) }
}
