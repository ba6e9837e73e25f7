import GoujiModel
import TestSupport
import Testing
@testable import BudgetWorkbench

/// Sections, groups of paragraphs and tables that are printed once per record.
struct RepeatedSectionsTests {
  static let template = """
    文件名: 报告
    台账:
      项目: {任务: 年度任务}
      成效: {任务: 年度任务, 指标: 必填 文字, 数量: 小数}
    数:
      支出额: 合计(支出)
      项目数: 种数(支出, 项目)
      成效数: 合计(成效.数量)
    表:
      项目情况:
        名称: "{年度任务.任务名称}项目情况表"
        题位: 下
        表号: "表{号}-{序}"
        右行: "单位：{金额单位}"
        列: {序号: {文: "{序|1}"}, 项目: 文字, 预算: 支出额}
        行: {项目: {每: 项目, 标签: {项目: "{项目.名称}"}}, 合计: {标签: {项目: 合计}}}
      指标:
        名称: 绩效目标完成情况表
        题位: 下
        表号: "表{号}-{序}"
        台账: 项目绩效
        列: {指标: 文字}
        行: {指标: {每条: 项目绩效, 标签: {指标: "{项目绩效.三级指标}"}}}
      汇总:
        名称: 汇总表
        题位: 下
        表号: "表{号}"
        题式: "（{表号}）{题名}"
        列: {任务: 文字, 预算: 支出额}
        行: {任务: {每条: 年度任务, 标签: {任务: "{年度任务.任务名称}"}}}
    部分:
      绩效:
        标题: 绩效
        节:
          总: {标题: 总述, 文: "共{支出额}。"}
          任务:
            每条: 年度任务
            标题: "{年度任务.任务名称}"
            文:
              概述: "（{序|1}）{年度任务.主要内容}。项目{项目数}项，{支出额}。"
              项目表: {表: [项目情况]}
              成效: {每条: 成效, 文: "{成效.指标}{成效.数量}", 编号: "1."}
              指标表: {表: [指标]}
            节: {细: {标题: "{年度任务.任务名称}之细", 文: "{成效数}。"}}
          汇总: {标题: 汇总, 文: {表: {表: [汇总]}, 各项: {每: 项目, 组: {一: "{项目.名称}。", 二: "{支出额}。"}}}}

    """
  static let files = [
    "Templates/报告/模板.yaml": template,
    "局/草案.yaml": EarlierDraftTests.head(2024).replacing("模板: 决算", with: "模板: 报告"),
    "局/年度任务.csv": "任务名称,主要内容\n促进就业,一是稳岗\n社会保障,二是参保\n",
    "局/项目.csv": "项目,项目类别,任务\n就业补助,特定目标类,促进就业\n创业项目,特定目标类,促进就业\n社保服务,特定目标类,社会保障\n",
    "局/支出.csv": """
    功能科目,经济科目,支出类型,项目,资金来源,预算数
    2080799,30201,项目支出,就业补助,一般公共预算,7
    2080799,30201,项目支出,创业项目,一般公共预算,2
    2080109,30201,项目支出,社保服务,一般公共预算,4

    """,
    "局/项目绩效.csv": "项目,一级指标,三级指标,指标值\n就业补助,产出指标,补贴人数,2\n社保服务,产出指标,参保人数,3\n创业项目,产出指标,项目数,1\n",
    "局/成效.csv": "任务,指标,数量\n社会保障,参保万人,21.94\n促进就业,新增就业万人,3.92\n社会保障,保费,1.5\n",
  ]

  private func report(_ changes: [String: String] = [:]) throws -> Outcome<Report?> {
    try FilesFixture(Self.files.merging(changes) { $1 }).report("局")
  }

  /// It says the same of the records of 项目 as of the spending whose figures stand there.
  @Test func `a section of the projects that meet a condition`() throws {
    let condition = "项目.项目类别 = 特定目标类"
    let outcome = try report([
      "Templates/报告/模板.yaml": Self.template
        + "  项目:\n    节: {项目: {每条: 项目, 条件: \(condition), 标题: \"{项目.名称}\", 文: \"{支出额}。\"}}\n",
      "局/项目.csv": "项目,项目类别,任务\n就业补助,特定目标类,促进就业\n创业项目,其他运转类,促进就业\n社保服务,特定目标类,社会保障\n",
    ])
    #expect(outcome.findings.text == "")
    #expect(
      outcome.value?.headings.suffix(3) == ["第二部分　项目", "一、就业补助", "二、社保服务"])
  }

  @Test func `a section is printed for every record, with what belongs to it`() throws {
    let outcome = try report()
    #expect(outcome.findings.text == "")
    let report = try #require(outcome.value)
    #expect(
      report.headings == [
        "第一部分　绩效", "一、总述", "二、促进就业", "（一）促进就业之细", "三、社会保障", "（一）社会保障之细", "四、汇总",
      ])
    #expect(
      report.sentences == [
        "共13万元。", "（1）一是稳岗。项目2项，9万元。", "1.新增就业万人3.92", "3.92。", "（2）二是参保。项目1项，4万元。",
        "1.参保万人21.94", "2.保费1.5", "23.44。", "就业补助。", "7万元。", "创业项目。", "2万元。", "社保服务。", "4万元。",
      ])
  }

  @Test func `tables are numbered by position and keep addresses of their own`() throws {
    let report = try #require(try report().value)
    #expect(report.tables.map(\.id) == ["项目情况-1", "指标-1", "项目情况-2", "指标-2", "汇总"])
    #expect(
      report.tables.map(\.caption) == [
        "表1-1：促进就业项目情况表", "表2-1：绩效目标完成情况表", "表1-2：社会保障项目情况表", "表2-2：绩效目标完成情况表", "（表3）汇总表",
      ])
    #expect(report.rows("项目情况-1") == ["1|就业补助|7.00", "2|创业项目|2.00", "3|合计|9.00"])
    #expect(report.rows("项目情况-2") == ["1|社保服务|4.00", "2|合计|4.00"])
    #expect(report.rows("指标-1") == ["补贴人数", "项目数"])
    #expect(report.rows("汇总") == ["促进就业|9.00", "社会保障|4.00"])
    #expect(report.sheetTables.count == 5)
  }

  @Test func `a repeated table is traced and written like any other`() throws {
    let files = try FilesFixture(Self.files)
    let run = try GoujiRun(["trace", files.path("局"), "表1-2!社保服务.预算"])
    #expect(run.output.contains("支出.csv:4  4万元"))
    #expect(!run.output.contains("支出.csv:2"))
    let built = try GoujiRun(["build", files.path("局"), "--out", files.path("out")])
    #expect(built.status == 0, "\(built.errors)")
  }

  @Test func `a task that is not there is an error`() throws {
    let projects = Self.files["局/项目.csv"]!.replacing("创业项目,特定目标类,促进就业", with: "创业项目,特定目标类,促进创业")
    let findings = try report(["局/项目.csv": projects]).findings
    #expect(findings.brief == ["G236 局/项目.csv:3"])
    #expect(findings.text.contains("促进就业"))
  }

  @Test func `a figure that knows no task cannot stand in its section`() throws {
    let template = Self.template.replacing(
      "预算: 支出额}\n    行: {项目:", with: "预算: 合计(政府采购)}\n    行: {项目:")
    let findings = try report(["Templates/报告/模板.yaml": template]).findings
    #expect(findings.text.contains("按“年度任务”分行或挑选，而“预算”要数台账“政府采购”"))
  }

  @Test(arguments: [
    ("每条: 年度任务\n        标题", "每条: 任务\n        标题", "没有叫“任务”的台账"),
    ("题位: 下\n    表号: \"表{号}\"", "表号: \"表{号}\"", "自动编号的 {号} 要与“题位: 下”同写"),
    ("题位: 下\n    表号: \"表{号}\"", "题位: 中\n    表号: \"表{号}\"", "“题位”只能写“上”或“下”"),
    ("（{表号}）{题名}", "（{表号}）", "“题式”里没有 {题名}"), ("{每: 项目, 组:", "{组:", "没有写按什么重复"),
  ])
  func `a slip in a repetition is said`(_ old: String, _ new: String, _ words: String) throws {
    let template = Self.template.replacing(old, with: new)
    #expect(try report(["Templates/报告/模板.yaml": template]).findings.text.contains(words))
  }
}
