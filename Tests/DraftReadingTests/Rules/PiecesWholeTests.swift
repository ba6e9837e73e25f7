import GoujiModel
import Testing

@testable import DraftReading

struct PiecesWholeTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .indicatorImpossible,
      ["整体绩效.csv": "一级指标,三级指标,指标性质,指标值,度量单位\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `a tenth of a piece`() {
    #expect(
      says("产出指标,发布信息数,≥,‸74.2,条", "产出指标,采购设备,＝,‸1.5台,")
        == ["指标“发布信息数”的“指标值”是 74.2 条，以条计的不会有小数", "指标“采购设备”的“指标值”是 1.5 台，以台计的不会有小数"])
  }

  @Test func `results, too`() {
    var fixture = RuleFixture()
    var shape = LedgerShape(
      name: "成效",
      columns: ["三级指标", "指标性质", "指标值", "度量单位", "实际完成值"].map { LedgerColumn($0, .text) })
    shape.completion = CompletionRule()
    (fixture.shapes, fixture.template.ledgers) = ([shape], [shape])
    let said = fixture.says(
      .indicatorImpossible, ["成效.csv": "三级指标,指标性质,指标值,度量单位,实际完成值\n信息数,≥,600,条,‸742.5\n"])
    #expect(said.count == 1)
  }

  @Test func `averages, multiples and other units have decimals`() {
    #expect(
      says(
        "产出指标,参保人数,≥,93.84,万人", "产出指标,培训人数,≥,1.5万,人", "效益指标,人均借阅册数,≥,2.5,册",
        "效益指标,每千人口执业医师数,≥,2.4,人", "产出指标,信息数,≥,600.0,条", "产出指标,建筑面积,≥,7.5,平方米",
        "效益指标,增速,≥,0.5,个百分点") == [])
  }
}
