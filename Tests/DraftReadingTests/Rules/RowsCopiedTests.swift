import GoujiModel
import Testing

@testable import DraftReading

/// G212 of rows that differ in who grants the money, or in its year, alone.
struct RowsCopiedTests {
  private func says(_ rows: String..., remarked: Bool = false) -> [String] {
    RuleFixture().says(
      .repeatedRecord,
      [
        "支出.csv": "功能科目,经济科目,支出类型,资金来源,资金年度,拨款级次,预算数\(remarked ? ",说明" : "")\n"
          + rows.map { "2080199,30203,公用经费,一般公共预算,\($0)\n" }.joined()
      ])
  }

  @Test func `one cell apart`() {
    #expect(
      says("本年,本级,3", "‸上年结转,本级,3")
        == ["支出这一行只有“资金年度”与第 2 行不同，金额也一样，两行都计入了合计"])
    #expect(
      says("本年,本级,3", "本年,‸上级提前通知,3")
        == ["支出这一行只有“拨款级次”与第 2 行不同，金额也一样，两行都计入了合计"])
  }

  @Test func `a remark of its own tells another sum`() {
    #expect(says("本年,本级,3,常年法律咨询", "‸上年结转,本级,3,", remarked: true).count == 1)
    #expect(says("本年,本级,3,常年法律咨询", "上年结转,本级,3,诉讼代理", remarked: true) == [])
  }

  @Test func `another amount, or nothing at all`() {
    #expect(says("本年,本级,3", "上年结转,本级,4") == [])
    #expect(says("本年,本级,0", "上年结转,本级,0") == [])
  }
}
