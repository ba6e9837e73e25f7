import GoujiModel
import Testing

@testable import DraftReading

struct FundLevelFitsTests {
  private func says(_ project: String, _ year: String, _ level: String) -> [String] {
    RuleFixture().says(
      .fundLevelDiffers,
      [
        "项目.csv": "项目,项目类别\n\(project),特定目标类\n",
        "支出.csv": """
        功能科目,经济科目,支出类型,项目,资金来源,资金年度,拨款级次,预算数
        2080701,30305,项目支出,\(project),一般公共预算,\(year),\(level),20

        """,
      ])
  }

  @Test func `money from above, and the unit's own`() {
    #expect(
      says("提前下达2024年就业补助资金", "本年", "‸本级")
        == ["项目“提前下达2024年就业补助资金”看名称是上级的钱，“拨款级次”填的是“本级”"])
    #expect(
      says("市本级就业创业补助", "本年", "‸上级提前通知")
        == ["项目“市本级就业创业补助”看名称是本级的钱，“拨款级次”填的是“上级提前通知”"])
  }

  @Test func `names that fit, that say nothing or both, and what is carried over`() {
    #expect(says("提前下达2024年就业补助资金", "本年", "上级提前通知") == [])
    #expect(says("档案数字化", "本年", "上级提前通知") == [])
    #expect(says("中央补助市级配套", "本年", "本级") == [])
    #expect(says("提前下达2023年就业补助资金", "上年结转", "本级") == [])
  }
}
