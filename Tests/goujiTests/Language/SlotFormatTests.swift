import GoujiModel
import Testing

@testable import BudgetWorkbench

/// How single figures and names are printed: decimals, grouping, unit, basis, endings. The draft
/// spends 12,345.678 万元 = 123,456,780 元 on 2080505 and 0.004 万元 on 2012601.
struct SlotFormatTests {
  private func sentences(_ text: String) throws -> [String] {
    try LanguageFixture(
      "数: {支出额: 合计(支出), 小: \"合计(支出, 功能科目 = 2012601)\"}\n部分: {甲: {文: \"\(text)\"}}\n",
      spending: LanguageFixture.spending(
        "2080505,30108,人员经费,一般公共预算,12345.674", "2012601,30101,人员经费,一般公共预算,0.004")
    ).sentences()
  }

  @Test(arguments: [
    ("{支出额}", "12345.68万元"), ("{支出额|一位}", "12345.7万元"), ("{支出额|千分位}", "12,345.68万元"),
    ("{支出额|千分位|整数|无单位}", "12,346"), ("{支出额|三位}", "12345.678万元"),
    ("{支出额|元|千分位|整数}", "123,456,780元"), ("{支出额|元|两位}", "123456780.00元"),
    // 0.004 of 12345.678 are 0.0000324 %; of the printed 0.00 they are nothing.
    ("{占比(小, 支出额)|四位}", "0.0000%"), ("{占比(支出额 - 小, 支出额)|四位}", "100.0000%"),
    // Exact 12345.674 − 0.004 = 12345.67; printed 12345.68 − 0.00.
    ("{支出额 - 小 - 小}", "12345.67万元"), ("{支出额 - 小|印出数}", "12345.68万元"),
  ])
  func `each figure as it is asked for`(_ slot: String, _ expected: String) throws {
    #expect(try sentences("共\(slot)。") == ["共\(expected)。"])
  }

  @Test func `a name loses the ending that is asked for, and only that`() throws {
    let printed = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n部分: {甲: {文: {各: {每: 功能科目.类, 文: \"{功能科目.名称|去支出}、{功能科目.名称|去收入}\"}}}}\n",
      spending: LanguageFixture.spending("2080505,30108,人员经费,一般公共预算,1")
    ).sentences()
    #expect(printed == ["社会保障和就业、社会保障和就业支出"])
  }

  @Test(arguments: [
    "截至12月31日", "依照第27条、第3款", "财预〔2016〕143号", "自1月1日起",
  ])
  func `digits that count nothing may be written`(_ words: String) throws {
    #expect(try sentences(words) == [words])
  }

  @Test(arguments: ["共13月", "12月32日", "第3台", "2024年", "5辆", "3个月", "143号"])
  func `digits that count something may not`(_ words: String) throws {
    #expect(try sentences(words).filter { $0.hasPrefix("G606") }.count == 1)
  }
}
