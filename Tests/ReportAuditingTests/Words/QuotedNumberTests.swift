import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct QuotedNumberTests {
  private func text(_ words: String) -> FreeText {
    FreeText(.reason("支出"), words, at: SampleBudget.head)
  }

  @Test func `numbers with a unit are read to the worth of their last digit`() {
    let words = text("新增岗前培训1,012.40万元（占3.80％），第2批，共 5.00元、07人，1.5 亿元")
    let found = QuotedNumber.all(in: words.scalars)
    #expect(found.map { words.words($0.range) } == ["1,012.40万元", "3.80％", "5.00元", "1.5 亿元"])
    #expect(found.map(\.scaled) == [1_012_400_000, 38_000, 500, 15_000_000_000])
    #expect(found.map(\.step) == [10_000, 100, 1, 1_000_000_000])
  }

  @Test(arguments: ["1.2.3元", "5", "5人", "5万人", "5万条", "1.23456789元", "9999999999999万元", ".元"])
  func `what is no such number is none`(_ words: String) {
    let found = QuotedNumber.all(in: text(words).scalars)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `a value is quoted to the cents of 万元, or by all digits of the text`() throws {
    let number = try #require(QuotedNumber.all(in: text("764.33万元").scalars).first)
    #expect(number.quotes(764_330_000) && number.quotes(764_334_999) && !number.quotes(764_336_000))
    let yuan = try #require(QuotedNumber.all(in: text("7643300元").scalars).first)
    #expect(yuan.quotes(764_330_040) && !yuan.quotes(764_330_100))
    let whole = try #require(QuotedNumber.all(in: text("5万元").scalars).first)
    #expect(whole.quotes(5_000_000) && !whole.quotes(5_200_000))
  }

  @Test(arguments: ["每人每月200元", "标准为1500元/人", "不低于95%", "200万元以上", "约12万元", "12万元左右", "单价3万元"])
  func `prices, standards and limits are no figures`(_ words: String) throws {
    let text = text(words)
    let number = try #require(QuotedNumber.all(in: text.scalars).last)
    #expect(number.isOfStandards(in: text))
  }
}
