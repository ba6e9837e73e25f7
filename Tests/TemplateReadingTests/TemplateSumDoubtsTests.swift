import GoujiModel
import TestSupport
import Testing

/// Sums of a part under the name of the whole, lists and counts of something else. `‸` marks each finding.
struct TemplateSumDoubtsTests {
  typealias Doubt = TemplateDoubtsTests.Doubt

  /// Four sums that are one; `more` is asked of the last.
  private static func summands(_ more: String, mark: String = "‸") -> String {
    "数: {出国费: \"合计(支出, 资金来源 = 财政拨款, 经济科目 = 30212*)\", 购车费: \"合计(支出, 资金来源 = 财政拨款, 经济科目 = 31013*)\", 接待费: \(mark)\"合计(支出, \(more), 经济科目 = 30217*)\", 三公: 出国费 + 购车费 + 接待费}\n封面: {题: \"{三公}\"}\n"
  }

  static let sums: [Doubt] = [
    Doubt("parts of one sum", summands("资金来源 = 财政拨款", mark: "")),
    Doubt("one condition more", summands("资金来源 = 财政拨款, 支出类型 = 项目支出"), "G447"),
    Doubt("another condition", summands("资金来源 = 一般公共预算"), "G447"),
    Doubt("one condition less", summands("经济科目 = 302*"), "G447"),
    Doubt("told once", summands("资金来源 = 财政拨款, 单位.性质 = 行政"), "G447"),
    Doubt(
      "parts that nothing else tells apart",
      "数: {甲: \"合计(支出, 支出类型 = 人员经费)\", 乙: \"合计(支出, 支出类型 = 项目支出, 资金来源 = 事业收入)\", 丙: \"合计(支出, 支出类型 = 项目支出, 资金来源 = 其他收入)\", 和: 甲 + 乙 + 丙}\n封面: {题: \"{和}\"}\n"
    ),
    Doubt(
      "some units under the name of all",
      "数: {会议费: ‸\"合计(支出, 经济科目 = 30215*, 单位.性质 = 事业)\"}\n封面: {题: \"{会议费}\"}\n", "G447"),
    Doubt(
      "one unit", "数: {会议费: ‸\"合计(支出, 经济科目 = 30215*, 单位 = 305001)\"}\n封面: {题: \"{会议费}\"}\n", "G447"),
    Doubt(
      "units that the name says",
      "数: {机关运行经费: \"合计(支出, 单位.性质 = 行政|参公)\", 事业单位会议费: \"合计(支出, 经济科目 = 30215*, 单位.性质 = 事业)\", 人员类金额: \"合计(支出, 项目.项目类别 = 人员类)\", 项目金额: \"合计(支出, 项目 ≠ 空)\"}\n封面: {题: \"{机关运行经费}{事业单位会议费}{人员类金额}{项目金额}\"}\n"
    ),
    Doubt(
      "a condition that the name beside it says",
      "数: {基本支出: ‸\"合计(支出, 支出类型 = 基本支出, 资金来源 = 财政拨款)\", 一般公共预算基本支出: \"合计(支出, 支出类型 = 基本支出, 资金来源 = 一般公共预算)\"}\n封面: {题: \"{基本支出}{一般公共预算基本支出}\"}\n",
      "G447"),
    Doubt(
      "all of it beside a part",
      "数: {基本支出: \"合计(支出, 支出类型 = 基本支出, 资金年度 = 本年)\", 一般公共预算基本支出: \"合计(支出, 支出类型 = 基本支出, 资金来源 = 一般公共预算)\"}\n封面: {题: \"{基本支出}{一般公共预算基本支出}\"}\n"
    ),
    Doubt("this year's without its year", "数: {本年拨款: ‸合计(收入)}\n封面: {题: \"{本年拨款}\"}\n", "G447"),
    Doubt(
      "this year's of last year",
      "数: {当年收入: ‸\"合计(收入, 资金年度 = 上年结转)\"}\n封面: {题: \"{当年收入}\"}\n", "G447"),
    Doubt(
      "what was left without its year", "数: {年初结转和结余: ‸合计(收入)}\n封面: {题: \"{年初结转和结余}\"}\n", "G447"),
    Doubt(
      "years that are said, and none",
      "数: {当年收入: \"合计(收入, 资金年度 = 本年)\", 本年支出: \"合计(支出, 支出类型 = 本年支出)\", 本年度预算数: 合计(支出)}\n封面: {题: \"{当年收入}{本年支出}{本年度预算数}\"}\n"
    ),
  ]

  private static func column(_ conditions: String, _ table: String = "", mark: String = "‸")
    -> String
  {
    "数: {收入额: 合计(收入), 事业收入: \"合计(收入, 资金来源 = 事业收入|财政专户管理资金)\"}\n表: {表1: {名称: 收入表, \(table)列: {项目: 文字, \(mark)事业收入: {数: 收入额, \(conditions)}}, 行: {合计: {标签: {项目: 合计}}}}}\n封面: {题: \"{事业收入}\"}\n"
  }

  /// Three funds of this year, and one more.
  private static func columns(_ last: String, mark: String = "‸") -> String {
    "表: {表1: {名称: 收入表, 列: {项目: 文字, 甲: {数: 收入总数, 条件: 资金来源 = 一般公共预算，资金年度 = 本年}, 乙: {数: 收入总数, 条件: 资金来源 = 事业收入，资金年度 = 本年}, 丙: {数: 收入总数, 条件: 资金来源 = 政府性基金预算，资金年度 = 本年}, \(mark)丁: {数: 收入总数, \(last)}}, 行: {合计: {标签: {项目: 合计}}}}}\n"
  }

  /// The same, one below the other.
  private static func rows(_ last: String, mark: String = "‸") -> String {
    "表: {表1: {名称: 收入表, 列: {项目: 文字, 金额: 收入总数}, 行: {甲: {标签: {项目: 甲}, 条件: 资金来源 = 一般公共预算，资金年度 = 本年}, 乙: {标签: {项目: 乙}, 条件: 资金来源 = 事业收入，资金年度 = 本年}, 丙: {标签: {项目: 丙}, 条件: 资金来源 = 政府性基金预算，资金年度 = 本年}, \(mark)丁: {标签: {项目: 丁}, \(last)}}}}\n"
  }

  private static func row(_ conditions: String, mark: String = "‸") -> String {
    "数: {收入额: 合计(收入), 事业收入: \"合计(收入, 资金来源 = 事业收入|财政专户管理资金)\"}\n表: {表1: {名称: 收入表, 列: {项目: 文字, 金额: 收入额}, 行: {\(mark)事业: {标签: {项目: \"{序}、事业收入\"}, \(conditions)}}}}\n封面: {题: \"{事业收入}\"}\n"
  }

  static let tables: [Doubt] = [
    Doubt("a column by other conditions", column("条件: 资金来源 = 事业收入"), "G447"),
    Doubt("a column by more", column("条件: 资金来源 = 事业收入|财政专户管理资金，资金年度 = 本年"), "G447"),
    Doubt("a column by the same", column("条件: 资金来源 = 财政专户管理资金|事业收入", mark: "")),
    Doubt(
      "a column of a table of its own",
      column("条件: 资金来源 = 事业收入|财政专户管理资金", "条件: 资金年度 = 本年, ", mark: "")),
    Doubt(
      "the figure itself",
      column("条件: 资金年度 = 本年", mark: "").replacing("数: 收入额, 条件: 资金年度 = 本年", with: "数: 事业收入")),
    Doubt("one column without what the others ask", columns("条件: 资金来源 = 其他收入"), "G447"),
    Doubt("columns that ask alike", columns("条件: 资金来源 = 其他收入，资金年度 = 本年", mark: "")),
    Doubt("a column of another kind", columns("条件: 资金年度 = 上年结转", mark: "")),
    Doubt(
      "a column of a group that asks for more",
      column("条件: 资金来源 = 事业收入|财政专户管理资金，资金年度 = 本年", mark: "")
        .replacing("事业收入: {数", with: "组: {列: {余额: {数: 收入额, 条件: 资金来源 = 其他收入，资金年度 = 本年}, 事业收入: {数")
        .replacing("本年}}, 行", with: "本年}}}}, 行")),
    Doubt("a column by what it is not", column("条件: 资金来源 ≠ 一般公共预算", mark: "")),
    Doubt(
      "a column told by its figure",
      "数: {收入额: 合计(收入), 事业收入: \"合计(收入, 资金来源 = 事业收入, 资金年度 = 本年)\"}\n"
        + columns("条件: 资金来源 = 事业收入").replacing("收入总数", with: "收入额").replacing("丁", with: "事业收入")
        + "封面: {题: \"{事业收入}\"}\n", "G447"),
    Doubt(
      "a figure told by its name",
      "数: {支出额: 合计(支出), 项目支出: ‸\"合计(支出, 支出类型 = 基本支出)\"}\n表: {表1: {名称: 支出表, 列: {项目: 文字, 项目支出: {数: 支出额, 条件: 支出类型 = 项目支出}}, 行: {合计: {标签: {项目: 合计}}}}}\n封面: {题: \"{项目支出}\"}\n",
      "G447"),
    Doubt("one row without what the others ask", rows("条件: 资金来源 = 其他收入"), "G447"),
    Doubt("rows that ask alike", rows("条件: 资金来源 = 其他收入，资金年度 = 本年", mark: "")),
    Doubt("a row by other conditions", row("条件: 资金来源 = 事业收入"), "G447"),
    Doubt("a row by the same", row("条件: 资金来源 = 事业收入|财政专户管理资金", mark: "")),
  ]

  private static func list(_ conditions: String, _ words: String) -> String {
    "列举: {清单: {台账: 支出, \(conditions)每: 经济科目, 文: \"{经济科目.名称}\"}}\n封面: {题: \"\(words)\"}\n"
  }

  static let lists: [Doubt] = [
    Doubt(
      "a list of another kind than the words",
      list("条件: 支出类型 = 公用经费, ", "人员经费主要包括：{‸清单}"), "G446"),
    Doubt(
      "a list of another kind than the number",
      list("条件: 支出类型 = 公用经费, ", "其余{项目支出}，包括{‸清单}"), "G446"),
    Doubt(
      "a list of more than the number", list("", "项目支出{项目支出}，包括{‸清单}"), "G446"),
    Doubt("a list of the kind", list("条件: 支出类型 = 公用经费, ", "公用经费主要包括：{清单}。人员经费也有。")),
    Doubt("a list of another ledger", list("", "共{单位数}家单位，包括{‸清单}"), "G446"),
    Doubt("a list of the ledger", list("", "支出{支出预算}，包括{清单}")),
    Doubt("a list of the other codes", list("", "按功能分类包括{‸清单}"), "G446"),
    Doubt("a list of the codes", list("", "按经济分类包括{清单}")),
    Doubt("a number in another sentence", list("", "共{单位数}家单位。支出包括{清单}")),
  ]

  private static let counts = "填报: {购置车辆数: 个数, 购置设备数: 个数, 团组数: 个数, 保有量: 个数}\n"

  static let counted: [Doubt] = [
    Doubt("vehicles", counts + "封面: {题: \"购置车辆{购置车辆数}辆、设备{购置设备数}台，团组{团组数}个，有车{保有量}辆\"}\n"),
    Doubt(
      "things exchanged", counts + "封面: {题: \"购置车辆{‸购置设备数}辆、设备{‸购置车辆数}台\"}\n", "G445", "G445"),
    Doubt("another thing named before", counts + "封面: {题: \"团组{‸购置车辆数}个\"}\n", "G445"),
    Doubt("offices that are counted", counts + "封面: {题: \"车辆{‸单位数}辆，共{单位数}家\"}\n", "G445"),
    Doubt(
      "a column of another thing",
      counts
        + "表: {表1: {名称: 车辆表, 列: {项目: 文字, ‸车辆数: {数: 购置设备数}}, 行: {合计: {标签: {项目: 合计}}}}}\n", "G445"),
  ]

  static let wholes: [Doubt] = [
    Doubt(
      "a name with other letters inside",
      "数: {公务接待费: \"合计(支出, 经济科目 = 30217*)\"}\n封面: {题: \"公务出国费{‸公务接待费}\"}\n", "G446"),
    Doubt("points of money", "封面: {题: \"得{‸支出预算}分，{支出预算}分别用于\"}\n", "G445"),
    Doubt("spending behind words of income", "封面: {题: \"年度收入合计{‸项目支出}，收支共{项目支出}\"}\n", "G446"),
    Doubt("words of both", "封面: {题: \"收入、支出都是{项目支出}，收入{收入总数}\"}\n"),
    Doubt(
      "spending under a header of income",
      "表: {表1: {名称: 总表, 列: {项目: 文字, ‸收入预算: 支出预算}, 行: {合计: {标签: {项目: 合计}}}}}\n", "G446"),
    Doubt(
      "a word written twice", "部分: {说明: {标题: ‸一般公共预算一般公共预算支出, 文: {甲: \"支出{支出预算}。\"}}}\n", "G545"),
    Doubt(
      "words that are like one another", "部分: {说明: {标题: 基本支出、项目支出和其他支出, 文: {甲: \"支出{支出预算}。\"}}}\n"),
    Doubt(
      "a part alone chosen by the whole",
      "词: {句: ‸{看: 支出预算, 正: \"基本支出{基本支出}\", 零: 没有支出}}\n封面: {题: \"{句}\"}\n", "G446"),
    Doubt(
      "another figure where there is some and where there is none",
      "词: {句: ‸{看: 项目支出, 正: \"基本支出{基本支出}\", 零: 没有基本支出}}\n封面: {题: \"{句}\"}\n", "G446"),
    Doubt(
      "words printed where there is something else",
      "部分: {说明: {文: {甲: {有数: ‸收入总数, 文: \"安排了{项目支出}。\"}, 乙: {有数: 项目支出, 文: \"安排了{项目支出}。\"}, 丙: {有数: 支出预算, 文: \"收入{收入总数}，支出{支出预算}。\"}}}}\n",
      "G446"),
    Doubt(
      "a list that leaves out what it prints",
      "列举: {清单: ‸{台账: 支出, 每: 经济科目, 有数: 项目支出, 文: \"{经济科目.名称}{支出预算}\"}}\n封面: {题: \"{清单}\"}\n", "G446"),
    Doubt(
      "a count chosen by money",
      "词: {句: ‸{看: 支出预算, 正: \"有{单位数}家机构\", 零: 都没有}}\n封面: {题: \"{句}\"}\n", "G446"),
    Doubt(
      "a count chosen by money that the sentence speaks of",
      "词: {句: {看: 项目支出, 正: \"项目由{单位数}家承担\", 零: 都没有}}\n封面: {题: \"{句}\"}\n"),
    Doubt(
      "the whole where the words name a part",
      "词: {句: {看: 基本支出, 正: \"基本支出{‸支出预算}\"}}\n封面: {题: \"{句}\"}\n", "G446"),
    Doubt("a part where the words name the whole", "封面: {题: \"支出预算{‸基本支出}\"}\n", "G446"),
    Doubt(
      "the whole in a fixed row of a part",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {‸基本支出: {标签: {项目: 基本支出}, 数: {金额: 支出预算}}}}}\n",
      "G446"),
    Doubt(
      "all of what a row stands for",
      "表: {表1: {名称: 总表, 列: {项目: 文字, 金额: 支出预算}, 行: {基本支出: {标签: {项目: 基本支出}, 条件: 支出类型 = 基本支出, 数: {金额: 支出预算}}}}}\n"
    ),
  ]

  @Test(arguments: sums + tables + lists + counted + wholes)
  func `what is of something else is told`(_ doubt: Doubt) { doubt.expectFound() }

  /// Both places of one quantity.
  @Test func `two definitions are told with both places`() {
    let fixture = TemplateFixture("名称: 县\n" + Self.column("条件: 资金来源 = 事业收入"))
    let found = fixture.checked().first { $0.code == .conditionUnfit }
    #expect(
      found?.message
        == "表1 的“事业收入”一列与数“事业收入”是两个口径：这里“资金来源 = 事业收入”，那里“资金来源 = 事业收入|财政专户管理资金”")
    #expect(found?.label.hasSuffix("模板.yaml 第 2 行") == true)
  }

  // MARK: Names of a county

  private static let base = """
    数: {支出额: 合计(支出), 公务接待费: "合计(支出, 经济科目 = 30217*)"}
    词: {较上年: 持平, 本部门: "{部门.全称}"}
    封面: {题: "{本部门}支出{支出额}，接待{公务接待费}，{较上年}"}

    """

  private func added(_ county: String) -> [String] {
    let fixture = TemplateFixture(["省/省.yaml": Self.base, "县/县.yaml": "基于: 省\n" + county])
    return fixture.checked().map { "\($0.code.rawValue) \($0.message) \($0.cure)" }
  }

  @Test func `a name that only adds is told with the nearest`() throws {
    let word = try #require(added("词: {较上年度: 增加}\n").first)
    #expect(word.hasPrefix("G605 “词”里的“较上年度”是这里新加的，没有哪一处用到它"))
    #expect(word.contains("较上年"))
    let figure = added("数: {公务招待费: \"合计(支出, 经济科目 = 30217*)\"}\n")
    #expect(figure.count == 1 && figure[0].contains("公务接待费"))
    #expect(added("列举: {清单: {每: 经济科目, 文: \"{经济科目.名称}\"}}\n").count == 1)
  }

  @Test func `names that change the base or are used are not told`() {
    #expect(added("词: {较上年: 增加}\n") == [])
    #expect(added("词: {幅度: 大, 较上年: \"增加{幅度}\"}\n") == [])
    #expect(added("数: {差: 支出额 - 公务接待费}\n封面: {差: \"{差}\"}\n") == [])
  }
}
