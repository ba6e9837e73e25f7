import GoujiModel
import TestSupport
import Testing

@testable import ReportComposing

struct HeadingsHaveTextTests {
  private func codes(_ blocks: Block...) -> [String] {
    HeadingsHaveText.findings(SampleSentence.report(blocks), head: SampleSentence.head).map {
      "\($0.code.rawValue) \($0.message.prefix(6))"
    }
  }

  private func heading(_ level: Int, _ text: String, alone: Bool = false) -> Block {
    let words = Words(text, origin: WordOrigin(template: .template(9)))
    return .heading(
      Heading(level: level, style: "一级标题", words: words, standsAlone: alone))
  }

  private let text = Block.paragraph(Paragraph(style: "正文", inlines: [SampleSentence.words("无。")]))

  @Test func `a heading above another of its level or a higher one is bare`() {
    #expect(codes(heading(1, "一、"), heading(1, "二、"), text) == ["G414 标题“一、”"])
    #expect(codes(heading(1, "一、"), heading(2, "甲、"), heading(1, "二、"), text) == ["G414 标题“甲、”"])
  }

  @Test func `so is one at the end of its part`() {
    #expect(codes(heading(1, "一、"), text, heading(1, "二、")) == ["G414 标题“二、”"])
  }

  @Test func `text, a lower heading or a page of its own is enough`() {
    #expect(codes(heading(0, "说明", alone: true), heading(1, "一、"), heading(2, "甲、"), text).isEmpty)
    #expect(codes(heading(0, "附件", alone: true)).isEmpty)
  }

  @Test func `a paragraph that announces something does not end its section`() {
    let told = Block.paragraph(
      Paragraph(style: "正文", inlines: [SampleSentence.words("分科目情况如下：")]))
    #expect(codes(heading(1, "一、"), told) == ["G413 “分科目情况"])
    #expect(codes(heading(1, "一、"), told, heading(1, "二、"), text) == ["G413 “分科目情况"])
    #expect(codes(heading(1, "一、"), told, text).isEmpty)
    for words in ["主要用于：", "有以下几项：", "分别是："] {
      let last = Block.paragraph(
        Paragraph(style: "正文", inlines: [SampleSentence.words(words)]))
      #expect(codes(heading(1, "一、"), last).count == 1)
    }
    let date = Block.paragraph(Paragraph(style: "正文", inlines: [SampleSentence.words("编制日期：")]))
    #expect(codes(heading(1, "一、"), date).isEmpty)
    #expect(codes(heading(1, "一、"), told, heading(2, "甲、"), text).isEmpty)
  }

  /// A line of 文字.md that somebody fills in by hand is no announcement.
  @Test(arguments: [
    ("审核人（签字）：", 0), ("联系地址：", 0), ("监督举报电话（工作日）：", 0), ("（盖章）：", 0), ("具体情况如下：", 1), ("主要包括：", 1),
  ])
  func `in the preparer's own words a colon may end a line`(_ words: String, _ count: Int) {
    let last = Block.paragraph(Paragraph(style: "正文", inlines: [SampleSentence.given(words)]))
    #expect(codes(heading(1, "一、"), last).count == count)
  }
}
