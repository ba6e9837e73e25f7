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

  @Test func `the sign twice`() {
    #expect(
      says("案件数,≥,‸≥280,件") == ["指标“案件数”的指标值是“≥280”，指标性质又写了“≥”，印出来是“≥≥280件”"])
    #expect(says("案件数,≥,‸不低于280,件").count == 1)
    #expect(says("满意度,定性,‸＞90,%").count == 1)
    #expect(says("便捷程度,定性,不低于去年,", "便捷程度,,≥90,%") == [])
  }

  @Test(arguments: ["2024-10-01", "2024/10/1", "2024年10月", "10月1日", "2024-10-01 00:00:00"])
  func `a date before pieces`(_ date: String) {
    #expect(
      says("培训次数,≥,‸\(date),次")
        == ["指标“培训次数”的“指标值”是日期“\(date)”，度量单位却是“次”，像是 Excel 把数当成了日期"])
    #expect(says("完成时限,≤,\(date),前", "完成时限,≤,\(date),") == [])
  }

  @Test func `numbers and ranges are no dates`() {
    #expect(says("案件数,≥,2024.1,件", "案件数,≥,2024,件", "培训次数,＝,10-12,次", "案件数,≥,2000-2500,件") == [])
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
