import GoujiModel
import Testing

@testable import DraftReading

struct NamedProjectSlipsTests {
  private func says(_ line: String, spent: String, unit: String = "元") -> [String] {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "转移支付",
        columns: [
          LedgerColumn("资金名称", .text), LedgerColumn("下达金额", .amount), LedgerColumn("实现支出", .amount),
        ])
    ]
    return fixture.says(
      .unitSlip,
      [
        "草案.yaml": RuleFixture.head("").replacing("填报单位: 万元", with: "填报单位: \(unit)"),
        "项目.csv": "项目,项目类别\n就业补助资金,特定目标类\n",
        "支出.csv": RuleFixture.spending("101001,2080799,30299,项目支出,就业补助资金,一般公共预算,\(spent)"),
        "转移支付.csv": "资金名称,下达金额,实现支出\n\(line)\n",
      ])
  }

  @Test func `a fund in another unit than its project`() {
    #expect(
      says("就业补助资金,‸309.22,199.81", spent: "4625100")
        == ["“下达金额”是 309.22 元，支出明细里项目“就业补助资金”有 4625100 元，相差 14957 倍，像是填错了单位"])
    #expect(says("就业补助资金,‸3092200,1998100", spent: "462.51", unit: "万元").count == 1)
  }

  @Test func `parts of a project, and other funds`() {
    #expect(says("就业补助资金,3092200,1998100", spent: "4625100") == [])
    #expect(says("就业补助资金,4000,500", spent: "462510") == [])
    #expect(says("农民工资金,309.22,199.81", spent: "4625100") == [])
    #expect(says("就业补助资金,3092,1998", spent: "462.51", unit: "万元") == [])
  }
}
