import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct PriorInSameUnitTests {
  private func says(_ prior: StatedNumber, now: String = "861.679285", in unit: AmountUnit = .yuan)
    -> [String]
  {
    let budget = SampleBudget.make(
      ["支出": "支出类型,资金来源,预算数\n人员经费,一般公共预算,\(now)"], prior: ["总数": prior], unit: unit)
    let all = FigureExpression.sum(
      LedgerSelection(ledger: "支出", conditions: [], mainAmount: "预算数"), measure: "预算数")
    let template = SampleTemplate.make(figures: ["总数": all])
    return PriorInSameUnit.result(Recount(budget: budget, template: template)).findings.map(
      \.message)
  }

  @Test func `a number in another unit than it was meant is told`() {
    #expect(
      says(.decimal(Money(fen: 81_236))) == [
        "“上年数”里的“总数”是 812.36 元，本年是 861.679285 万元，相差大约 1 万倍，像是填错了单位"
      ])
    #expect(says(.plain(8_123_600), in: .tenThousandYuan).count == 1)
    #expect(says(.amount(Money(fen: 8_123_600_000_0))).count == 1)
  }

  @Test(arguments: [812_360_000, 81_236_000, 4_000_000_000, 0])
  func `growth and decline of any usual size pass`(_ fen: Int) {
    #expect(says(.amount(Money(fen: fen))) == [])
  }
}
