import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct SpendingBalancesTests {
  @Test func `a source whose income differs from its spending is reported`() throws {
    let findings = audit(
      income: "资金来源,预算数\n一般公共预算,10\n事业收入,5\n事业收入,3",
      spending: "资金来源,预算数\n一般公共预算,10\n事业收入,7.50")
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == .unbalancedBudget)
    #expect(finding.place?.description == "草案/收入.csv:3:1")
    #expect(finding.message == "全部门“事业收入”收支不平：收入 8 万元，支出 7.5 万元，收入多 0.5 万元")
  }

  @Test func `spending from a source without income is reported at the spending`() {
    let findings = audit(
      income: "资金来源,预算数\n一般公共预算,10", spending: "资金来源,预算数\n一般公共预算,10\n其他收入,1")
    #expect(findings.map(\.place?.description) == ["草案/支出.csv:3:1"])
  }

  @Test func `sources that balance over the whole department pass`() {
    #expect(
      audit(
        income: "单位,资金来源,预算数\n001,一般公共预算,6\n002,一般公共预算,4",
        spending: "单位,资金来源,预算数\n001,一般公共预算,10"
      ).isEmpty)
  }

  private func audit(income: String, spending: String) -> [Finding] {
    SpendingBalances.result(
      SampleBudget.make(["收入": income, "支出": spending]), unit: .tenThousandYuan
    ).findings
  }
}
