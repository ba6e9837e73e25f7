import GoujiModel
import TestSupport
import Testing

@testable import ReportComposing

/// Sentences in pieces, `|` between those of the template; `‹…›` are words of the draft, `‹…?›` such
/// as may be empty.
struct SentencesHaveNoHolesTests {
  private func findings(_ sentence: String) -> [Finding] {
    let pieces = sentence.split(separator: "|", omittingEmptySubsequences: false).map { piece in
      let text = String(piece)
      guard text.hasPrefix("‹") else { return SampleSentence.words(text) }
      let given = text.filter { !"‹›?".contains($0) }
      return SampleSentence.given(given, optional: text.contains("?"))
    }
    return SentencesHaveNoHoles.findings(
      SampleSentence.report([.paragraph(Paragraph(style: "正文", inlines: pieces))]).sentences,
      head: SampleSentence.head)
  }

  @Test(arguments: [
    "主要原因：||。", "主要原因：|，人员增加。", "甲、||、乙。", "（||）", "（其中：||）", "其中，||。", "|，共一项。", "甲、乙、||",
    "主要原因：|‹人员增加。›|。", "共三项|，，其中两项。", "见“||”。", "见《||》。", "主要原因：||", "一项；|。",
    "共一项，其中||。", "共零项，分别是|。", "主要用于||。", "基金为|，其余没有。", "支出比上年||。", "较上年减少，因为|。", "统称为|。",
  ])
  func `marks without words between them are a hole`(_ sentence: String) {
    #expect(findings(sentence).map(\.code) == [.holeInSentence])
  }

  @Test(arguments: [
    "主要原因：|‹人员增加›|。", "甲、|乙、|丙。", "（|一|）", "说：|“好。”|", "用于|‹办公›|（含水电）。", "具体如下：", "共一项；",
    "收入||合计。", "（见附件）|（略）", "‹第一句。第二句›|。", "完成率为100%|。",
    "共一项，其中|，新增一项。", "其中|一项。", "主要用于|‹办公›|。", "主要用于|‹示例主要用于›|。",
    "查处违法行为|，规范秩序。", "不作为|。",
  ])
  func `a finished sentence is none`(_ sentence: String) {
    #expect(findings(sentence).isEmpty)
  }

  @Test func `an entry that ends the sentence in which it stands is told`() throws {
    let finding = try #require(findings("主要用于|‹执法执勤。›|所需的燃料费。").first)
    #expect(finding.code == .holeInSentence)
    #expect(finding.place == SampleSentence.draft)
    #expect(finding.cure.contains("句号"))
    #expect(findings("主要用于|‹执法执勤›|所需的燃料费。").isEmpty)
    #expect(findings("‹第一句。›|下一句。").isEmpty)
    #expect(findings("第一句。|‹第二句。›|下一句。").isEmpty)
  }

  @Test func `an entry of the draft that is blank is told where it stands, marks or no marks`()
    throws
  {
    let found = findings("主要用于|‹›|方面的支出。")
    #expect(found.map(\.code) == [.holeInSentence])
    let finding = try #require(found.first)
    #expect(finding.place == SampleSentence.draft)
    #expect(finding.cure.contains("模板.yaml 第 7 行"))
    #expect(finding.message.contains("主要用于"))
  }

  @Test func `what may be missing leaves a hole only where its marks stay behind`() {
    #expect(findings("主要用于|‹?›|方面的支出。").isEmpty)
    #expect(findings("主要用于：|‹?›|。").map(\.code) == [.holeInSentence])
  }

  @Test func `a blank that the template leaves is told at the head of the draft`() throws {
    let finding = try #require(findings("主要原因：||。").first)
    #expect(finding.place == SampleSentence.head)
    #expect(finding.cure.contains("模板.yaml 第 7 行"))
  }

  @Test func `what no record gives has been reported already`() {
    let missing = Inline.draftText(
      slot: "科目用途.主要用于", "", origin: WordOrigin(template: .template(7)))
    let report = SampleSentence.report(
      SampleSentence.words("用于："), missing, SampleSentence.words("。"))
    #expect(SentencesHaveNoHoles.findings(report.sentences, head: SampleSentence.head).isEmpty)
  }

  @Test func `headings and notes are looked through as sentences are`() {
    let words = Words(
      [SampleSentence.words("（"), SampleSentence.words(""), SampleSentence.words("）")], figures: [])
    let report = SampleSentence.report([
      .heading(Heading(level: 1, style: "一级标题", words: words)),
      .paragraph(Paragraph(style: "正文", inlines: [SampleSentence.words("无。")])),
    ])
    let found = SentencesHaveNoHoles.findings(report.sentences, head: SampleSentence.head)
    #expect(found.map(\.code) == [.holeInSentence])
  }
}
