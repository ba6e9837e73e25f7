import GoujiModel
import Testing

@testable import BudgetWorkbench

/// The laws of the figure language (Templates/README.md), each on its smallest draft. Right values are
/// worked out by hand beside each.
struct FigureLawsTests {
  private static let table =
    "表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}\n"

  private static let change =
    "词: {较: {式: {差: 支出额 - 上年(支出额)}, 看: 差, 增: \"比上年增加{差}\", 减: \"比上年减少{差|绝对}\", 平: 持平}}\n"

  /// One sentence over 合计(支出) besides the table.
  private func sentence(
    _ text: String, figures: String = "", spending: String = "2012601,30101,人员经费,一般公共预算,10",
    head: String = "", words: String = "", options: String = ""
  ) throws -> [String] {
    let template =
      options + "数: {支出额: 合计(支出)\(figures)}\n" + Self.table + words
      + "部分: {表: {文: {表: {表: 全部}, 句: \"\(text)\"}}}\n"
    return try LanguageFixture(
      template, spending: LanguageFixture.spending(spending), head: head
    ).sentences()
  }

  // MARK: A figure is as narrow as its place

  @Test func `last year's total is not compared with a row`() throws {
    let fixture = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n" + Self.table + Self.change
        + "部分: {表: {文: {表: {表: 全部}, 各项: {每: 功能科目, 文: \"{功能科目.名称}{支出额}，{较}。\"}}}}\n",
      spending: LanguageFixture.spending(
        "2012601,30101,人员经费,一般公共预算,10", "2080505,30108,人员经费,一般公共预算,20"),
      head: "上年数: {支出额: 55万元}\n")
    // At the amount typed for the whole, once for each row.
    #expect(fixture.codes() == ["G216 草案/草案.yaml:7", "G216 草案/草案.yaml:7"])
    #expect(fixture.outcome().findings.text.contains("2012601 行政运行"))
  }

  @Test func `a stated number has no value in a row, and its own for the whole`() throws {
    let template =
      "填报: {面积: 个数}\n数: {支出额: 合计(支出), 面积数: 面积}\n" + Self.table
      + "部分: {表: {文: {表: {表: 全部}, 全: \"共{面积数}。\", 各项: {每: 功能科目, 文: \"{功能科目.名称}{%}。\"}}}}\n"
    for (slot, expected) in [
      ("面积数", ["G215 草案/草案.yaml:6"]), ("全部(面积数)", [] as [String]),
    ] {
      let draft = try LanguageFixture(
        template.replacing("%", with: slot),
        spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"),
        others: [
          "草案/草案.yaml": LanguageFixture.head(year: 2024).replacing("填报: {}", with: "填报: {面积: 12}")
        ])
      #expect(draft.codes() == expected)
    }
  }

  @Test func `a figure whose ledger lacks the column of the row has no value, also in a sentence`()
    throws
  {
    // 单位 has no 功能科目: the number of units is none of a row's.
    let fixture = try LanguageFixture(
      "数: {支出额: 合计(支出), 单位数: 个数(单位)}\n" + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 各项: {每: 功能科目, 文: \"{功能科目.名称}{单位数}。\"}}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"))
    #expect(fixture.outcome().findings.map(\.code) == [.malformedTemplate])
  }

  // MARK: Rates

  @Test(arguments: [
    // (764.33 − (−100)) ÷ −100 would read “下降864.33%”.
    ("764.33", "-100万元"), ("10", "0万元"),
  ])
  func `a rate on nothing or on less has no value, and the template words it`(
    now: String, before: String
  ) throws {
    let words =
      "词: {幅: {看: \"增幅(支出额, 上年(支出额))\", 增: \"增长\", 减: \"下降\", 平: 持平, 缺: 不可比}}\n"
    let printed = try sentence(
      "{幅}", spending: "2012601,30101,人员经费,一般公共预算,\(now)", head: "上年数: {支出额: \(before)}\n",
      words: words)
    #expect(printed.last == "不可比")
    let bare = try sentence(
      "{增幅(支出额, 上年(支出额))}", spending: "2012601,30101,人员经费,一般公共预算,\(now)",
      head: "上年数: {支出额: \(before)}\n")
    #expect(bare.map { $0.prefix(4) } == ["G403"])
    // Both values are said.
    #expect(bare[0].contains("\(before.dropLast(2)) 万元"))
  }

  @Test func `a rate of billions is a slip of the pen`() throws {
    let found = try sentence(
      "{增幅(支出额, 上年(支出额))}", spending: "2012601,30101,人员经费,一般公共预算,90000000",
      head: "上年数: {支出额: 0.01元}\n")
    #expect(found.map { $0.prefix(4) } == ["G410"])
  }

  @Test func `a number typed beyond all bounds is a finding at its place`() throws {
    let fixture = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n" + Self.table + Self.change
        + "部分: {表: {文: {表: {表: 全部}, 句: \"{较}。\"}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"),
      head: "上年数: {支出额: 9999999999999}\n")
    #expect(fixture.codes() == ["G111 草案/草案.yaml:7"])
  }

  /// 12,345,678,901.23 and 9,876,543,210.11 元 of other wholes: 占比 − 占比 at full size.
  @Test func `the difference of two shares is exact at any size`() throws {
    // 90,000,000 of 99,999,999 万元 less 50,000,000 of 99,999,998: 90.0000009 % − 50.000001 %
    // = 39.9999999 %, printed with two decimals 40.00 %.
    let printed = try LanguageFixture(
      "数: {支出额: 合计(支出), 甲: 合计(支出，功能科目 = 2012601), 乙: 合计(支出，功能科目 = 2080505), 丙: 合计(支出，功能科目 = 2210201), 丁: 合计(支出，功能科目 = 2210202)}\n"
        + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 句: \"{占比(甲, 乙) - 占比(丙, 丁)}\"}}}\n",
      spending: LanguageFixture.spending(
        "2012601,30101,人员经费,一般公共预算,90000000", "2080505,30108,人员经费,一般公共预算,99999999",
        "2210201,30113,人员经费,一般公共预算,50000000", "2210202,30102,人员经费,一般公共预算,99999998")
    ).sentences()
    #expect(printed == ["40%"])
  }

  // MARK: Words look at what is printed

  @Test(arguments: [
    // 40 元 more are 0.00 万元: no change; 60 元 are 0.01 万元.
    ("10.004", "持平。持平。持平"), ("10.006", "增加0.01万元。增加0.01万元。增加0.01万元"),
    ("9.996", "持平。持平。持平"), ("9.994", "减少0.01万元。减少0.01万元。减少0.01万元"),
  ])
  func `a difference that prints as zero is none, named or written out`(
    now: String, expected: String
  ) throws {
    let words = """
      词:
        名: {看: 差额, 增: "增加{差额}", 减: "减少{差额|绝对}", 平: 持平}
        式: {式: {差: 支出额 - 上年(支出额)}, 看: 差, 增: "增加{差}", 减: "减少{差|绝对}", 平: 持平}
        套: {看: 差额二, 增: "增加{差额二}", 减: "减少{差额二|绝对}", 平: 持平}

      """
    let printed = try sentence(
      "{名}。{式}。{套}", figures: ", 差额: 支出额 - 上年(支出额), 差额二: 差额",
      spending: "2012601,30101,人员经费,一般公共预算,\(now)", head: "上年数: {支出额: 10万元}\n", words: words)
    #expect(printed == [expected])
  }

  @Test func `an amount that prints as zero is worded as none`() throws {
    let words = "词: {有无: {看: 支出额, 正: \"安排{支出额}\", 零: 没有安排}}\n"
    // 40 元 are 0.00 万元.
    #expect(
      try sentence("{有无}", spending: "2012601,30101,人员经费,一般公共预算,0.004", words: words)
        == ["没有安排"])
  }

  // MARK: By printed figures

  /// 18,976.755130 and 15,621.112300 万元 print as 18,976.76 and 15,621.11.
  @Test(arguments: [
    // 18,976.755130 − 15,621.1123 = 3,355.642830
    ("准确数", "18976.76万元比15621.11万元增加3355.64万元，增长21.48%"),
    // 18,976.76 − 15,621.11 = 3,355.65; ÷ 15,621.11 = 21.4815 %
    ("印出数", "18976.76万元比15621.11万元增加3355.65万元，增长21.48%"),
  ])
  func `a difference follows from the digits beside it where the template says so`(
    basis: String, expected: String
  ) throws {
    let words =
      "词: {较: {式: {差: 支出额 - 上年(支出额)}, 看: 差, 增: \"增加{差}\", 减: \"减少{差|绝对}\", 平: 持平}}\n"
    let printed = try sentence(
      "{支出额}比{上年(支出额)}{较}，增长{增幅(支出额, 上年(支出额))}",
      spending: "2012601,30101,人员经费,一般公共预算,18976.75513", head: "上年数: {支出额: 156211123元}\n",
      words: words, options: "选项: {占比依据: \(basis)}\n")
    #expect(printed == [expected])
  }

  /// 538,440 and 546,000 元: in the text 53.84 and 54.6 万元, (53.84 − 54.6) ÷ 54.6 = −1.3919 %; in the
  /// table in 元, (538,440 − 546,000) ÷ 546,000 = −1.3846 %.
  @Test func `printed figures are those of the place, in its unit and decimals`() throws {
    let fixture = try LanguageFixture(
      """
      选项: {金额单位: 万元, 表内金额: {小数: 0}, 文内金额: {小数: 2}, 占比依据: 印出数}
      数: {支出额: 合计(支出), 上年额: 合计(支出.上年预算数), 变动: "增幅(支出额, 上年额)"}
      表:
        表1: {名称: 支出表, 金额单位: 元, 列: {项目: 文字, 本年: 支出额, 上年: 上年额, 变动: {数: 变动, 小数: 2}}, 行: {合计: {标签: {项目: 合计}}}}
      部分:
        预算表: {文: {一: "{支出额}，{上年额}，{变动}。", 表: {表: 全部}}}

      """,
      spending: "单位,功能科目,经济科目,支出类型,资金来源,预算数,上年预算数\n"
        + "101001,2080502,30302,人员经费,一般公共预算,53.844,54.6\n")
    #expect(fixture.sentences() == ["53.84万元，54.6万元，-1.39%。"])
    #expect(fixture.outcome().value?.rows("表1") == ["合计|538,440|546,000|-1.38%"])
  }

  /// 40 元 print as 0 万元: by printed figures there is nothing to divide by.
  @Test func `a base that prints as zero leaves no rate`() throws {
    let words = "词: {幅: {看: \"增幅(支出额, 上年(支出额))\", 增: 增长, 减: 下降, 平: 持平, 缺: 不可比}}\n"
    let printed = try sentence(
      "{幅}", head: "上年数: {支出额: 40元}\n", words: words, options: "选项: {占比依据: 印出数}\n")
    #expect(printed == ["不可比"])
  }

  // MARK: A lookup finds one record

  @Test func `two records that fit are a finding that names both`() throws {
    let fixture = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n台账: {荣誉: {名称: 必填 文字, 级别: 文字}}\n" + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 句: \"获得{荣誉.名称}。\"}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"),
      others: ["草案/荣誉.csv": "名称,级别\n文明单位,省级\n先进集体,市级\n"])
    #expect(fixture.codes() == ["G260 草案/荣誉.csv:3"])
    let text = fixture.outcome().findings.text
    #expect(text.contains("荣誉.csv:2") && text.contains("荣誉.csv:3"))
  }

  @Test(arguments: [
    // Several codes are below a 类; a ledger without the column has no record of a row.
    ("科目用途", "功能科目.类"), ("类用途", "功能科目.类"), ("类用途", "功能科目"),
  ])
  func `a lookup that cannot find one record is an error of the template`(
    ledger: String, axis: String
  ) throws {
    let fixture = try LanguageFixture(
      "数: {支出额: 合计(支出)}\n台账: {类用途: {类: 必填 文字, 主要用于: 文字}}\n" + Self.table
        + "部分: {表: {文: {表: {表: 全部}, 各类: {每: \(axis), 文: \"{功能科目.名称}，用于{\(ledger).主要用于}。\"}}}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"))
    #expect(fixture.codes() == ["G620 样/模板.yaml:5"])
  }
}
