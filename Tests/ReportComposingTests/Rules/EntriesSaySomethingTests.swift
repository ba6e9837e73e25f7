import GoujiModel
import Testing

@testable import ReportComposing

struct EntriesSaySomethingTests {
  private func findings(_ reason: String) -> [Finding] {
    EntriesSaySomething.findings(
      SampleSentence.report(
        SampleSentence.words("主要原因是"), SampleSentence.given(reason), SampleSentence.words("。")))
  }

  @Test(arguments: ["无", "暂无", "没有", "/", "-", "——", "无 ", "无。"])
  func `a reason that says nothing is told where it is typed`(_ reason: String) {
    let found = findings(reason)
    #expect(found.map(\.code) == [.placeholderLeft])
    #expect(found.map(\.place) == [SampleSentence.draft])
  }

  @Test(arguments: ["人员减少", "无新增项目", "没有一次性项目", "", "本年不涉及购车"])
  func `a reason that says something is left alone`(_ reason: String) {
    #expect(findings(reason).isEmpty)
  }

  @Test func `printed twice it is told once`() {
    let sentence = Block.paragraph(
      Paragraph(
        style: "正文", inlines: [SampleSentence.words("主要原因是"), SampleSentence.given("无")]))
    #expect(EntriesSaySomething.findings(SampleSentence.report([sentence, sentence])).count == 1)
  }
}
