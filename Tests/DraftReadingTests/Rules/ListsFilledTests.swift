import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct ListsFilledTests {
  private func expecting(_ ledger: String) -> RuleFixture {
    var fixture = RuleFixture.printing(ledger)
    fixture.template.ledgers = LedgerShape.fileShapes.map { shape in
      var shape = shape
      shape.isExpected = shape.name == ledger
      return shape
    }
    return fixture
  }

  @Test func `a list that must be there is empty or missing`() {
    let head = RuleFixture.head("").replacing("模板: 四川", with: "模板: ‸四川")
    #expect(
      expecting("年度任务").says(.listUnfilled, ["草案.yaml": head, "年度任务.csv": "任务名称,主要内容\n"])
        == ["年度任务.csv 里一行也没有，公开文本里要印它"])
    // A draft of spending alone is none that is published.
    expecting("年度任务").says(.listUnfilled, [:])
    var both = expecting("年度任务")
    both.template.ledgers = both.template.ledgers.map { shape in
      var shape = shape
      if shape.name == "整体绩效" { shape.isExpected = true }
      return shape
    }
    #expect(
      both.says(.listUnfilled, ["草案.yaml": head, "整体绩效.csv": "三级指标,指标值\n满意度,95\n"])
        == ["年度任务.csv 里一行也没有，公开文本里要印它"])
    #expect(
      expecting("年度任务").says(.listUnfilled, ["年度任务.csv": "任务名称,主要内容\n甲,乙\n"]) == [])
  }

  @Test func `a list of the department is not asked of a unit, nor one that nobody prints`() {
    expecting("年度任务").says(.listUnfilled, ["草案.yaml": RuleFixture.head("主体: 单位")])
    var fixture = expecting("年度任务")
    fixture.template.cover = []
    fixture.says(.listUnfilled, [:])
  }

  @Test func `a project without its goal among others`() {
    let lines = "项目,项目类别,年度目标\n甲,特定目标类,做好甲\n‸乙,特定目标类,\n丙,特定目标类,做好丙\n丁,运转类,\n"
    #expect(RuleFixture().says(.listUnfilled, ["项目.csv": lines]) == ["项目“乙”没有填“年度目标”，同类的其他项目都填了"])
  }

  @Test func `an item without its score`() {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "评分",
        columns: [
          LedgerColumn("评分项", .text, required: true), LedgerColumn("权重", .count),
          LedgerColumn("得分", .quantity),
        ])
    ]
    fixture.template.figures["填报得分"] = FigureDefinition(
      name: "填报得分",
      expression: .sum(
        LedgerSelection(
          ledger: "评分",
          conditions: [
            Condition(path: ColumnPath(column: "评分项"), negated: true, patterns: [.exactly("编制质量")])
          ]), measure: "得分"), kind: .quantity, source: "", place: .template(7))
    #expect(
      fixture.says(
        .listUnfilled, ["评分.csv": "评分项,权重,得分\n编制质量,8,\n支出进度,5,‸\n履职,10,10\n采购,3,0\n资产,3,3\n"])
        == ["“评分”的“支出进度”没有填得分，总分里没有它"])
  }
}
