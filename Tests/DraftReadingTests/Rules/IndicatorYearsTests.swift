import GoujiModel
import Testing

@testable import DraftReading

struct IndicatorYearsTests {
  private func says(_ indicator: String, project: String = "人事招考") -> [String] {
    RuleFixture().says(
      .staleYear,
      [
        "项目.csv": "项目,项目类别\n\(project),特定目标类\n",
        "支出.csv": RuleFixture.spending("101001,2080102,30227,项目支出,\(project),一般公共预算,90"),
        "项目绩效.csv":
          "项目,一级指标,三级指标,指标性质,指标值,度量单位\n\(project),产出指标,\(indicator),≥,1,次\n",
      ])
  }

  @Test func `an indicator of last year`() {
    #expect(
      says("‸2023年组织全区人事招考")
        == ["2024 年的草案里，项目绩效的“三级指标”说的是 2023 年要做的：2023年组织全区人事招考"])
  }

  @Test(arguments: [
    "2024年组织全区人事招考", "2023年末参保人数", "2023年结转资金支付次数", "比2023年增加的次数", "2023年高校毕业生补助次数", "2023—2024年招考",
    "2023年秋季学期资助学生人数", "2023年建成的体育场开放天数", "2023年新建农村道路管护里程", "2023年续建项目完工率", "2023年中央预算内投资项目竣工率",
    "2023年退耕还林补助面积", "2022年招聘的三支一扶在岗人数", "2023年入伍义务兵家庭优待金发放户数", "2023年7—12月高龄津贴发放人数",
    "2023年底前开工项目完工率",
  ])
  func `this year, what is left of last year, and a base to compare with`(_ indicator: String) {
    #expect(says(indicator) == [])
  }

  @Test func `a date before the year as a value`() {
    let says = { (value: String) in
      RuleFixture().says(
        .staleYear,
        ["整体绩效.csv": "一级指标,三级指标,指标性质,指标值,度量单位\n产出指标,完成时限,≤,\(value),\n"])
    }
    #expect(
      says("‸2023年12月31日") == ["2024 年的草案里，整体绩效的“指标值”说的是 2023 年要做的：2023年12月31日"])
    #expect(says("‸2023年12月底").count == 1)
    #expect(says("2024年12月31日") == [])
    #expect(says("2023年水平") == [])
  }

  @Test func `a project of that year`() {
    #expect(says("2023年贴息笔数", project: "2023年贴息资金") == [])
  }

  @Test func `tasks and goals`() {
    #expect(
      RuleFixture().says(.staleYear, ["年度任务.csv": "任务名称,主要内容\n‸2023年就业创业,稳就业\n"]).count == 1)
    #expect(
      RuleFixture().says(.staleYear, ["年度任务.csv": "任务名称,主要内容\n就业创业,稳就业\n"]) == [])
  }
}
