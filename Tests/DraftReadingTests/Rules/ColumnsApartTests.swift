import GoujiModel
import Testing

@testable import DraftReading

struct ColumnsApartTests {
  private let items = [
    "30201", "30202", "30204", "30205", "30206", "30207", "30211", "30213", "30215", "30216",
    "30226", "30227",
  ]

  private func file(_ items: [String], _ amounts: [String], marking line: Int? = nil) -> String {
    RuleFixture.spending(
      zip(items, amounts).enumerated().map { index, pair in
        "101001,2080101,\(pair.0),公用经费,,一般公共预算,\(index == line ? "‸" : "")\(pair.1)"
      }.joined(separator: "\n"))
  }

  private func says(_ items: [String], _ amounts: [String], marking line: Int? = nil) -> [String] {
    RuleFixture().says(.columnApart, ["支出.csv": file(items, amounts, marking: line)])
  }

  @Test func `amounts that rise by one unit in four rows were dragged down`() {
    #expect(
      says(Array(items.prefix(5)), ["8.5", "120.5", "121.5", "122.5", "123.5"], marking: 1)
        == ["“预算数”从 120.5 万元起一行比一行正好多 1 万元，像是往下拖出来的"])
  }

  @Test(arguments: [
    // Three rows, another step, small whole numbers, the same amount.
    ["120.5", "121.5", "122.5", "124"], ["120.5", "121", "121.5", "122"], ["3", "4", "5", "6"],
    ["120.5", "120.5", "120.5", "120.5"], ["123.5", "122.5", "121.5", "120.5"],
  ])
  func `other rows of numbers are what they are`(_ amounts: [String]) {
    #expect(says(Array(items.prefix(4)), amounts) == [])
  }

  private let rising = ["1.1", "2.3", "2.3", "3", "4.7", "5.2", "7", "8.8", "9.1", "12", "13.5"]

  @Test func `codes and amounts both in order: the column was sorted by itself`() {
    #expect(
      says(items, ["20"] + rising, marking: 1) == [
        "从这一行起 11 行，科目由小到大，“预算数”也一行比一行大，像是单独把这一列排了序，金额离开了原来的科目"
      ])
    #expect(
      says(items, rising.reversed() + ["20"], marking: 0) == [
        "从这一行起 11 行，科目由小到大，“预算数”也一行比一行小，像是单独把这一列排了序，金额离开了原来的科目"
      ])
  }

  /// Of 600 rows eleven stand in order by chance; thirteen do not.
  @Test func `among many rows it takes more of them`() {
    let pair = ["30201", "30202"]
    let many = (0..<300).flatMap { _ in pair.reversed() }
    let amounts = many.indices.map { "\(50 + $0 % 2 * 7)" }
    #expect(says(items.dropLast() + many, rising + amounts) == [])
  }

  @Test func `a whole table in the order of its amounts is not, nor are a few rows`() {
    let shuffled = [3, 0, 7, 1, 9, 2, 10, 5, 4, 8, 6].map { items[$0] }
    #expect(says(shuffled, rising) == [])
    #expect(
      says(items, ["1", "2", "3.1", "4", "6", "7.5", "8", "5", "6.1", "7", "8.2", "9"]) == [])
  }

  @Test func `last year's amounts in another order`() {
    let then = ["9.1", "3", "12", "7", "1.5", "8.8", "2.2", "4.7", "6", "5.2"]
    let says = { (now: [String]) in
      EarlierFixture.says(
        .columnApart, ["支出.csv": file(items, now)], ["支出.csv": file(items, then)])
    }
    let moved = Array(then[3...]) + then[..<3]
    #expect(says(moved) == ["各行的“预算数”与上年草案是同一组数，但有 10 行对不上科目，从这一行起"])
    #expect(says(then) == [])
    #expect(says(then.map { $0 == "12" ? "12.5" : $0 }) == [])
    var swapped = then
    swapped.swapAt(0, 1)
    #expect(says(swapped) == [])
  }
}
