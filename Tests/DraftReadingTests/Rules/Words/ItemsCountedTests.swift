import GoujiModel
import Testing

@testable import DraftReading

struct ItemsCountedTests {
  private func says(_ paragraphs: String...) -> [String] {
    RuleFixture().says(
      .itemsMiscounted, ["文字.md": "# 重点工作\n\n" + paragraphs.map { $0 + "\n\n" }.joined()])
  }

  @Test func `more are announced than follow`() {
    #expect(
      says("重点做好‸以下五项工作。", "1、促进就业。", "2、扩大参保。", "3、引进人才。", "4、和谐劳动。")
        == ["文字“重点工作”里说“以下五项工作”，下面编了序数的是 4 段"])
    #expect(says("做好‸以下3个方面工作：", "（一）促进就业。", "（二）扩大参保。").count == 1)
  }

  @Test func `numbers that stand twice or are left out`() {
    #expect(
      says("1、促进就业。", "2、扩大参保。", "‸2、引进人才。", "4、和谐劳动。")
        == ["文字“重点工作”里的序数不连着：第 2 项后面是第 2 项（“2、引进人才。…”）"])
    #expect(says("一是促进就业；二是扩大参保；‸四是引进人才。").count == 1)
    #expect(says("一是促进就业。", "二是扩大参保。", "‸四是引进人才。").count == 1)
  }

  @Test func `lists in order`() {
    #expect(says("重点做好以下三项工作。", "1、促进就业。", "就业是民生之本。", "2、扩大参保。", "3、引进人才。") == [])
    #expect(says("一、就业", "1.岗位。", "2.培训。", "二、参保", "1.扩面。", "2.征缴。") == [])
    #expect(says("一、就业", "1.岗位。", "2.培训。", "二、参保", "3.扩面。", "4.征缴。") == [])
    #expect(says("一是促进就业；二是扩大参保。一是引才；二是育才。") == [])
    #expect(says("一是人员增加；二是执行有偏差，主要原因一是年初未预计，二是中途追加。") == [])
    #expect(says("一是就业；二是执行偏慢，原因一是启动晚，二是招标流标；三是档案不全。") == [])
    #expect(says("一是就业；二是执行偏慢，原因一是启动晚，二是流标，三是缺人；三是档案不全。") == [])
    #expect(says("2024年新增就业3.2万人。", "1.5万人参加培训。", "三是一个数。") == [])
    #expect(says("围绕以下五项工作目标抓落实，推进改革。", "1、促进就业。", "2、扩大参保。") == [])
  }
}
