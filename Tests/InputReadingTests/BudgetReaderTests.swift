import GoujiModel
import InputReading
import Testing

struct BudgetReaderTests {
  @Test func `a draft without a fault is read whole`() throws {
    let outcome = DraftFixture().read()
    #expect(outcome.findings.map(\.brief) == [])
    let budget = try #require(outcome.value)
    #expect(budget.year == 2024)
    #expect(budget.inputUnit == .tenThousandYuan)
    #expect(budget.identity["部门.简称"]?.value == "达州市通川区某局")
    #expect(budget.records("支出")[0].values[0] == .text("101001"))
    #expect(budget.records("支出")[0].values[8] == .amount(Money(fen: 100_000_000)))
    #expect(budget.records("单位").count == 1)
    #expect(budget.hash.count == 64)
  }
}
