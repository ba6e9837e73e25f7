import GoujiModel
import Testing

@testable import DraftReading

struct UnitsOfNamesTests {
  private func says(_ line: String) -> [String] {
    RuleFixture().says(
      .indicatorMiswritten, ["整体绩效.csv": "一级指标,三级指标,指标性质,指标值,度量单位\n产出指标,\(line)\n"])
  }

  @Test func `what is counted is not what the unit measures`() {
    #expect(says("参保人数,≥,1700,‸元") == ["“参保人数”的度量单位是“元”，印出来是“≥1700元”"])
    #expect(says("培训次数,≥,10,‸户").count == 1)
    #expect(says("租赁面积,＝,14489,‸户").count == 1)
    #expect(says("受益户数（脱贫户）,≥,5,‸万件").count == 1)
  }

  @Test(arguments: [
    "参保人数,≥,1700,人", "参保人数,≥,17,万人", "培训人数,≥,20,名", "达标人数,≥,90,%", "服务人次,≥,2,万人次", "抽检次数,≥,4,批次",
    "服务面积,≥,2,万亩", "覆盖户数,≥,300,家", "发放金额,＝,30,万元", "培训次数,定性,若干,人",
  ])
  func `what may be so`(_ line: String) { #expect(says(line) == []) }
}
