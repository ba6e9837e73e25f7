import GoujiModel
import TemplateReading
import TestSupport
import Testing

/// Lists, conditions, titles and names of values that were exchanged for others. `‸` marks each finding.
struct TemplateListDoubtsTests {
  private typealias Doubt = TemplateDoubtsTests.Doubt

  private static func economic(_ codes: String) -> String {
    "表: {表1: {名称: 支出表, 列: {科目: 文字, 金额: 支出预算}, 行: {类: {每: 经济科目.类, 依次: [\"302\"], 标签: {科目: \"{经济科目.名称}\"}, 行: {‸款: {每: 经济科目.款, 依次: [\(codes)], 标签: {科目: \"{经济科目.名称}\"}}}}}}}\n"
  }

  static let lists: [TemplateDoubtsTests.Doubt] = [
    Doubt("a code of another class", economic("\"30201\", \"30309\""), "G449"),
    Doubt("codes of the class", economic("\"30201\", \"30299\"").replacing("‸", with: "")),
    Doubt("a code that no edition has", economic("\"30201\", \"30298\""), "G449"),
    Doubt(
      "codes of another classification",
      "表: {表1: {名称: 支出表, 列: {科目: 文字, 金额: 支出预算}, 行: {‸类: {每: 经济科目.类, 依次: [\"301\", \"208\"], 标签: {科目: \"{经济科目.名称}\"}}}}}\n",
      "G449"),
    Doubt("a value called like another", "称谓: {一般公共预算: ‸国有资本经营收入}\n", "G447"),
    Doubt("a value called like nothing", "称谓: {一般公共预算: 机关运行经费, 事业收入: 单位收入}\n"),
    Doubt(
      "values called by their names",
      "称谓: {一般公共预算: 一般公共预算拨款收入, 事业单位经营收入: 经营收入, 财政专户管理资金: 专户资金}\n"),
  ]

  private static func section(_ title: String, _ list: String) -> String {
    "部分: {说明: {节: {甲: {标题: \(title), 文: {各类: ‸{\(list), 有数: 支出预算, 文: \"{支出类型.名称}{支出预算}。\"}}}}}}\n"
  }

  static let sections: [TemplateDoubtsTests.Doubt] = [
    Doubt(
      "a list by kinds of all spending", section("基本支出情况", "台账: 支出, 每: 支出类型"), "G447"),
    Doubt(
      "a list of another kind", section("基本支出情况", "台账: 支出, 条件: 支出类型 = 项目支出, 每: 支出类型"),
      "G447"),
    Doubt(
      "a list of the kind",
      section("基本支出情况", "台账: 支出, 条件: 支出类型 = 基本支出, 每: 支出类型").replacing("‸", with: "")),
    Doubt(
      "a list by kinds under another title",
      section("支出构成情况", "台账: 支出, 每: 支出类型").replacing("‸", with: "")),
    Doubt(
      "a title of another figure",
      "部分: {说明: {节: {甲: {标题: ‸基本支出, 文: {总数: \"今年{项目支出}。\"}}}}}\n", "G446"),
    Doubt(
      "a title of a figure that is printed",
      "部分: {说明: {节: {甲: {标题: 基本支出, 文: {总数: \"今年{项目支出}、{基本支出}。\"}}}}}\n"),
    Doubt(
      "a title of a whole", "部分: {说明: {节: {甲: {标题: 支出预算, 文: {总数: \"今年{基本支出}。\"}}}}}\n"),
    Doubt(
      "a phrase chosen by another amount",
      "词: {句: ‸{看: 项目支出, 正: \"基本支出{基本支出}\", 零: 没有支出}}\n封面: {题: \"{句}\"}\n", "G446"),
    Doubt(
      "a phrase chosen by the whole",
      "词: {句: {看: 支出预算, 正: \"基本支出{基本支出}，项目支出{项目支出}\", 零: 没有支出}}\n封面: {题: \"{句}\"}\n"),
    Doubt(
      "a phrase chosen by what it says later",
      "词: {句: {看: 项目支出, 正: \"基本支出{基本支出}，项目支出{项目支出}\", 零: 没有支出}}\n封面: {题: \"{句}\"}\n"),
  ]

  private static func choice(_ figure: String) -> String {
    "词: {范围: ‸{看: \"\(figure)\", 正: 一般公共预算和国有资本经营预算, 零: 一般公共预算}}\n封面: {题: \"{范围}\"}\n"
  }

  static let choices: [TemplateDoubtsTests.Doubt] = [
    Doubt("words for a fund chosen by all money", choice("合计(支出)"), "G447"),
    Doubt(
      "words for a fund chosen by another", choice("合计(支出, 资金来源 = 政府性基金预算)"), "G447"),
    Doubt(
      "words for a fund chosen by it",
      choice("合计(支出, 资金来源 = 国有资本经营预算)").replacing("‸", with: "")),
    Doubt(
      "words for two funds more",
      choice("合计(支出)").replacing("‸", with: "")
        .replacing("和国有", with: "、政府性基金预算和国有")),
  ]

  static let rows: [TemplateDoubtsTests.Doubt] = [
    Doubt(
      "a row called after another sum",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {‸结转: {标签: {项目: 项目支出}, 条件: 资金年度 = 上年结转}}}}\n",
      "G446"),
    Doubt(
      "a row called after what it is",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {结转: {标签: {项目: 项目支出}, 条件: 支出类型 = 项目支出}}}}\n"
    ),
    Doubt("final accounts of a budget", "封面: {题: ‸\"{年度}年部门决算\"}\n", "G545"),
    Doubt(
      "an outturn before a number of a budget", "封面: {题: ‸\"支出决算数{支出预算}\"}\n", "G545"),
    Doubt("rules on both", "封面: {题: \"依据预决算公开操作规程编制\"}\n"),
    Doubt(
      "words on other final accounts",
      "部分: {甲: {文: {一: \"负责预决算公开，上年决算已公开。\", 二: ‸\"支出决算{支出预算}。\"}}}\n", "G545"),
    Doubt(
      "a title above a list in a sentence",
      "列举: {各类: {每: 支出类型, 文: \"{支出类型.名称}{项目支出}\"}}\n部分: {说明: {节: {甲: {标题: 项目支出, 文: {一: \"共{基本支出}：{各类}。\"}}}}}\n"
    ),
    Doubt(
      "a title above a table",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 项目支出}, 行: {合计: {标签: {项目: 合计}}}}}\n部分: {说明: {节: {甲: {标题: 项目支出, 文: {一: \"共{基本支出}，见下表。\", 二: {表: [表1]}}}}}}\n"
    ),
    Doubt(
      "a row called after what asks for more of a code",
      "数: {支出预算: 合计(支出), 因公: \"合计(支出, 经济科目 = 30212*)\"}\n表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {甲: {标签: {项目: 因公}, 条件: 经济科目.款 = 30212}}}}\n"
    ),
    Doubt(
      "a share of the whole in each row",
      "列举: {各类: {每: 支出类型, 条件: 支出类型 = 项目支出, 文: \"{支出类型.名称}占{全部(占比(项目支出, 支出预算))}\"}}\n封面: {题: \"{各类}\"}\n"
    ),
    Doubt(
      "something that does not change",
      "词: {句: {看: 项目支出, 正: 项目支出不变。, 零: \"另有基本支出{基本支出}。\"}}\n封面: {题: \"{句}\"}\n"),
  ]

  @Test(arguments: lists + sections + choices + rows)
  func `what was exchanged is told`(_ doubt: TemplateDoubtsTests.Doubt) { doubt.expectFound() }
}
