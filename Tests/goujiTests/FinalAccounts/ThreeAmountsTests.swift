import GoujiModel
import TestSupport
import Testing

/// A final account has three amounts per line; the template says which one is meant.
struct ThreeAmountsTests {
  static let ledgers = """
    台账:
      支出: {去列: [预算数, 上年预算数], 年初预算数: 金额, 全年预算数: 金额, 决算数: 金额, 主金额: 决算数}
      收入: {去列: [预算数, 上年预算数], 年初预算数: 金额, 全年预算数: 金额, 决算数: 金额, 主金额: 决算数, 平衡: [全年预算数, 决算数]}

    """
  static let template =
    ledgers + """
      文件名: 决算
      数:
        支出额: 合计(支出)
        年初预算: 合计(支出.年初预算数)
        全年预算: 合计(支出.全年预算数)
        收入额: 合计(收入)
      表:
        表1:
          名称: 支出决算表
          列: {科目: 文字, 年初: 年初预算, 全年: 全年预算, 决算: 支出额}
          行: {合计: {标签: {科目: 合计}, 行: {科目: {每: 功能科目, 标签: {科目: "{功能科目.码}"}}}}}
      部分:
        情况: {标题: 情况, 文: {总: "支出{支出额}，收入{收入额}，完成预算{占比(支出额, 全年预算)}。", 表: {表: 全部}}}

      """
  static let head = """
    模板: 决算
    年度: 2024
    部门: {代码: "101", 全称: 某某局}
    填报单位: 万元
    单位: [{代码: "101001", 名称: 某某局, 性质: 行政}]

    """
  static let lines = """
    功能科目,经济科目,支出类型,资金来源,年初预算数,全年预算数,决算数
    2080101,30101,人员经费,一般公共预算,100,120,110
    2080102,30201,公用经费,一般公共预算,,30,
    2080105,30201,公用经费,一般公共预算,5,,

    """

  private func fixture(_ changes: [String: String] = [:]) throws -> FilesFixture {
    try FilesFixture(
      [
        "Templates/决算/模板.yaml": Self.template, "局/草案.yaml": Self.head, "局/支出.csv": Self.lines,
      ].merging(changes) { $1 })
  }

  @Test func `a sum without a column means 决算数, and rows may hold any of the three`() throws {
    let outcome = try fixture().report("局")
    #expect(outcome.findings.text == "")
    let report = try #require(outcome.value)
    #expect(
      report.rows("表1") == [
        "合计|105.00|150.00|110.00", "2080101|100.00|120.00|110.00", "2080102||30.00|",
        "2080105|5.00||",
      ])
    #expect(report.sentences == ["支出110万元，收入110万元，完成预算73.33%。"])
  }

  @Test func `income that is entered balances in the columns named under 平衡`() throws {
    let income = "资金来源,全年预算数,决算数\n一般公共预算,150,109\n"
    let findings = try fixture(["局/收入.csv": income]).report("局").findings
    #expect(findings.brief == ["G207 局/收入.csv:2"])
    #expect(findings.text.contains("决算数收支不平：收入 109 万元，支出 110 万元"))
  }

  @Test func `a row without any amount is an error`() throws {
    let lines = Self.lines + "2080106,30201,公用经费,一般公共预算,,,\n"
    let findings = try fixture(["局/支出.csv": lines]).report("局").findings
    #expect(findings.brief == ["G113 局/支出.csv:5"])
  }

  @Test func `a column that is gone is not known`() throws {
    let template = Self.template.replacing("合计(支出.全年预算数)", with: "合计(支出.预算数)")
    let findings = try fixture(["Templates/决算/模板.yaml": template]).report("局").findings
    #expect(findings.brief.contains("G603 决算/模板.yaml:8"))
  }

  @Test(arguments: [
    ("主金额: 决算数}", "}", "没有写新的“主金额”"), ("主金额: 决算数}", "主金额: 实际数}", "没有叫“实际数”的金额列"),
    ("去列: [预算数,", "去列: [预算,", "本来就没有“预算”这一列"),
  ])
  func `a slip in the amounts of a ledger is said`(_ old: String, _ new: String, _ words: String)
    throws
  {
    let template = Self.template.replacing(old, with: new, maxReplacements: 1)
    let findings = try fixture(["Templates/决算/模板.yaml": template]).report("局").findings
    #expect(findings.text.contains(words))
  }
}
