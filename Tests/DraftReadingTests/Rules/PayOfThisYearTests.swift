import GoujiModel
import Testing

@testable import DraftReading

struct PayOfThisYearTests {
  private func says(_ year: String, _ level: String, _ item: String = "30101") -> [String] {
    let others = ["30102", "30108", "30110", "30113"].map {
      "2080101,\($0),人员经费,一般公共预算,本年,本级,20\n"
    }
    return RuleFixture().says(
      .paySourceDiffers,
      [
        "支出.csv":
          "功能科目,经济科目,支出类型,资金来源,资金年度,拨款级次,预算数\n2080101,\(item),人员经费,一般公共预算,\(year),\(level),40\n"
          + others.joined()
      ])
  }

  @Test func `wages alone that are of last year, or from above`() {
    #expect(
      says("‸上年结转", "本级") == ["30101 基本工资的“资金年度”是“上年结转”，同一个单位的其他 4 笔工资、社保都是本年"])
    #expect(says("本年", "‸上级提前通知").count == 1)
  }

  @Test func `as the others are, and a bonus`() {
    #expect(says("本年", "本级") == [])
    #expect(says("上年结转", "本级", "30103") == [])
  }
}
