import GoujiModel
import Testing

@testable import DraftReading

struct YearCopiedTests {
  private func says(_ amount: (Int) -> String) -> [String] {
    let file = { (amount: (Int) -> String) in
      RuleFixture.spending(
        (1...9).map { "101001,2080101,3020\($0),公用经费,,一般公共预算,\(amount($0))" }.joined(
          separator: "\n"))
    }
    return EarlierFixture.says(
      .yearCopied, ["支出.csv": file(amount)], ["支出.csv": file { "\($0).2345" }])
  }

  @Test func `many uneven amounts are last year's`() {
    #expect(
      says { $0 == 9 ? "7.1234" : "\($0).2345" }
        == ["与上年草案同样的 9 笔支出里，有 8 笔的金额与上年分毫不差，从这一笔起：30201 办公费 1.2345 万元"])
  }

  @Test func `some are, or all are new`() {
    #expect(says { $0 < 4 ? "\($0).2345" : "\($0).2366" } == [])
    #expect(says { "\($0).5" } == [])
  }
}
