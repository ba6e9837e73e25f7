import GoujiModel
import Testing

@testable import DraftReading

struct PriorColumnCopiedTests {
  private func says(_ pairs: [(String, String)]) -> [String] {
    let lines = zip(30201...30211, pairs).map { "2080101,\($0),公用经费,一般公共预算,\($1.0),\($1.1)\n" }
    return RuleFixture().says(
      .yearCopied, ["支出.csv": "功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n" + lines.joined()])
  }

  private let amounts = [
    "1.2345", "2.3456", "3.4567", "4.5678", "5.6789", "6.789", "7.8912", "8.9123",
  ]

  @Test func `a column that is the one beside it`() {
    var pairs = amounts.map { ($0, $0) }
    pairs[0].1 = "‸" + pairs[0].1
    #expect(says(pairs) == ["“上年预算数”有 8 笔，都与“预算数”分毫不差，从这一笔起"])
  }

  @Test func `one line that has moved, and few lines`() {
    var pairs = amounts.map { ($0, $0) }
    pairs[3].1 = "4.5"
    #expect(says(pairs) == [])
    #expect(says(Array(amounts.map { ($0, $0) }.prefix(5))) == [])
  }
}
