import GoujiModel
import TestSupport
import Testing

/// Which cells a tie-out may name, as far as a template tells.
struct TemplateTieOutTests {
  private static let template = """
    数: {支出额: 合计(支出), 笔数: 个数(支出), 分差: 支出额 - 支出额}
    称谓: {其他收入: 别的收入}
    词: {总字: {看: 支出额, 正: 总数, 零: 总额}}
    表:
      表1:
        名称: 甲表
        条件: 功能科目 = 208*|210*
        列: {项目: 文字, 组: {列: {本年: 支出额, 个数: 笔数}}, "{年度}": {键: 当年, 数: 支出额}}
        行:
          总:
            标签: {项目: 合 计}
            行:
              类: {每: 功能科目.类, 标签: {项目: "{功能科目.码}"}, 行: {项: {每: 功能科目, 标签: {项目: "{功能科目.码}"}}}}
              名: {每: 功能科目.款, 标签: {项目: "{功能科目.名称}"}}
              来源: {每: 资金来源, 标签: {项目: "来自{资金来源.称谓}"}}
              局: {每: 单位, 标签: {项目: "{单位.名称}"}}
          双: {标签: {项目: 小计}}
          重: {标签: {项目: 小计}, 行: {分组: {打印: 不印, 行: {末: {标签: {项目: "{总字}"}}}}}}
      表2:
        名称: 乙表
        栅格: [1, 1]
        行: {头: {格: [本年（合计）, {数: 支出额}]}}
      表3:
        名称: 丙表
        列: {项目: 文字, 本年: 支出额}
        行: {类: {每: 功能科目.类, 依次: ["201", "208"], 标签: {项目: "{功能科目.码}"}}, 他: {每: 功能科目.类, 标签: {项目: "{功能科目.名称}"}}}
    部分: {甲: {文: {表: {表: 全部}, 数: "{分差}"}}}
    勾稽: {甲: "‸TERM = 0数"}

    """

  private func findings(_ term: String, _ other: String = "支出额") -> [String] {
    let text = Self.template.replacing("TERM", with: term).replacing("0数", with: other)
    let marked = MarkedText(text)
    return TemplateFixture(marked.text).read().findings.filter { $0.code != .unusedFigure }
      .map { "\($0.code.rawValue)" }
  }

  @Test(arguments: [
    "表1!合计.本年", "表 1!合计.组/本年", "表1!总.本年", "表1!合计.当年", "表1!208.本年", "表1!2080101.本年", "表1!2100499.本年",
    "表1!财政事务.本年", "表1!来自别的收入.本年", "表1!某某中心.本年", "表1!总数.本年", "表2!本年(合计).2", "表3!208.本年",
    "表3!教育支出.本年", "支出额 + 表1!合计.本年", "表1!合计.本年 - 表1!208.本年", "表1!合计.本年 + 支出额 － 支出额",
  ])
  func `what a row of the template can be called is accepted`(_ term: String) {
    #expect(findings(term) == [])
  }

  /// No 类 999; another 类 than the condition's; no 款 at all in the rows; a 项 of a 款 that is not
  /// there; nothing printed; no figure; a name that no code has; not among those listed.
  @Test(arguments: [
    ("表1!9999999.本年", "G304"), ("表1!2010101.本年", "G304"), ("表1!20801.本年", "G304"),
    ("表1!2089801.本年", "G304"), ("表1!小计.本年", "G305"), ("表1!合计.上年", "G608"),
    ("表9!合计.本年", "G608"), ("表2!本年.2", "G304"), ("表2!本年（合计）.3", "G608"),
    ("表3!211.本年", "G304"), ("表3!教育指出.本年", "G304"), ("支出数", "G602"), ("表1!合计", "G608"),
    ("合计.本年", "G608"), ("表1!合计.个数", "G604"), ("笔数", "G604"), ("表1!合计.本年 - 笔数", "G604"),
  ])
  func `what none can be called is an error of the template`(_ term: String, _ code: String) {
    #expect(findings(term) == [code])
  }
}
