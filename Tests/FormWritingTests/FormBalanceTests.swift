import GoujiModel
import TestSupport
import Testing

@testable import FormWriting

struct FormBalanceTests {
  private func balance(spending: [String], income: [String] = []) throws -> FormBalance {
    let content = SampleForm.content(
      spending: (["单位,支出类型,资金来源,资金年度,预算数"] + spending).joined(separator: "\n"),
      income: (["单位,资金来源,资金年度,预算数"] + income).joined(separator: "\n"))
    return try #require(FormLayout(content).balance)
  }

  private func wan(_ text: String) -> Money { SampleBudget.tenThousands(text) }

  @Test func `without lines of income every source receives what is spent of it`() throws {
    let balance = try balance(spending: ["01,人员经费,一般公共预算,,60", "02,项目支出,事业收入,,5"])
    #expect(balance.received("一般公共预算") == wan("60"))
    #expect(balance.received("事业收入") == wan("5"))
    #expect(balance.receivedInAll == wan("65"))
    #expect(balance.status == "收支平衡")
  }

  /// Unit 02 has a line of 事业收入 of its own: its spending follows it; that of unit 01 does not.
  @Test func `a line of income stands for its unit, source and year alone`() throws {
    let balance = try balance(
      spending: [
        "01,人员经费,事业收入,,10", "02,人员经费,事业收入,,4", "02,人员经费,事业收入,上年结转,1",
      ], income: ["02,事业收入,本年,6"])
    #expect(balance.spent("事业收入") == wan("15"))
    // 10 and 1 follow the spending, 6 is said.
    #expect(balance.received("事业收入") == wan("17"))
    #expect(!balance.isBalanced)
    #expect(balance.status == "收支不平，见“核对”表")
  }

  @Test func `a surplus of one source does not hide what another lacks`() throws {
    let balance = try balance(
      spending: ["01,人员经费,事业收入,,10", "01,人员经费,其他收入,,10"],
      income: ["01,事业收入,,11", "01,其他收入,,9"])
    #expect(balance.receivedInAll == balance.spentInAll)
    #expect(!balance.isBalanced)
  }

  @Test func `spending without a kind does not balance, a line without a source does not count`()
    throws
  {
    #expect(!(try balance(spending: ["01,,一般公共预算,,10"]).isBalanced))
    let withTotal = try balance(spending: ["01,人员经费,一般公共预算,,10", ",,,,10"])
    #expect(withTotal.spentInAll == wan("10"))
    #expect(withTotal.isBalanced)
  }

  @Test func `a form that nobody has begun says so`() throws {
    #expect(try balance(spending: []).status == "还没有填")
  }

  @Test func `a unit by its code, by its name and the only one unsaid are the same unit`() throws {
    let content = SampleForm.content(
      units: "代码,名称,性质\n01,甲局机关,行政",
      spending: "单位,支出类型,资金来源,预算数\n,人员经费,事业收入,1\n甲局机关,人员经费,事业收入,2\n01,人员经费,事业收入,4",
      income: "单位,资金来源,预算数\n01 甲局机关,事业收入,7")
    let balance = try #require(FormLayout(content).balance)
    #expect((0..<3).allSatisfy { balance.line($0, of: balance.spending)!.key == "甲局机关|事业收入|本年" })
    #expect(balance.received("事业收入") == wan("7"))
    #expect(balance.isBalanced)
  }

  /// Recounted here line by line, with no keys joined.
  @Test func `sums by source and in all are those of the lines, whatever the lines`() throws {
    struct Line: Hashable {
      var unit: String
      var source: String
      var year: String
      var amount: Int
    }
    var chance = Chance.printed()
    let sources = ["一般公共预算", "事业收入", "其他收入"]
    func lines(_ most: Int) -> [Line] {
      (0..<Int.random(in: 0...most, using: &chance)).map { _ in
        Line(
          unit: ["01", "02"].randomElement(using: &chance)!,
          source: sources.randomElement(using: &chance)!,
          year: ["", "本年", "上年结转"].randomElement(using: &chance)!,
          amount: Int.random(in: 0...99, using: &chance))
      }
    }
    for _ in 0..<100 {
      let (spending, income) = (lines(12), lines(3))
      let balance = try balance(
        spending: spending.map { "\($0.unit),人员经费,\($0.source),\($0.year),\($0.amount)" },
        income: income.map { "\($0.unit),\($0.source),\($0.year),\($0.amount)" })
      func isSaid(_ line: Line) -> Bool {
        income.contains {
          $0.unit == line.unit && $0.source == line.source
            && ($0.year == "上年结转") == (line.year == "上年结转")
        }
      }
      for source in sources {
        let spent = spending.filter { $0.source == source }
        let said = income.filter { $0.source == source }
        #expect(balance.spent(source) == Money(fen: spent.reduce(0) { $0 + $1.amount } * 1_000_000))
        let received =
          said.reduce(0) { $0 + $1.amount }
          + spent.reduce(0) { $0 + (isSaid($1) ? 0 : $1.amount) }
        #expect(balance.received(source) == Money(fen: received * 1_000_000))
      }
      #expect(
        balance.receivedInAll == sources.reduce(Money.zero) { $0 + balance.received($1) })
    }
  }
}
