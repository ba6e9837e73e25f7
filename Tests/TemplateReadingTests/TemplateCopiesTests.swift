import TemplateReading
import TestSupport
import Testing

/// What was copied, turned round or meant otherwise, and still reads. `‸` marks each finding.
struct TemplateCopiesTests {
  typealias Doubt = TemplateDoubtsTests.Doubt

  private static func phrase(_ cases: String) -> String {
    "词: {句: {\(cases)}}\n封面: {题: \"{句}\"}\n"
  }

  static let cases: [Doubt] = [
    Doubt(
      "something and nothing turned round",
      phrase("看: 项目支出, 正: 没有安排项目支出。, 零: \"项目支出{‸项目支出}。\""), "G545"),
    Doubt(
      "another figure where there is nothing",
      phrase("看: 项目支出, 正: 没有项目。, 零: \"基本支出{‸基本支出}。\""), "G545"),
    Doubt(
      "nothing of it where there is something",
      phrase("看: 项目支出, 正: ‸没有安排项目支出。, 零: 按规定安排。"), "G545"),
    Doubt(
      "another figure beside words that deny it",
      phrase("看: 项目支出, 正: 有项目。, 零: \"没有项目，都是基本支出{基本支出}。\"")),
    Doubt("no words for something", phrase("看: 项目支出, 正: \"\", 零: \"项目支出{项目支出}\"")),
    Doubt("numbers in both", phrase("看: 项目支出, 正: \"没有超支，{项目支出}\", 零: \"{项目支出}\"")),
    Doubt(
      "which way it went", phrase("看: 支出预算 - 上年(支出预算), 正: 增加, 平: \"没有变，{支出预算}\", 减: 减少")),
  ]

  private static let table = "列: {项目: 文字, 金额: 支出预算}, 行: {合计: {标签: {项目: 合计}}}"
  private static let tables =
    "表: {表1: {名称: 总表, \(table)}, 表2: {名称: ‸总表, \(table)}, 表3: {名称: 别表, \(table)}}\n"
  private static let unmarked = tables.replacing("‸", with: "")

  static let headings: [Doubt] = [
    Doubt("two tables of one name", tables + "部分: {甲: {文: {表: {表: 全部}}}}\n", "G417"),
    Doubt(
      "in two parts",
      unmarked + "部分: {甲: {文: {表: {表: [表1, 表3]}}}, 乙: {文: {表: {表: [表2]}}}}\n"),
    Doubt(
      "one or the other",
      unmarked
        + "部分: {甲: {文: {一: {有数: 项目支出, 表: [表1]}, 二: {无数: 项目支出, 表: [表2]}, 三: {表: [表3]}}}}\n"),
    Doubt(
      "a table twice in one list",
      unmarked + "部分: {‸甲: {文: {表: {表: [表1, 表3, 表3]}}}, 乙: {文: {表: {表: [表2]}}}}\n", "G417"),
    Doubt(
      "a table twice in one part",
      unmarked
        + "部分: {‸甲: {文: {一: {表: [表1, 表3]}, 二: {表: [表3]}}}, 乙: {文: {表: {表: [表2]}}}}\n",
      "G417"),
    Doubt(
      "two sections of one title",
      "部分: {甲: {标题: 甲, 节: {一: {标题: 情况, 文: {总: \"支出{支出预算}。\"}}, 二: {标题: ‸情况, 文: {总: \"支出{支出预算}。\"}}}}}\n",
      "G417"),
    Doubt(
      "two sections, one for each kind of report",
      "部分: {甲: {标题: 甲, 节: {一: {主体: 部门, 标题: 情况, 文: {总: \"支出{支出预算}。\"}}, 二: {主体: 单位, 标题: 情况, 文: {总: \"支出{支出预算}。\"}}}}}\n"
    ),
    Doubt(
      "sections of one title below two others",
      "部分: {甲: {标题: 甲, 节: {一: {标题: 收入, 节: {总: {标题: 情况, 文: {总: \"收入{收入总数}。\"}}}}, 二: {标题: 支出, 节: {总: {标题: 情况, 文: {总: \"支出{支出预算}。\"}}}}}}}\n"
    ),
  ]

  @Test func `a table of no part is a note`() {
    let fixture = TemplateFixture(
      "名称: 县\n数: {支出预算: 合计(支出)}\n" + Self.unmarked.replacing("表3:", with: "‸表3:")
        + "部分: {甲: {文: {一: {表: [表1]}}}, 乙: {文: {一: {表: [表2]}}}}\n")
    let found = TemplateReader(shelves: [fixture.shelf]).checked("县").map(\.brief)
    #expect(found == fixture.marks.map { "G605 \($0)" })
  }

  private static func section(_ text: String) -> String {
    "部分: {说明: {标题: 说明, 文: {总: \(text)}}}\n"
  }

  static let words: [Doubt] = [
    Doubt("a sentence that should go", section("‸删除"), "G545"),
    Doubt("an empty item", section("‸（无此项）"), "G545"),
    Doubt("a sentence about what was removed", section("删除了一项。")),
    Doubt(
      "a cell that should go",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {合计: {标签: {项目: ‸去掉}}}}}\n", "G545"),
    Doubt(
      "the whole draft under a part's name", section("\"基本支出{‸支出预算}，收入{收入总数}。\""), "G446"),
    Doubt(
      "an item under whatever name",
      "列举: {各类: {每: 支出类型, 文: \"{支出类型.名称}，基本支出{支出预算}\"}}\n" + section("\"{各类}\"")),
    Doubt(
      "of each unit",
      "部分: {说明: {标题: 说明, 文: {各: {每: 单位, 组: {总: \"{单位.名称}的基本支出{支出预算}。\"}}}}}\n"),
    Doubt(
      "a subset of what is named",
      "数: {公用经费: \"合计(支出, 支出类型 = 公用经费)\", 机关运行经费: \"合计(支出, 支出类型 = 公用经费, 单位.性质 = 行政)\"}\n"
        + section("\"机关运行经费财政拨款预算{‸公用经费}。\""), "G446"),
    Doubt(
      "services that are works",
      "数: {政府采购服务: ‸\"合计(政府采购, 采购类型 = 工程)\", 购买服务: \"合计(政府采购, 采购类型 = 工程)\"}\n"
        + section("\"{政府采购服务}{购买服务}\""), "G447"),
  ]

  private static func list(_ text: String, _ conditions: String = "") -> String {
    "列举: {各类: {\(conditions)每: 功能科目.类, 文: \"{功能科目.名称}占{\(text)}\"}}\n" + section("\"{各类}\"")
  }

  static let shares: [Doubt] = [
    Doubt("of an item in itself", list("‸占比(支出预算, 支出预算)"), "G545"),
    Doubt(
      "of an item in what the list is of",
      list("‸占比(支出预算, 项目支出)", "条件: 支出类型 = 项目支出, "), "G545"),
    Doubt("of an item in the whole", list("占比(支出预算, 全部(支出预算))")),
    Doubt("of a part of the item", list("占比(项目支出, 支出预算)")),
    Doubt(
      "by a phrase",
      "词: {占: {参数: [甲, 乙], 式: {率: \"占比(甲, 乙)\"}, 看: 率, 正: \"占{率}\"}}\n"
        + list("‸占(支出预算, 支出预算)"), "G545"),
    Doubt(
      "a column of rows",
      "表: {表1: {名称: 总表, 列: {项目: 文字, ‸占: \"占比(支出预算, 支出预算)\"}, 行: {合计: {标签: {项目: 合计}}}}}\n",
      "G545"),
  ]

  @Test(arguments: cases + headings + words + shares)
  func `what still reads is told`(_ doubt: Doubt) { doubt.expectFound() }

  static let relations: [TemplateFault] = [
    "基本支出 = 基本支出", "基本支出 + 项目支出 ≥ 项目支出 + 基本支出", "有 基本支出 必有 基本支出",
  ]
  .map {
    TemplateFault(
      $0,
      "名称: 县\n数: {基本支出: \"合计(支出, 支出类型 = 基本支出)\", 项目支出: \"合计(支出, 支出类型 = 项目支出)\"}\n勾稽: {同: ‸\"\($0)\"}\n",
      "G608", words: "永远成立")
  }

  @Test(arguments: relations)
  func `a relation that cannot fail is told`(_ fault: TemplateFault) {
    let (expected, found, texts) = fault.check()
    #expect(found == expected)
    for word in fault.words { #expect(texts.contains { $0.contains(word) }) }
  }

  @Test func `a brace that is not closed says so`() {
    let fault = TemplateFault(
      "open", "名称: 县\n数: {支出预算: 合计(支出)}\n封面: {题: \"支出‸{支出预算，其中{支出预算}。\"}\n", "G610",
      words: "又开了一个")
    let (expected, found, texts) = fault.check()
    #expect(found == expected && texts.contains { $0.contains("又开了一个") })
  }
}
