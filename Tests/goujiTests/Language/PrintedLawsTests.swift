import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Laws 6 and 7: figures are compared, and words chosen, by the digits that stand in the same sentence or
/// table. Right values are worked out by hand beside each.
struct PrintedLawsTests {
  private static let table =
    "表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}\n"

  private func sentence(
    _ text: String, now: String, before: String = "", options: String = "占比依据: 印出数",
    words: String = ""
  ) throws -> String? {
    let draft = try LanguageFixture(
      "选项: {\(options)}\n数: {支出额: 合计(支出), 上年额: 合计(支出.上年预算数)}\n" + Self.table + words
        + "部分: {表: {文: {表: {表: 全部}, 句: \"\(text)\"}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n"
        + "101001,2012601,30101,人员经费,一般公共预算,\(now),\(before)\n")
    return draft.sentences().first
  }

  @Test func `a difference is one of the digits beside it`() throws {
    // 10.4 and 9.6 print as 10 and 10.
    #expect(
      try sentence("本年{支出额|整数}，上年{上年额|整数}，增加{支出额 - 上年额|整数}。", now: "10.4", before: "9.6")
        == "本年10万元，上年10万元，增加0万元。")
    // (149 − 51) ÷ 51 = 192.16 %.
    #expect(
      try sentence("本年{支出额|元}，上年{上年额|元}，增长{增幅(支出额, 上年额)}。", now: "0.0149", before: "0.0051")
        == "本年149元，上年51元，增长192.16%。")
  }

  @Test func `so is what is made of a difference, and a difference of shares`() throws {
    #expect(
      try sentence("{支出额|整数}，{上年额|整数}，差{取大(支出额 - 上年额, 0万元)|整数}。", now: "2.4", before: "1.6")
        == "2万元，2万元，差0万元。")
    // 3 ÷ 14 = 21 %, 4 ÷ 14 = 29 %: 8 points, although 7.14 % lie between them.
    #expect(
      try sentence(
        "{占比(上年额, 14万元)|整数}，{占比(支出额, 14万元)|整数}，差{占比(支出额, 14万元) - 占比(上年额, 14万元)|无单位|整数}个百分点。",
        now: "4", before: "3") == "21%，29%，差8个百分点。")
  }

  @Test func `columns are compared by their own decimals`() throws {
    let draft = try LanguageFixture(
      "选项: {占比依据: 印出数}\n数: {支出额: 合计(支出), 上年额: 合计(支出.上年预算数)}\n"
        + "表: {表1: {名称: 表, 列: {项目: 文字, 本年: {数: 支出额, 小数: 0}, 上年: {数: 上年额, 小数: 0}, 增减: {数: 支出额 - 上年额, 小数: 0}, 增幅: {数: \"增幅(支出额, 上年额)\", 小数: 2}}, 行: {合计: {标签: {项目: 合计}}}}}\n"
        + "部分: {表: {文: {表: {表: 全部}}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n101001,2012601,30101,人员经费,一般公共预算,10.4,9.6\n")
    let outcome = draft.outcome()
    #expect(outcome.findings.hasErrors == false)
    #expect(outcome.value?.rows("表1").first?.hasPrefix("合计|10|10|") == true)
    // 10 − 10 and 0 %: zeros print as blanks in the table.
    #expect(outcome.value?.rows("表1").first?.contains("8.33") == false)
  }

  @Test(arguments: [
    // 40 元 more: none in 万元 with two decimals, 40 in 元.
    ("差|元", "10.004", "10", "增加40元"), ("差", "10.004", "10", "持平"),
    ("差|整数", "10.4", "10", "持平"), ("差", "10.4", "10", "增加0.4万元"),
  ])
  func `words are chosen by the digits of their slot`(
    slot: String, now: String, before: String, expected: String
  ) throws {
    let words =
      "词: {较: {式: {差: 支出额 - 上年额}, 看: 差, 增: \"增加{\(slot)}\", 减: \"减少{差|绝对}\", 平: 持平}}\n"
    #expect(
      try sentence("{较}", now: now, before: before, options: "占比依据: 准确数", words: words) == expected)
  }

  @Test func `a rate that its slot prints as zero is none`() throws {
    let words =
      "词: {幅: {式: {幅度: \"增幅(支出额, 上年额)\"}, 看: 幅度, 增: \"增长{幅度|整数}\", 减: \"下降{幅度|绝对}\", 平: 持平, 缺: 无}}\n"
    // 0.4 % up prints as 0 %, 0.4 % down as 0.40 %.
    let options = "占比依据: 准确数"
    #expect(try sentence("{幅}", now: "10.04", before: "10", options: options, words: words) == "持平")
    #expect(
      try sentence("{幅}", now: "9.96", before: "10", options: options, words: words) == "下降0.4%")
  }

  @Test func `40 元 are something where 元 are printed`() throws {
    let draft = try LanguageFixture(
      "数: {支出额: 合计(支出), 采购: 合计(支出，功能科目 = 201*)}\n"
        + "表: {表1: {名称: 支出表, 金额单位: 元, 列: {项目: 文字, 本年: 支出额}, 行: {合计: {标签: {项目: 合计}, 行: {类: {每: 功能科目.类, 有数: 支出额, 标签: {项目: \"{功能科目.名称}\"}}}}}}}\n"
        + "列举: {单: {每: 功能科目.类, 有数: 支出额, 文: \"{功能科目.名称}{支出额|元}\"}}\n"
        + "部分: {表: {文: {表: {表: 全部}, 句: \"{单}。\", 甲: {有数: 采购, 文: \"采购{采购|元}。\"}}}}\n",
      spending: LanguageFixture.spending(
        "2080502,30302,人员经费,一般公共预算,10", "2012601,30101,人员经费,一般公共预算,0.004"))
    #expect(draft.outcome().findings.hasErrors == false)
    #expect(draft.sentences() == ["一般公共服务支出40元、社会保障和就业支出100000元。", "采购40元。"])
    #expect(draft.outcome().value?.rows("表1").count == 3)
  }

  @Test func `what is printed where there is something goes by printed figures as words do`() throws
  {
    // 100.0449 and 99.9551 print as 100 and 100 with one decimal: no difference, and no words of one.
    let words = try LanguageFixture(
      "选项: {占比依据: 印出数, 文内金额: {小数: 1}}\n数: {支出额: 合计(支出), 上年额: 合计(支出.上年预算数), 差: 支出额 - 上年额}\n"
        + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 句: \"本年{支出额}，上年{上年额}。\", 变: {有数: 差, 文: \"差{差}。\"}}}}\n",
      spending:
        "单位,功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n101001,2012601,30101,人员经费,一般公共预算,100.0449,99.9551\n")
    #expect(words.sentences() == ["本年100万元，上年100万元。"])
    // 10.4 and 9.6 print as 10 and 10 in columns without decimals: the row of the change stays away.
    let table = try LanguageFixture(
      "选项: {占比依据: 印出数}\n数: {支出额: 合计(支出), 上年额: 合计(支出.上年预算数), 差: 支出额 - 上年额}\n"
        + "表: {表1: {名称: 表, 列: {项目: 文字, 本年: {数: 支出额, 小数: 0}, 上年: {数: 上年额, 小数: 0}, 增减: {数: 差, 小数: 0}}, 行: {合计: {标签: {项目: 合计}}, 变: {有数: 差, 标签: {项目: 变动}}}}}\n"
        + "部分: {表: {文: {表: {表: 全部}}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n101001,2012601,30101,人员经费,一般公共预算,10.4,9.6\n")
    #expect(table.outcome().value?.rows("表1").count == 1)
  }
}
