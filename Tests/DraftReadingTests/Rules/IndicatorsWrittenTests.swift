import GoujiModel
import Testing

@testable import DraftReading

struct IndicatorsWrittenTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .indicatorMiswritten,
      ["整体绩效.csv": "三级指标,指标性质,指标值,度量单位\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `value and unit exchanged, told once`() {
    #expect(
      says("案卷数,≥,‸卷,800", "满意度,≥,%,95")
        == ["指标“案卷数”的指标值是“卷”，度量单位是“800”，像是两列填反了（“整体绩效”里这样的共 2 行）"])
  }

  @Test func `the unit twice, words behind a sign`() {
    #expect(says("满意度,≥,‸95%,%") == ["指标“满意度”的“指标值”是“95%”，度量单位又写了“%”，印出来是“95%%”"])
    #expect(says("便捷程度,≥,‸较高,") == ["指标“便捷程度”的指标性质是“≥”，指标值却是文字“较高”"])
  }

  @Test func `a number without its unit where all others have one`() {
    let others = (1...9).map { "指标\($0),≥,\($0),次" }
    #expect(
      RuleFixture().says(
        .indicatorMiswritten,
        [
          "整体绩效.csv": "三级指标,指标性质,指标值,度量单位\n"
            + (others + ["测评,≥,‸2,", "说明,定性,3,"]).map { $0 + "\n" }.joined()
        ]) == ["指标“测评”的指标值是 2，没有写度量单位"])
  }

  @Test func `what is written as it should be`() {
    #expect(
      says(
        "案卷数,≥,800,卷", "满意度,≥,95,%", "便捷程度,定性,较高,", "完成时限,≤,十二,月", "覆盖,≥,2至3,次", "到位,＝,100%,",
        "参保,≥,3.2,万人", "效果,定性,显著提升,%") == [])
  }
}
