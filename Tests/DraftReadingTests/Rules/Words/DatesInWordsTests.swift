import GoujiModel
import Testing

@testable import DraftReading

struct DatesInWordsTests {
  @Test(arguments: [
    "‸2024年2月30日前完成。", "每年‸4月31日清算。", "于‸13月5日召开。", "‸2023年2月29日印发。", "按川人社发‸〔2042〕12号执行。",
  ])
  func `a day that is none, and a document of years to come`(_ text: String) {
    let found = DatesInWords.findings(SampleText.make(text), year: 2024)
    #expect(found.map(\.code) == [.dateImpossible])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "2024年2月29日前完成。", "每年2月29日前。", "12月31日。", "按〔2025〕1号执行。", "〔2015〕12号", "9个月30日内。", "3月1日至31日。",
    "第12—13月2日", "面积[9999]平方米。",
  ])
  func `what may be`(_ text: String) {
    #expect(DatesInWords.findings(SampleText.make(text), year: 2024).isEmpty)
  }
}
