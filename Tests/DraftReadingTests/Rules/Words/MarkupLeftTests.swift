import GoujiModel
import Testing

@testable import DraftReading

struct MarkupLeftTests {
  @Test(arguments: [
    "‸**1、促进就业。**落实政策。", "做好‸**重点**工作。", "推进‸<br>网上办理。", "做好‸<span style=\"color:red\">征集</span>。",
    "收入&gt;支出。‸", "见‸```代码```", "详见[网站‸](http://example.cn)",
  ])
  func `a mark that would be printed is told where it stands`(_ text: String) {
    let text = text.replacing("收入&gt;支出。‸", with: "收入‸&gt;支出。")
    let found = MarkupLeft.findings(SampleText.make(text))
    #expect(found.map(\.code) == [.placeholderLeft])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "获奖者张**、李**。", "发放遗属生活补助（张**等3人、李**等2人）。", "办结王**诉李**案。", "气温<5摄氏度>零下。", "PM2.5<35微克。",
    "加强C++培训。", "-5摄氏度以下停工。", "5*3米。", "A<b的情形。",
  ])
  func `other signs are left alone`(_ text: String) {
    #expect(MarkupLeft.findings(SampleText.make(text)).isEmpty)
  }
}
