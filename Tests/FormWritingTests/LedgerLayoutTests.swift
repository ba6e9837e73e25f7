import GoujiModel
import OfficeOpenXML
import TestSupport
import Testing

@testable import FormWriting

struct LedgerLayoutTests {
  private func layout(_ name: String, _ text: String) -> LedgerLayout {
    let ledger = SampleBudget.ledger(name, text)
    return LedgerLayout(
      FormLedger(shape: ledger.shape, rows: ledger.records.map(\.values), need: .used), sheet: name,
      unit: .yuan)
  }

  @Test func `names stand beside codes, formulas behind everything that is typed`() {
    let spending = layout("支出", "单位,功能科目\n01,2080101")
    #expect(
      Array(spending.columns.prefix(6)) == [
        .input(0), .name(of: 0), .input(1), .name(of: 1), .input(2), .name(of: 2),
      ])
    #expect(spending.columns.suffix(2) == [.key, .covered])
    #expect(spending.position(of: "预算数") == 11)
    #expect(layout("收入", "单位\n01").columns.last == .key)
  }

  @Test func `the header stands below as many lines as the ledger needs`() {
    let spending = layout("支出", "单位\n01")
    #expect([spending.statusRow, spending.totalRow, spending.headerRow] == [2, 3, 4])
    let tasks = layout("年度任务", "任务名称\n甲")
    #expect([tasks.statusRow, tasks.totalRow, tasks.headerRow] == [nil, 2, 3])
    let uses = layout("科目用途", "功能科目\n2080101")
    #expect([uses.statusRow, uses.totalRow, uses.headerRow] == [nil, nil, 2])
  }

  /// Every row with a grid is printed by programs that know no print area that follows the typing.
  @Test(arguments: [
    ("科目用途", 0, 12), ("科目用途", 1, 12), ("科目用途", 50, 60), ("支出", 0, 50), ("支出", 41, 51),
  ])
  func `a page of empty rows is left to type in, and many more below count`(
    name: String, filled: Int, rows: Int
  ) {
    let ledger = layout(name, "功能科目" + String(repeating: "\n2080101", count: filled))
    #expect(ledger.rowCount == rows)
    #expect(ledger.reach == ledger.headerRow + rows + 5_200)
    #expect(ledger.block(0).rows.upperBound == ledger.reach)
  }

  /// What is typed as a total would else be counted twice.
  @Test func `a total that somebody typed below is in no sum`() {
    let tasks = layout("年度任务", "任务名称,主要内容,预算数\n甲,做,10\n乙,做,2.5\n合计,,12.5\n,,7")
    let sum = tasks.sum(2, 2)
    #expect(sum.result == SampleBudget.tenThousands("12.5"))
    #expect(sum.formula.hasPrefix("SUMIFS('年度任务'!$C$5:$C$5218,'年度任务'!$A$5:$A$5218,\"<>\""))
    #expect(sum.formula.contains("\"<>合计\""))
  }
}
