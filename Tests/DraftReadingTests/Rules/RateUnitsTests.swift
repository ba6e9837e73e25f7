import GoujiModel
import Testing

@testable import DraftReading

struct RateUnitsTests {
  private func says(_ line: String) -> [String] {
    RuleFixture().says(
      .indicatorMiswritten, ["整体绩效.csv": "一级指标,三级指标,指标性质,指标值,度量单位\n产出指标,\(line)\n"])
  }

  @Test func `a rate in pieces, pieces in percent, and a quality that is a number`() {
    #expect(
      says("群众满意度,≥,95,‸万人次") == ["“群众满意度”的度量单位是“万人次”，印出来是“≥95万人次”"])
    #expect(says("信访接件,≥,4000,‸%") == ["“信访接件”写的是“≥4000%”，不会有这么多的百分之几"])
    #expect(says("经办服务,定性,‸95,") == ["“经办服务”的指标性质是“定性”，指标值却是数“95”"])
    #expect(says("测评等级,定性,3,") == [])
    #expect(says("投诉率,定性,‸10,%") == ["“投诉率”的指标性质是“定性”，指标值却是数“10%”"])
  }

  @Test(arguments: [
    "群众满意度,≥,95,%", "群众满意度,≥,90,分", "巡查频率,≥,4,次", "产值增长率,≥,1200,%", "信访接件,≥,4000,件", "满意度提升,定性,明显,",
    "图书周转率,≥,2,次", "万人火灾发生率,≤,0.5,起",
  ])
  func `what may be so`(_ line: String) { #expect(says(line) == []) }

  @Test func `results without their unit, and rates in pieces`() {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(name: "工作成效", columns: [LedgerColumn("事项", .text), LedgerColumn("实绩", .text)])
    ]
    let others = "培训,1369人次\n工作室,35个\n基地,1个\n"
    #expect(
      fixture.says(.indicatorMiswritten, ["工作成效.csv": "事项,实绩\n\(others)务工规模,‸7.44\n"])
        == ["“务工规模”的实绩只有数“7.44”，没有单位，别的行都有"])
    #expect(
      fixture.says(.indicatorMiswritten, ["工作成效.csv": "事项,实绩\n\(others)参保率,‸45.54万人\n"]).count == 1)
    #expect(
      fixture.says(.indicatorMiswritten, ["工作成效.csv": "事项,实绩\n\(others)参保率,100%\n完成率,120%\n"]) == []
    )
    #expect(
      fixture.says(.indicatorMiswritten, ["工作成效.csv": "事项,实绩\n\(others)参保率,‸1000%\n"])
        == ["“参保率”的实绩是“1000%”，不会超过 100%"])
  }
}
