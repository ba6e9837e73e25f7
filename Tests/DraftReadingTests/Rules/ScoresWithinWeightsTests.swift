import GoujiModel
import Testing

@testable import DraftReading

struct ScoresWithinWeightsTests {
  private var fixture: RuleFixture {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "评分",
        columns: [
          LedgerColumn("评分组", .text, required: true), LedgerColumn("评分项", .text, required: true),
          LedgerColumn("权重", .count), LedgerColumn("得分", .quantity),
        ])
    ]
    return fixture
  }

  @Test func `a score above its weight is an error`() {
    let said = fixture.says(
      .scoreAboveWeight, ["评分.csv": "评分组,评分项,权重,得分\n预算管理,支出执行进度,5,‸60\n项目执行,执行结果,4,‸4.01\n"])
    #expect(said == ["“支出执行进度”得 60 分，权重是 5 分", "“执行结果”得 4.01 分，权重是 4 分"])
    #expect(FindingCode.scoreAboveWeight.severity == .error)
  }

  @Test func `a score below zero, and weights that are not a hundred`() {
    #expect(
      fixture.says(.scoreAboveWeight, ["评分.csv": "评分组,评分项,权重,得分\n甲,一,5,‸-2\n"])
        == ["“一”得 -2 分，得分不能小于 0"])
    let five = "评分组,评分项,权重,得分\n甲,一,‸30,5\n甲,二,20,5\n甲,三,20,5\n甲,四,20,5\n甲,五,20,5\n"
    #expect(fixture.says(.weightSum, ["评分.csv": five]) == ["“评分”的权重合计 110 分，总分应为 100 分"])
    fixture.says(
      .weightSum, ["评分.csv": five.replacing("30,5", with: "20,5").replacing("‸", with: "")])
  }

  @Test func `full scores, open ones and those without a weight pass`() {
    fixture.says(
      .scoreAboveWeight, ["评分.csv": "评分组,评分项,权重,得分\n甲,一,5,5\n甲,二,8,\n甲,加分,,2\n甲,三,4,3.83\n"])
  }
}
