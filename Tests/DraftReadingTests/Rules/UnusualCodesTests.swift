import GoujiModel
import Testing

@testable import DraftReading

struct UnusualCodesTests {
  private func says(_ lines: String...) -> [String] {
    RuleFixture().says(
      .unusualCodes,
      [
        "支出.csv": "功能科目,经济科目,支出类型,项目,资金来源,预算数\n" + lines.map { $0 + "\n" }.joined(),
        "项目.csv": "项目,项目类别\n治河,特定目标类\n",
      ])
  }

  @Test func `wages as office expenses, office expenses as wages`() {
    #expect(says("2080101,30101,‸公用经费,,一般公共预算,100") == ["30101 基本工资 列作公用经费，通常是人员经费"])
    #expect(says("2080101,30211,‸人员经费,,一般公共预算,6.5") == ["30211 差旅费 列作人员经费，通常是公用经费"])
    #expect(says("2080101,31002,‸人员经费,,一般公共预算,6.5") == ["31002 办公设备购置 列作人员经费，通常是公用经费或项目支出"])
    #expect(says("2080101,30101,‸项目支出,治河,一般公共预算,6.5") == ["30101 基本工资 列作项目支出，通常是人员经费"])
  }

  @Test func `function and economic codes that belong to others`() {
    #expect(
      says("2210201,‸30110,人员经费,,一般公共预算,28") == [
        "功能科目 2210201 住房公积金 配的经济科目是 30110 职工基本医疗保险缴费，通常用 30113 住房公积金"
      ])
    #expect(
      says("‸2080101,30113,人员经费,,一般公共预算,28") == [
        "经济科目 30113 住房公积金 列在功能科目 2080101 行政运行，通常列在 2210201 住房公积金"
      ])
    #expect(says("2101101,‸30108,人员经费,,一般公共预算,28").count == 1)
  }

  @Test func `what is usual, and what places do in their own way, passes`() {
    #expect(
      says(
        "2080101,30101,人员经费,,一般公共预算,100", "2080101,30201,公用经费,,一般公共预算,3",
        "2080101,30106,公用经费,,一般公共预算,17", "2080101,30399,公用经费,,一般公共预算,3",
        "2080101,30228,人员经费,,一般公共预算,2", "2080101,30239,人员经费,,一般公共预算,2",
        "2080101,30226,人员经费,,一般公共预算,2", "2080101,30299,人员经费,,一般公共预算,2",
        "2210201,30113,人员经费,,一般公共预算,28", "2080505,30108,人员经费,,一般公共预算,28",
        "2101101,30111,人员经费,,一般公共预算,1", "2080101,31002,公用经费,,一般公共预算,2",
        "2080199,30201,项目支出,治河,一般公共预算,2") == [])
  }

  @Test func `codes before the reform of 2018 had other meanings`() {
    RuleFixture().says(
      .unusualCodes,
      [
        "草案.yaml": RuleFixture.head("").replacing("2024", with: "2017"),
        "支出.csv": RuleFixture.spending("101001,2210201,30311,人员经费,,一般公共预算,28"),
      ])
  }
}
