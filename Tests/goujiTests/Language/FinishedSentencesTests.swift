import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// A sentence has no holes (law 9): from the template's lines and the draft's entries to the finding.
struct FinishedSentencesTests {
  private func codes(
    _ template: String, head: String = "", prose: String = "", uses: String = ""
  ) throws -> [String] {
    var others: [String: String] = [:]
    if !prose.isEmpty { others["草案/文字.md"] = prose }
    if !uses.isEmpty { others["草案/科目用途.csv"] = "功能科目,主要用于\n" + uses }
    return try LanguageFixture(
      "数: {支出额: 合计(支出), 人员: \"合计(支出, 支出类型 = 人员经费)\"}\n"
        + "表: {表1: {名称: 支出总表, 列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}}}\n"
        + template,
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,10"), head: head,
      others: others
    ).codes()
  }

  private func part(_ body: String) -> String {
    "部分: {表: {标题: 说明, 文: {表: {表: 全部}, \(body)}}}\n"
  }

  @Test func `a phrase that leaves out its case leaves a hole at the head of the draft`() throws {
    let template = "词: {超支: {看: 支出额, 负: 支出超过收入}}\n"
    #expect(
      try codes(template + part("句: \"共{支出额}，主要原因：{超支}。\"")) == ["G413 草案/草案.yaml:1"])
    #expect(try codes(template + part("句: \"共{支出额}{超支}。\"")).isEmpty)
  }

  @Test func `a list over nothing leaves a hole, one that words it does not`() throws {
    let list = "列举: {各项: {每: 功能科目, 条件: 支出类型 = 项目支出, 文: \"{功能科目.名称}{支出额}\", 分隔: 、%}}\n"
    let sentence = part("句: \"其中：{各项}。\"")
    let bare = try codes(list.replacing("%", with: "") + sentence)
    #expect(bare == ["G413 草案/草案.yaml:1"], "\(bare)")
    #expect(try codes(list.replacing("%", with: ", 空: 没有项目") + sentence).isEmpty)
  }

  @Test func `what the record of a project leaves blank is told at its cell`() throws {
    let template =
      "数: {支出额: 合计(支出)}\n台账: {项目: {缓慢原因: 文字}}\n"
      + "列举: {各项: {每: 项目, 文: \"{项目.名称}由于{项目.缓慢原因%}，支出{支出额}\", 分隔: ；}}\n"
      + part("句: \"其中：{各项}。\"").replacing("表: {表: 全部}, ", with: "")
    let codes = { (template: String, reason: String) in
      try LanguageFixture(
        template,
        spending: "单位,功能科目,经济科目,支出类型,项目,资金来源,预算数\n101001,2012602,30227,项目支出,数字化,一般公共预算,10\n",
        others: ["草案/项目.csv": "单位,项目,项目类别,缓慢原因\n101001,数字化,特定目标类,\(reason)\n"]
      ).codes().filter { $0.hasPrefix("G413") }
    }
    let bare = template.replacing("%", with: "")
    #expect(try codes(bare, "") == ["G413 草案/项目.csv:2"])
    #expect(try codes(bare, "设备到货晚").isEmpty)
    // 可缺 allows the blank.
    #expect(try codes(template.replacing("由于{项目.缓慢原因%}，", with: "{项目.缓慢原因|可缺}"), "").isEmpty)
  }

  @Test func `a section of the draft without text is told at its heading`() throws {
    let sentence = part("句: \"主要职能是{文字.职能}，共{支出额}。\"")
    #expect(try codes(sentence, prose: "# 职能\n\n").first == "G413 草案/文字.md:1")
    #expect(try codes(sentence, prose: "# 职能\n\n保管档案\n").isEmpty)
    #expect(try codes(sentence, prose: "# 职能\n\n保管档案。，\n").first == "G294 草案/文字.md:3")
  }

  @Test func `what may be missing is asked for by nobody, and leaves no hole by itself`() throws {
    #expect(try codes(part("句: \"共{支出额}{文字.补充|可缺}。\"")).isEmpty)
    #expect(try codes(part("句: \"共{支出额}：{文字.补充|可缺}。\"")) == ["G413 草案/草案.yaml:1"])
    #expect(try codes(part("句: \"共{支出额|可缺}。\"")).first?.hasPrefix("G610") == true)
  }

  @Test func `a record that says nothing is told at its cell`() throws {
    let sentence = part("各项: {每: 功能科目, 文: \"{功能科目.名称}{支出额}，主要用于{科目用途.主要用于}。\"}")
    #expect(try codes(sentence, uses: "2012601,保管档案\n").isEmpty)
    #expect(
      try codes(sentence, uses: "2012601,主要用于保管档案\n") == ["G415 草案/科目用途.csv:2"])
  }

  @Test func `a heading whose sentences are all left out is told`() throws {
    let template =
      "词: {超支: {看: 支出额, 负: 支出超过收入}}\n"
      + "部分: {说明: {标题: 说明, 节: {一: {标题: 超支情况, 文: {句: {看: 支出额, 负: \"超过。\"}}}, 二: {标题: 表, 文: {表: {表: 全部}}}}}}\n"
    #expect(try codes(template) == ["G414 草案/草案.yaml:1"])
  }
}
