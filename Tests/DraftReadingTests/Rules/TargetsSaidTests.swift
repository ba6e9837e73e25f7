import GoujiModel
import Testing

@testable import DraftReading

struct TargetsSaidTests {
  private func says(_ said: String) -> [String] {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: StandardLedger.projects,
        columns: [
          LedgerColumn("项目", .text, required: true), LedgerColumn("项目类别", .choice(.projectClasses)),
          LedgerColumn("绩效目标", .choice(.yesOrNo)),
        ]),
      LedgerShape(
        name: "项目说明", columns: [LedgerColumn("项目", .project), LedgerColumn("绩效目标", .text)]),
    ]
    return fixture.says(
      .verdictContradicts,
      [
        "项目.csv": "项目,项目类别,绩效目标\n新建工程,特定目标类,\(said)\n",
        "支出.csv": RuleFixture.spending("101001,2120399,31001,项目支出,新建工程,一般公共预算,90"),
        "项目说明.csv": "项目,绩效目标\n新建工程,建成后作活动场所\n",
      ])
  }

  @Test func `a project said to have no targets has one`() {
    #expect(says("‸否").count == 1)
    #expect(says("是") == [])
  }
}
