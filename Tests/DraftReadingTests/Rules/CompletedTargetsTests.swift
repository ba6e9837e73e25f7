import GoujiModel
import Testing

@testable import DraftReading

struct CompletedTargetsTests {
  private func says(_ lines: String...) -> [String] {
    var fixture = RuleFixture()
    var shape = LedgerShape(
      name: "成效",
      columns: ["三级指标", "指标性质", "指标值", "度量单位", "实际完成值", "是否完成"].map { LedgerColumn($0, .text) })
    shape.completion = CompletionRule(verdict: "是否完成")
    fixture.shapes = [shape]
    return fixture.says(
      .verdictContradicts,
      ["成效.csv": "三级指标,指标性质,指标值,度量单位,实际完成值,是否完成\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `a verdict that the numbers contradict`() {
    #expect(
      says("信息数,≥,600,条,142,‸是", "差错,≤,5,次,3,‸否") == [
        "“指标值”是“≥600条”，“实际完成值”是“142条”，“是否完成”却填“是”",
        "“指标值”是“≤5次”，“实际完成值”是“3次”，“是否完成”却填“否”",
      ])
  }

  @Test func `verdicts that agree, and of words`() {
    #expect(
      says("信息数,≥,600,条,742,是", "信息数,≥,600,条,142,否", "便捷,定性,优,,较好,是", "信息数,≥,600,条,742,") == [])
  }
}
