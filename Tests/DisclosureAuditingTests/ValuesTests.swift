import DisclosureReading
import GoujiModel
import Testing

/// Numbers and marks as documents of many hands print them.
struct ValuesTests {
  @Test func `numbers are read with what their last digit is worth`() {
    let unit = AmountUnit.tenThousandYuan.fen
    #expect(PrintedValue("12.50", unit: unit) == PrintedValue(scaled: 12_500_000, step: 10_000))
    // Zeros at the end may be left out where others have them.
    #expect(
      PrintedValue("4", unit: unit, decimals: 2) == PrintedValue(scaled: 4_000_000, step: 10_000))
    #expect(PrintedValue("-3", unit: 100)?.scaled == -300)
    #expect(PrintedValue("（3.2）", unit: 100)?.scaled == -320)
    for text in ["", "-", "—", "1.2.3", "12a", "一", "99999999999999999999"] {
      #expect(PrintedValue(text, unit: unit) == nil, "\(text)")
    }
  }

  @Test func `plain text has no blanks, no thousands marks and one width`() {
    #expect(PlainText.of("１，２３４．５０ 万元（含）") == "1234.50万元（含）")
    #expect(PlainText.of("合 计:12,345,678.90") == "合计：12345678.90")
    #expect(PlainText.of("2023,100元") == "2023100元" || PlainText.of("其中,100元") == "其中，100元")
    #expect(PlainText.of("“三公”经费") == "三公经费")
  }

  @Test func `ordinals are told from numbers`() {
    #expect(RowOrdinal("三十一、其他支出")?.number == 31)
    #expect(RowOrdinal("（二）支出")?.style == .bracketedHan)
    #expect(RowOrdinal("1.一般公共预算")?.style == .digit)
    #expect(RowOrdinal("1.5万元") == nil)
    #expect(RowOrdinal("一般公共预算") == nil)
    for number in 1...99 { #expect(RowOrdinal(RowOrdinal.words(number) + "、")?.number == number) }
  }

  @Test func `titles of many forms are recognised`() {
    let titles: [(String, TableForm?)] = [
      ("部门收支总表", .balance(.all)), ("2025年部门财务收支预算总表", .balance(.all)), ("收入支出决算总表", .balance(.all)),
      ("财政拨款收支预算总表", .balance(.fiscal)), ("收入决算表", .income), ("支出决算表", .expenditure(.all)),
      ("一般公共预算财政拨款支出决算表", .expenditure(.general)), ("一般公共预算基本支出情况表（部门经济分类）", .basic(.general)),
      ("部门收支总体情况表", .balance(.all)), ("一般公共预算支出情况表（按功能分类科目）", .expenditure(.general)),
      ("一般公共预算支出明细表（按支出功能分类科目）", .expenditure(.general)), ("财政拨款支出决算明细表", nil), ("国有资产占用情况表", nil),
      ("一般公共预算“三公”经费支出预算表", .threePublic(.fiscal)), ("政府性基金预算财政拨款收入支出决算表", .flow(.fund)),
      ("国有资本经营预算支出表", .expenditure(.capital)), ("项目支出绩效目标表", .performance), ("单位构成", nil),
    ]
    for (title, form) in titles {
      #expect(TableForm(title: PlainText.of(title)) == form, "\(title)")
    }
  }
}
