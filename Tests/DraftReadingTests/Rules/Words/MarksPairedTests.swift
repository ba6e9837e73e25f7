import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct MarksPairedTests {
  @Test(arguments: [
    "推进‸“一窗受理改革。", "推进一窗受理‸”改革。", "推进“一窗受理‸“改革。", "‸（含补贴。", "含补贴‸）。", "依据‸《条例。", "“一卡通”平台‸”建设。",
    "文件‸〔2023]5号。", "说‸\"做好。", "‸【重点工作。", "加强（含“一卡通‸）。",
  ])
  func `a mark without its other half is told where it stands`(_ text: String) {
    let text =
      text == "文件‸〔2023]5号。" ? "文件〔2023‸]5号。" : text == "加强（含“一卡通‸）。" ? "加强（含‸“一卡通）。" : text
    let found = MarksPaired.findings([SampleText.make(text)])
    #expect(found.map(\.code) == [.unpairedMark])
    #expect(SampleText.places(found) == SampleText.marks(text))
  }

  @Test(arguments: [
    "“一窗受理”（含“一卡通”）《条例》【重】〔2023〕5号", "1）征集；2）整理。", "（含（一）1）、2）两项）", "一)征集", "a)征集", "单价（元)",
    "[计算方法为：（实际/预算]×100%）",
    "it’s", "说\"做好\"。", "无",
  ])
  func `pairs are pairs, of any width and crossing`(_ text: String) {
    #expect(MarksPaired.findings([SampleText.make(text)]).isEmpty)
  }

  @Test func `a quotation may go on in the next paragraph of its section, in no other text`() {
    let (first, second) = ("他说：“做好征集。", "“做好”整理。”")
    #expect(MarksPaired.findings([SampleText.make("他说：“做好。"), SampleText.make("整理。”")]).isEmpty)
    let others = [
      SampleText.make(first, .reason("支出预算")), SampleText.make(second, .reason("收入预算")),
    ]
    #expect(MarksPaired.findings(others).count == 2)
  }

  /// Any one mark taken out of a sound text is missed.
  @Test func `one half taken away is found`() {
    var chance = Chance.printed()
    let pairs = [("“", "”"), ("（", "）"), ("《", "》"), ("【", "】"), ("〔", "〕"), ("(", ")")]
    for _ in 0..<300 {
      var text: [Character] = ["甲"]
      var marks: [Int] = []
      for _ in 0..<Int.random(in: 1...5, using: &chance) {
        let pair = pairs.randomElement(using: &chance)!
        let start = Int.random(in: 0...text.count, using: &chance)
        let end = Int.random(in: start...text.count, using: &chance)
        text.insert(contentsOf: pair.1 + "乙", at: end)
        text.insert(contentsOf: "丙" + pair.0, at: start)
      }
      #expect(MarksPaired.findings([SampleText.make(String(text))]).isEmpty, "\(String(text))")
      marks = text.indices.filter { !["甲", "乙", "丙"].contains(text[$0]) }
      text.remove(at: marks.randomElement(using: &chance)!)
      #expect(MarksPaired.findings([SampleText.make(String(text))]).count == 1, "\(String(text))")
    }
  }
}
