import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct OutturnWithinBudgetTests {
  /// 全年预算数 and 决算数 of each line, in 元.
  private func says(
    _ lines: [(allowed: Int, spent: Int)], from source: String = "事业收入"
  ) -> [String] {
    let shape = LedgerShape(
      name: StandardLedger.spending,
      columns: [
        LedgerColumn("全年预算数", .amount), LedgerColumn("决算数", .amount),
        LedgerColumn("资金来源", .choice(.fundSources)),
      ])
    let place = Place(file: SourceFile(path: "支出.csv", text: ""), line: 2, column: 1)
    let records = lines.map { line in
      LedgerRecord(
        values: [
          .amount(Money(fen: line.allowed * 100)), .amount(Money(fen: line.spent * 100)),
          .text(source),
        ],
        place: place, starts: [1, 1, 1])
    }
    var ledger = Ledger(shape: shape)
    ledger.records = records
    return OutturnWithinBudget.findings(ledger).map(\.message)
  }

  @Test func `a line that spent twice its budget of the year is told with both amounts`() {
    let told = "决算数 2386400 元，是全年预算数 238640 元的 10 倍"
    #expect(says([(238_640, 2_386_400), (100, 100), (50, 20)]) == [told])
    #expect(says([(10, 20), (100, 100), (50, 20)]) == ["决算数 20 元，是全年预算数 10 元的 2 倍"])
  }

  @Test(arguments: [("一般公共预算", 1), ("政府性基金预算", 1), ("事业收入", 0), ("其他收入", 0)])
  func `of the treasury's money nothing beyond its budget is spent`(_ source: String, _ count: Int)
  {
    let said = says([(240_000, 249_640), (100, 100), (50, 20)], from: source)
    #expect(said == Array(repeating: "财政拨款的决算数 249640 元，大于全年预算数 240000 元", count: count))
  }

  @Test func `two columns exchanged are told once`() {
    #expect(says([(90, 100), (10, 20), (7, 8), (5, 5)]) == ["4 行有支出，其中 3 行的决算数大于全年预算数，像是两列填反了"])
  }

  @Test func `what stays within the budget passes, and so does what was not spent`() {
    #expect(says([(100, 100), (100, 0), (0, 0)]) == [])
    // Own income, and money granted without a budget.
    #expect(says([(100, 199), (0, 60), (100, 100), (50, 20), (7, 7)]) == [])
  }
}
