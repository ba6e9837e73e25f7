import GoujiModel
import Testing

@testable import DraftReading

struct PaySourcesTests {
  private func says(_ nature: String, _ own: String...) -> [String] {
    RuleFixture().says(
      .paySourceDiffers,
      [
        "草案.yaml": RuleFixture.head("", units: "  - {代码: \"101001\", 名称: 某局机关, 性质: \(nature)}\n"),
        "支出.csv": RuleFixture.spending(
          "101001,2080101,30101,人员经费,,一般公共预算,100", "101001,2080101,30102,人员经费,,一般公共预算,60",
          "101001,2080505,30108,人员经费,,一般公共预算,16", "101001,2101101,30110,人员经费,,一般公共预算,8",
          own.joined(separator: "\n")),
      ])
  }

  @Test func `one contribution from another source`() {
    #expect(
      says("参公", "101001,2210201,30113,人员经费,,‸其他收入,12")
        == ["30113 住房公积金的资金来源是“其他收入”，同一个单位的其他 4 笔工资、社保都是财政拨款"])
  }

  @Test func `several, bonuses, and units that earn`() {
    #expect(
      says(
        "行政", "101001,2210201,30113,人员经费,,其他收入,12", "101001,2080506,30109,人员经费,,其他收入,8") == [])
    #expect(says("行政", "101001,2080101,30103,人员经费,,其他收入,12") == [])
    #expect(says("事业", "101001,2210201,30113,人员经费,,事业收入,12") == [])
  }
}
