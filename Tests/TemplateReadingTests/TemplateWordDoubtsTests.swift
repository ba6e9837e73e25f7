import TestSupport
import Testing

/// Words that say another thing than what is printed beside them. `‸` marks each finding.
struct TemplateWordDoubtsTests {
  typealias Doubt = TemplateDoubtsTests.Doubt

  private static let change =
    "词: {较上年: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: \"增加{差}\", 减: \"减少{差|绝对}\"}, 分号: {参数: [数], 看: 数, 正: ；}, 占: {参数: [甲, 乙], 式: {率: \"占比(甲, 乙)\"}, 看: 率, 正: \"，占{率}\"}}\n"

  static let attributes: [Doubt] = [
    Doubt(
      "a 款 that is called 类",
      "列举: {各项: {每: 功能科目, 文: \"{‸功能科目.款名}（类）{功能科目.款名}（款）{功能科目.名称}（项）\"}}\n封面: {题: \"{各项}\"}\n",
      "G545"),
    Doubt(
      "each level under its name",
      "列举: {各项: {每: 功能科目, 文: \"{功能科目.类名}（类）{功能科目.款名}（款）{功能科目.名称}（项）\"}}\n封面: {题: \"{各项}\"}\n"
    ),
    Doubt(
      "columns of levels, codes and names",
      table(labels: "{款: \"{‸功能科目.类}\", 科目编码: \"{‸功能科目.名称}\", 科目名称: \"{‸功能科目.码}\"}"),
      "G545", "G545", "G545"),
    Doubt(
      "columns that print what they say",
      table(labels: "{款: \"{功能科目.款}\", 科目编码: \"{功能科目.码}\", 科目名称: \"{功能科目.名称}\"}")),
    Doubt(
      "a total in words", table(labels: "{款: 合计, 科目编码: \"\", 科目名称: \"{部门.全称}\"}")),
  ]

  private static func table(labels: String) -> String {
    "表: {表1: {名称: 总表, 列: {款: 文字, 科目编码: 文字, 科目名称: 文字, 金额: 支出预算}, 行: {科目: {每: 功能科目.款, 标签: \(labels)}}}}\n"
  }

  static let years: [Doubt] = [
    Doubt("a cover of another year", "封面: {题: \"{‸上年度}年部门预算\"}\n", "G545"),
    Doubt("a date on the cover", "封面: {题: \"{年度}年预算\", 期: \"{上年度}年末\"}\n"),
    Doubt(
      "last year under this year's name",
      "词: {较上年: {参数: [数], 式: {差: 数 - 上年(数)}, 看: 差, 增: \"比{‸年度}年预算增加{差}\", 减: \"比{上年度}年预算减少{差|绝对}\"}}\n封面: {题: \"{较上年(支出预算)}\"}\n",
      "G545"),
    Doubt(
      "the budget of the same year",
      "词: {差异: {看: 支出预算 - 基本支出, 增: \"比{年度}年预算增加\", 减: \"比{年度}年预算减少\"}}\n封面: {题: \"{差异}\"}\n"),
    Doubt("a sentence of last year", section("{‸上年度}年支出预算{支出预算}。"), "G545"),
    Doubt(
      "behind the name and behind a full stop",
      section("{部门.全称}{‸上年度}年支出{支出预算}。{‸上年度}年，基本支出{基本支出}。"), "G545", "G545"),
    Doubt(
      "figures of last year",
      section("{上年度}年支出{上年(支出预算)}。{上年度}年结转到本年的{基本支出}。{年度}年支出{支出预算}。")),
    Doubt(
      "a number of last year that the draft states",
      "填报: {保有量: 个数}\n" + section("{上年度}年，{部门.全称}保有车辆{保有量}辆。")),
    Doubt(
      "a number that the draft states beside another",
      "填报: {保有量: 个数}\n" + section("{‸上年度}年支出{支出预算}，车辆{保有量}辆。"), "G545"),
    Doubt(
      "a section of another year",
      "部分: {说明: {标题: \"{‸上年度}年预算说明\", 文: {总: \"{年度}年支出{支出预算}。\"}}}\n", "G545"),
    Doubt(
      "a section of last year",
      "部分: {说明: {标题: \"{上年度}年执行情况\", 文: {总: \"{上年度}年支出{上年(支出预算)}。\"}}}\n"),
    Doubt(
      "what the preparer writes of last year",
      "部分: {说明: {标题: \"{上年度}年工作总结\", 文: {总: {文字: 总结}}}}\n"),
    Doubt("a table of another year", columns("{‸上年度}年支出总表", "金额: 支出预算"), "G545"),
    Doubt("a table of last year", columns("{上年度}年支出总表", "金额: 上年(支出预算)")),
    Doubt(
      "a column of another year", columns("总表", "金额: {列头: \"{‸上年度}年预算数\", 数: 支出预算}"), "G545"),
    Doubt(
      "last year's column", columns("总表", "金额: {列头: \"{‸年度}年预算数\", 数: 上年(支出预算)}"), "G545"),
    Doubt(
      "columns of both years",
      columns(
        "总表", "金额: {列头: \"{上年度}年预算数\", 数: 上年(支出预算)}, 本年: {列头: \"{年度}年预算数\", 数: 支出预算}")),
  ]

  private static func section(_ text: String, mark: String = "") -> String {
    "部分: {说明: {标题: 说明, 文: {总: \(mark)\"\(text)\"}}}\n"
  }

  private static func columns(_ title: String, _ columns: String) -> String {
    "表: {表1: {名称: \"\(title)\", 列: {项目: 文字, \(columns)}, 行: {合计: {标签: {项目: 合计}}}}}\n"
  }

  private static let subjects =
    "主体: {部门: {称: 部门, 本称: 本部门}, 单位: {称: 单位, 本称: 本单位}}\n文件名: \"{主体.称}预算\"\n"

  static let subjectDoubts: [Doubt] = [
    Doubt("a cover in letters", subjects + "封面: {题: ‸\"{年度}年部门预算\"}\n", "G546"),
    Doubt("behind the name", subjects + "封面: {题: ‸\"{部门.全称}单位预算\"}\n", "G546"),
    Doubt("a title", subjects + "部分: {说明: {标题: ‸部门预算说明, 文: {总: \"支出{支出预算}。\"}}}\n", "G546"),
    Doubt("a sentence", subjects + section("本单位支出{支出预算}。", mark: "‸"), "G546"),
    Doubt("the words of the template", subjects + section("{主体.本称}{年度}年{主体.称}预算{支出预算}。")),
    Doubt(
      "terms",
      subjects + section("按《{年度}年部门预算编制办法》和{年度}年部门预算批复，支出{支出预算}，归部门预算管理。")),
    Doubt(
      "what one of them prints",
      subjects
        + "部分: {说明: {主体: 部门, 标题: 说明, 文: {总: \"本部门支出{支出预算}，{句}\"}}}\n词: {句: 本部门汇总编制。}\n"),
    Doubt(
      "of each unit",
      subjects
        + "部分: {说明: {标题: 说明, 文: {各: {每: 单位, 组: {总: \"本单位支出{支出预算}。\"}}}}}\n"),
    Doubt("a template of departments", "封面: {题: \"{年度}年部门预算\"}\n"),
  ]

  static let figures: [Doubt] = [
    Doubt(
      "another share behind a figure", change + "封面: {题: \"基本支出{基本支出}{‸占(项目支出, 支出预算)}\"}\n", "G446"),
    Doubt(
      "another figure, and then its own share",
      change + "封面: {题: \"基本支出{‸项目支出}{占(基本支出, 支出预算)}\"}\n", "G446"),
    Doubt("its share", change + "封面: {题: \"基本支出{基本支出}{占(基本支出, 支出预算)}\"}\n"),
    Doubt("a mark before the next", change + "封面: {题: \"基本支出{基本支出}{分号(项目支出)}\"}\n"),
    Doubt("a share in words", "封面: {题: \"基本支出{基本支出}，占支出的{‸占比(项目支出, 支出预算)}\"}\n", "G446"),
    Doubt(
      "shares of two",
      "封面: {题: \"基本支出{基本支出}、项目支出{项目支出}，分别占{占比(基本支出, 支出预算)}、{占比(项目支出, 支出预算)}\"}\n"),
    Doubt(
      "people before batches",
      "数: {接待批次: 个数(单位), 接待人次: 个数(支出)}\n封面: {题: \"{‸接待人次}批次、{‸接待批次}人次\"}\n",
      "G445", "G445"),
    Doubt(
      "batches and people",
      "数: {接待批次: 个数(单位), 接待人次: 个数(支出)}\n封面: {题: \"{接待批次}批次、{接待人次}人次\"}\n"),
  ]

  private static func phrase(_ cases: String) -> String {
    "词: {句: {\(cases)}}\n封面: {题: \"{句}\"}\n"
  }

  static let cases: [Doubt] = [
    Doubt(
      "nothing where there is something",
      phrase("看: 项目支出, 正: \"没有安排项目支出{‸项目支出}\", 零: 没有安排项目支出"), "G545"),
    Doubt("what was not done", phrase("看: 项目支出, 正: \"没有执行的{项目支出}，没有完成{基本支出}\"")),
    Doubt(
      "something where there is nothing",
      phrase("看: 项目支出, 正: \"项目支出{项目支出}\", 零: ‸安排了项目支出"), "G545"),
    Doubt(
      "something above a limit where there is nothing",
      "数: {上限: 100万元, 项目支出: \"合计(支出, 支出类型 = 项目支出)\"}\n"
        + phrase("看: 项目支出, 正: \"项目支出{项目支出}\", 零: ‸\"安排了{上限}以上的项目\""), "G545"),
    Doubt("words that deny nothing", phrase("看: 项目支出, 正: \"项目支出{项目支出}\", 零: 支出都是基本支出")),
    Doubt(
      "nothing of another figure",
      phrase("看: 项目支出, 正: \"项目支出{项目支出}\", 零: ‸没有安排基本支出"), "G446"),
    Doubt("nothing of a part", phrase("看: 支出预算, 正: \"支出{支出预算}\", 零: 没有基本支出")),
    Doubt(
      "less where it is more",
      phrase("看: 支出预算 - 上年(支出预算), 增: ‸比上年减少, 减: 比上年减少, 平: 持平"), "G448"),
    Doubt(
      "the same in both cases",
      phrase("看: 支出预算 - 基本支出, 增: 大于基本支出, 减: ‸大于基本支出"), "G448"),
    Doubt("what was saved", phrase("看: 支出预算 - 基本支出, 正: 比预算减少, 负: 比预算增加")),
    Doubt(
      "a change where there is none",
      phrase("看: 支出预算 - 上年(支出预算), 增: 增加, 减: 减少, 平: ‸比上年增加"), "G448"),
    Doubt(
      "reasons", phrase("看: 支出预算 - 上年(支出预算), 增: \"增加，主要原因是减少的少\", 减: \"减少，主要原因是增加的少\", 平: 没有增加")),
  ]

  @Test(arguments: attributes + years + subjectDoubts + figures + cases)
  func `words that say another thing are told`(_ doubt: Doubt) { doubt.expectFound() }

  private static let table = "{名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {合计: {标签: {项目: 合计}}}}"

  /// A section that a county deletes takes its table along.
  @Test func `a relation over a table that no part prints is told`() {
    Doubt(
      "a table of no part",
      "表: {表1: \(Self.table), 表2: \(Self.table)}\n部分: {甲: {文: {表: {表: [表1]}}}}\n勾稽: {别表: ‸表2!合计.金额 = 支出预算}\n",
      "G608"
    ).expectFound()
  }
}
