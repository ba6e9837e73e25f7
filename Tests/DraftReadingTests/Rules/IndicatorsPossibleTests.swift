import GoujiModel
import Testing

@testable import DraftReading

struct IndicatorsPossibleTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .indicatorImpossible,
      ["整体绩效.csv": "一级指标,二级指标,三级指标,指标性质,指标值,度量单位,指标方向性\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `direction against the sign`() {
    #expect(says("产出指标,,案卷数,≥,800,卷,‸反向指标") == ["指标“案卷数”写的是“≥800卷”，指标方向性却是“反向指标”"])
    #expect(says("产出指标,,差错数,≤,5,次,‸正向指标").count == 1)
  }

  @Test func `levels by their names`() {
    #expect(says("‸产出目标,,案卷数,≥,800,卷,") == ["没有叫“产出目标”的一级指标"])
    #expect(says("满意度指标,‸数量指标,案卷数,≥,800,卷,").count == 1)
    #expect(says("产出指标,‸满意度指标,投诉率,≤,10,%,").count == 1)
  }

  @Test func `what may be`() {
    #expect(
      says(
        "满意度指标,满意度指标,投诉率,≤,10,%,", "满意度指标,,不满意率,≤,5,%,", "产出指标,质量指标,预算完成率,≥,120,%,正向指标",
        "效益指标,满意度指标,满意度,≥,95,%,", "效益,社会效益指标,就业率,≥,90,%,", "履职效能,,事项办结率,＝,100,%,",
        "产出指标,成本指标,成本,≤,5,万元,反向指标", "产出指标,数量指标,满意度调查,≥,4,次,") == [])
  }
}
