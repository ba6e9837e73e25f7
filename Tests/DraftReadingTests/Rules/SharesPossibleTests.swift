import GoujiModel
import Testing

@testable import DraftReading

struct SharesPossibleTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .indicatorImpossible,
      ["整体绩效.csv": "一级指标,三级指标,指标性质,指标值,度量单位\n" + lines.map { $0 + "\n" }.joined()])
  }

  @Test func `satisfaction to stay below, shares above the whole`() {
    #expect(
      says("满意度指标,群众满意度指标,‸≤,90,%", "产出指标,验收合格率,＝,‸120,%") == [
        "指标“群众满意度指标”写的是“≤90%”，满意度要写达到多少，不是不超过多少", "指标“验收合格率”写的是“＝120%”，不会超过 100%",
      ])
  }

  @Test func `what is to be reached as a ceiling`() {
    #expect(
      says("产出指标,仲裁案件办理结案率,‸≤,90,%")
        == ["指标“仲裁案件办理结案率”写的是“≤90%”，结案率要写达到多少，不是不超过多少"])
    #expect(says("产出指标,任务完成率,‸<,95,%", "产出指标,系统使用率（含分中心）,‸≤,80,%").count == 2)
  }

  @Test func `what is to be avoided as a floor`() {
    #expect(
      says("效益指标,年末城镇调查失业率,‸>,6,%") == ["指标“年末城镇调查失业率”写的是“>6%”，失业率要写不超过多少，不是达到多少"])
    #expect(says("产出指标,软件故障率,‸≥,0.5,%", "效益指标,投诉率,‸＝,10,%", "效益指标,事故死亡率,‸不低于,2,‰").count == 3)
  }

  @Test func `what may be`() {
    #expect(
      says(
        "产出指标,预算编制准确率（计算方法为：∣（执行数－预算数）/预算数∣）,≤,5,%", "产出指标,不合格率,≤,60,%",
        "产出指标,预算完成率,≤,100,%", "产出指标,公用经费使用率,≤,90,%", "产出指标,CPU使用率,≤,80,%",
        "产出指标,平均无故障率,≥,99,%", "效益指标,零投诉率,＝,100,%", "效益指标,事故死亡率下降,≥,2,%",
        "效益指标,降低失业率,≥,1,%", "效益指标,城镇调查失业率,＝,5.5,%", "产出指标,差错率,＝,0,%", "产出指标,投诉处理率,≥,95,%",
        "产出指标,逾期未办结率,≤,5,%", "产出指标,覆盖率,≤,100,%", "满意度指标,满意度提升幅度,≥,3,%") == [])
  }
}
