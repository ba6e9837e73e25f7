import GoujiModel
import Testing

@testable import DraftReading

struct SubordinatesNamedTests {
  private let fixture = RuleFixture.printing(StandardLedger.subordinates)
  private let spent = RuleFixture.spending("101001,2080101,30101,人员经费,,一般公共预算,100")

  private func files(_ units: String, _ listed: String) -> [String: String?] {
    ["草案.yaml": RuleFixture.head(listed, units: units), "支出.csv": spent]
  }

  @Test func `a unit of the tables that the text does not list is told`() {
    let centre = RuleFixture.centre.replacing("{", with: "‸{")
    let said = fixture.says(.subordinatesDiffer, files(RuleFixture.office + centre, "下属单位: []"))
    #expect(said == ["“单位”列了 2 个单位，“下属单位”里一个也没有，文字会说没有下属单位"])
    fixture.says(
      .subordinatesDiffer,
      files(RuleFixture.office + centre, "下属单位:\n  - {名称: 某中心站, 性质: 事业}"))
  }

  @Test func `one nature here, another there`() {
    let centre = RuleFixture.centre.replacing("{", with: "‸{")
    let said = fixture.says(
      .subordinatesDiffer,
      files(RuleFixture.office + centre, "下属单位:\n  - {名称: 某中心, 性质: 参公}"))
    #expect(said == ["“某中心”的性质在“单位”里是事业，在“下属单位”里是参公"])
  }

  @Test func `the office itself need not be listed, nor units without lines of their own`() {
    let two = RuleFixture.centre + RuleFixture.office
    fixture.says(.subordinatesDiffer, files(two, "下属单位:\n  - {名称: 某中心, 性质: 事业}"))
    fixture.says(.subordinatesDiffer, files(two, "下属单位:\n  - {名称: 某县某中心, 性质: 事业}"))
    fixture.says(
      .subordinatesDiffer,
      files(RuleFixture.office, "下属单位:\n  - {名称: 某站, 性质: 事业}"))
  }

  @Test func `a text that lists no units is not asked`() {
    RuleFixture().says(
      .subordinatesDiffer, files(RuleFixture.office + RuleFixture.centre, "下属单位: []"))
  }
}
