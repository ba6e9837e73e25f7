import GoujiModel
import Testing

@testable import DraftReading

struct PartsInWordsTests {
  @Test func `a slip in the whole or in a part`() {
    // 7998 + 105 = 8103, written 8013; 90 + 30 = 120, written 1200.
    for (text, sum) in [
      ("地上‸8013平方米（计容7998平方米，不计容105平方米）。", "8103平方米"), ("招聘会‸1200场（线上90场，线下30场）。", "120场"),
    ] {
      let found = PartsInWords.findings(SampleText.make(text))
      #expect(found.map(\.code) == [.itemsMiscounted])
      #expect(SampleText.places(found) == SampleText.marks(text))
      #expect(found.first?.message.contains(sum) == true)
    }
  }

  @Test(arguments: [
    "地上8103平方米（计容7998平方米，不计容105平方米）。", "企业100家（规上40家，其中新增5家）。", "招聘会20场（线上12场）。",
    "学校15所（小学8所，中学3所）。", "面积8013平方米（7层，高29.8米）。", "投入200万元（中央10万元，省级8万元）。",
    "下达资金1200万元（中央资金100万元、省级资金20万元），其余由区级配套。",
  ])
  func `sums that hold, and parts that are not all`(_ text: String) {
    #expect(PartsInWords.findings(SampleText.make(text)).isEmpty)
  }
}
