import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Words, sections, rows and items chosen by what the draft says, not by a figure. The department is
/// 某县档案局, its unit 行政; it has two targets, one 定性.
struct SaidConditionTests {
  private func sentences(_ text: String, words: String = "", prose: String = "") throws -> [String]
  {
    try LanguageFixture(
      "数: {支出额: 合计(支出)}\n" + words + "部分: {说明: {文: {\(text)}}}\n",
      spending: "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n101001,2012601,30227,项目支出,数字化,一般公共预算,10\n",
      head: "财政级次: 县级\n地区: 某县\n",
      others: [
        "草案/文字.md": prose,
        "草案/项目.csv": "单位,项目,项目类别\n101001,数字化,特定目标类\n",
        "草案/项目绩效.csv": """
        单位,项目,一级指标,二级指标,三级指标,指标性质,指标值,度量单位
        101001,数字化,产出指标,数量指标,扫描,≥,5,万页
        101001,数字化,满意度指标,满意度指标,读者,定性,满意,

        """,
      ]
    ).sentences()
  }

  @Test(
    arguments: [
      ("财政级次 = 县级", "甲"), ("财政级次 = 市级", "乙"), ("财政级次 ≠ 市级", "甲"),
      ("财政级次 = 市级|县级", "甲"), ("财政级次 ≠ 市级|县级", "乙"), ("地区 = 某*", "甲"),
      ("部门.全称 = \"某县档案局\"", "甲"), ("部门.主管部门 = 空", "甲"), ("部门.主管部门 ≠ 空", "乙"),
      ("年度 = 2024", "甲"), ("主体 = 部门", "甲"), ("主体 = 单位", "乙"),
      ("文字.补充 = 空", "甲"), ("单位.性质 = 行政|参公", "甲"), ("单位.性质 = 事业", "乙"),
    ])
  func `a sentence is chosen by what the draft says`(condition: String, expected: String) throws {
    #expect(
      try sentences("句: {看: '\(condition)', 是: 甲, 否: 乙}") == [expected], "\(condition)")
  }

  @Test func `prose is there or not`() throws {
    let text = "句: {看: 文字.补充 = 空, 是: 没有。, 否: \"{文字.补充|可缺}\"}"
    #expect(try sentences(text) == ["没有。"])
    #expect(try sentences(text, prose: "# 补充\n\n另有说明。\n") == ["另有说明。"])
  }

  @Test func `within a record it is the record that says it`() throws {
    let words =
      "词: {值: {看: 项目绩效.指标性质 = 定性, 是: \"{项目绩效.指标值}\", "
      + "否: \"{项目绩效.指标性质}{项目绩效.指标值}{项目绩效.度量单位}\"}}\n"
    #expect(
      try sentences("各条: {每条: 项目绩效, 文: \"{项目绩效.三级指标}{值}。\"}", words: words)
        == ["扫描≥5万页。", "读者满意。"])
  }

  @Test func `items, paragraphs and conditions of records`() throws {
    #expect(
      try sentences(
        "各条: {每条: 项目绩效, 有数: 项目绩效.指标性质 = 定性, 文: \"{项目绩效.三级指标}。\"}, "
          + "别条: {每条: 项目绩效, 条件: 指标性质 ≠ 定性, 文: \"{项目绩效.三级指标}。\"}, "
          + "有: {有数: 财政级次 = 县级, 文: 县。}, 无: {无数: 财政级次 = 县级, 文: 市。}")
        == ["读者。", "扫描。", "县。"])
  }

  @Test func `contents have numbers of their own`() throws {
    for (numbers, expected) in [
      ("", ["第一部分　说明", "一、甲"]), (", 编号: [一、, （一）]", ["一、说明", "（一）甲"]),
      (", 编号: \"\"", ["说明", "甲"]), (", 编号: [1.]", ["1.说明", "甲"]),
    ] {
      let outcome = try LanguageFixture(
        "数: {支出额: 合计(支出)}\n目录: {标题: 目录\(numbers)}\n部分: {说明: {节: {甲: {文: 甲。}}}}\n",
        spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10")
      ).outcome()
      let listed = outcome.value?.parts.flatMap(\.blocks).compactMap { block -> String? in
        if case .heading(let heading) = block {
          (heading.listed ?? heading.words).text
        } else {
          nil
        }
      }
      #expect(listed == expected)
      #expect(outcome.findings.brief == [])
    }
  }
}
