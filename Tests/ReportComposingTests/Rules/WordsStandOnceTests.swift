import GoujiModel
import TestSupport
import Testing

@testable import ReportComposing

struct WordsStandOnceTests {
  private func findings(_ pieces: Inline...) -> [Finding] {
    WordsStandOnce.findings(
      SampleSentence.report([.paragraph(Paragraph(style: "正文", inlines: pieces))]).sentences,
      head: SampleSentence.head)
  }

  private func words(_ text: String) -> Inline { SampleSentence.words(text) }
  private func given(_ text: String) -> Inline { SampleSentence.given(text) }

  @Test func `words that the template has just said are told at the draft`() throws {
    let found = findings(words("经费主要用于"), given("主要用于机构运转"), words("。"))
    #expect(found.map(\.code) == [.wordsRepeated])
    let finding = try #require(found.first)
    #expect(finding.message.contains("“主要用于”"))
    #expect(finding.place == SampleSentence.draft)
  }

  @Test func `the same behind the words of the draft`() {
    #expect(
      findings(words("用于"), given("办公等方面的支出"), words("支出。")).map(\.code) == [.wordsRepeated])
  }

  @Test func `one character, digits and marks are no repetition`() {
    #expect(findings(words("因"), given("因公出国人员减少"), words("。")).isEmpty)
    #expect(findings(words("共1212"), given("1212人"), words("。")).isEmpty)
    #expect(findings(words("用于"), given("办公"), words("。")).isEmpty)
  }

  @Test func `names that meet are no words of the draft`() {
    #expect(findings(words("其中：机关服务"), words("服务中心")).isEmpty)
  }

  @Test(arguments: [
    ("主要原因是", "主要是人员减少"), ("主要原因：", "原因是人员减少"), ("主要原因是", "比上年减少，主要原因是人员减少"), ("主要原因是", "是人员减少"),
    ("主要用于", "主要包括办公费"), ("因为", "由于"),
  ])
  func `the draft leads up to itself in other words`(lead: String, words text: String) {
    let expected: [FindingCode] = lead == "因为" ? [] : [.wordsRepeated]
    #expect(findings(words("经费减少，" + lead), given(text), words("。")).map(\.code) == expected)
  }

  @Test(arguments: [("主要原因是", "人员减少，是近年最少"), ("主要用于", "用人单位补贴"), ("原因是", "由于人员减少")])
  func `its own words are left alone`(lead: String, words text: String) {
    #expect(findings(words(lead), given(text), words("。")).isEmpty)
  }

  @Test func `an entry that two sentences print is told once`() {
    let sentence = [words("主要用于"), given("主要用于办公"), words("。")]
    let paragraph = Block.paragraph(Paragraph(style: "正文", inlines: sentence))
    let report = SampleSentence.report([paragraph, paragraph])
    #expect(WordsStandOnce.findings(report.sentences, head: SampleSentence.head).count == 1)
  }
}
