import GoujiModel
import Testing

@testable import DraftReading

struct NamesNearlyAlikeTests {
  private func says(_ name: String, projects: String...) -> [String] {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "转移支付", columns: [LedgerColumn("资金名称", .text), LedgerColumn("下达金额", .amount)])
    ]
    return fixture.says(
      .nameNearlyAlike,
      [
        "项目.csv": "项目,项目类别\n" + projects.map { "\($0),特定目标类\n" }.joined(),
        "支出.csv": RuleFixture.spending(
          projects.map { "101001,2080799,30299,项目支出,\($0),一般公共预算,90" }.joined(separator: "\n")),
        "转移支付.csv": "资金名称,下达金额\n\(name),20\n",
      ])
  }

  @Test(arguments: ["‸中省就业补肋资金", "‸中省就业补资金", "‸中省就业业补助资金", "‸中省就业补助资金费"])
  func `one character off`(_ name: String) {
    #expect(says(name, projects: "中省就业补助资金").count == 1)
  }

  @Test func `the only row that is written otherwise`() {
    let rows = "车辆运行维护费,20\n车辆运行维护费,30\n"
    #expect(
      says(rows + "‸车辆运行维持费", projects: "档案数字化") == ["“资金名称”填“车辆运行维持费”，别的行写“车辆运行维护费”，只差一个字"])
    #expect(says("车辆运行维护费,20\n车辆运行维持费", projects: "档案数字化") == [])
  }

  @Test func `the same, another, and what differs in a number`() {
    #expect(says("中省就业补助资金", projects: "中省就业补助资金") == [])
    #expect(says("中省就业补助资金", projects: "中省就业补助资金", "中省就业补肋资金") == [])
    #expect(says("中省高校毕业生财政补助资金", projects: "中省高校毕业生资金") == [])
    #expect(says("数字化二期工程", projects: "数字化一期工程") == [])
    #expect(says("2024年就业资金", projects: "2023年就业资金") == [])
    #expect(says("会议费", projects: "会务费") == [])
  }
}
