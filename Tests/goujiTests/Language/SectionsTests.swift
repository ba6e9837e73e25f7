import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Parts, sections and paragraphs that are printed only where there is something, and their numbers.
/// One unit spends 10 万元 on 2012601 and 20 on 2080505, all of it 一般公共预算.
struct SectionsTests {
  private static let figures =
    "数: {支出额: 合计(支出), 基金: \"合计(支出, 资金来源 = 政府性基金预算)\"}\n"
    + "选项: {标题编号: [第一部分　, 一、, （一）]}\n"

  private func report(_ parts: String, options: String = "") throws -> Outcome<Report?> {
    try LanguageFixture(
      Self.figures + options + parts,
      spending: LanguageFixture.spending(
        "2012601,30101,人员经费,一般公共预算,10", "2080505,30108,人员经费,一般公共预算,20")
    ).outcome()
  }

  /// Headings with as many # as levels, and sentences.
  private func lines(_ parts: String) throws -> [String] {
    let outcome = try report(parts)
    guard let report = outcome.value else { return outcome.findings.brief }
    return report.parts.flatMap(\.blocks).compactMap { block in
      switch block {
      case .heading(let heading):
        String(repeating: "#", count: heading.level + 1) + heading.words.text
      case .paragraph(let paragraph): paragraph.inlines.text(report.figures)
      case .table(let table): table.id
      case .chart: nil
      }
    }
  }

  @Test func `a section, a part and a paragraph without money are not printed and not counted`()
    throws
  {
    let printed = try lines(
      """
      部分:
        空: {有数: 基金, 文: 有基金。}
        说明:
          节:
            基金: {有数: 基金, 文: "基金{基金}。"}
            没有: {无数: 基金, 文: 没有基金。}
            支出: {有数: 支出额, 文: {一: {有数: 基金, 文: 不印。}, 二: "支出{支出额}。"}}
        附: {文: {组: {有数: 支出额, 组: {甲: 甲。, 乙: {无数: 支出额, 文: 不印。}}}}}
      """)
    #expect(
      printed == ["#第一部分　说明", "##一、没有", "没有基金。", "##二、支出", "支出30万元。", "#第二部分　附", "甲。"])
  }

  @Test func `what prints as zero is nothing`() throws {
    // 40 元 are 0.00 万元.
    let fixture = try LanguageFixture(
      Self.figures + "部分: {甲: {有数: 支出额, 文: 有。}, 乙: {无数: 支出额, 文: 没有。}}\n",
      spending: LanguageFixture.spending("2012601,30101,人员经费,一般公共预算,0.004"))
    #expect(fixture.sentences() == ["没有。"])
  }

  @Test func `a part may be repeated, and its ordinal counts the values`() throws {
    let printed = try lines(
      """
      部分:
        各类: {每: 功能科目.类, 有数: 支出额, 标题: "{功能科目.名称}", 文: "第{序|1}类{支出额}。"}
        后: {文: 完。}
      """)
    #expect(
      printed == [
        "#第一部分　一般公共服务支出", "第1类10万元。", "#第二部分　社会保障和就业支出", "第2类20万元。", "#第三部分　后", "完。",
      ])
  }

  @Test func `numbers of paragraphs go on down a section, those of another pattern begin anew`()
    throws
  {
    let printed = try lines(
      """
      部分:
        说明:
          节号: "1. "
          节:
            甲:
              文:
                一: {编号: "1、", 文: 一。}
                细: {编号: （1）, 文: 细。}
                细二: {编号: （1）, 看: 支出额, 正: 再细。}
                空: {编号: "1、", 看: 基金, 正: 不印。}
                二: {编号: "1、", 文: 二。}
                三: {编号: （1）, 文: 三。}
            乙: {文: {一: {编号: "1、", 文: 新。}}}
      """)
    #expect(
      printed == [
        "#第一部分　说明", "##1. 甲", "1、一。", "（1）细。", "（2）再细。", "2、二。", "（1）三。", "##2. 乙", "1、新。",
      ])
  }

  @Test func `the contents have a name of their own, and text may lie on its side`() throws {
    let report = try #require(
      try report(
        """
        部分:
          说明: {目名: 说明（目录）, 纸张: 横向, 文: 横的。, 节: {甲: {文: 也横。}, 乙: {纸张: 纵向, 文: 竖的。}}}
        """
      ).value)
    let headings = report.parts.flatMap(\.blocks).compactMap { block -> Heading? in
      if case .heading(let heading) = block { heading } else { nil }
    }
    #expect(headings.map { ($0.listed ?? $0.words).text } == ["第一部分　说明（目录）", "一、甲", "二、乙"])
    #expect(headings.map(\.orientation) == [.landscape, .landscape, .portrait])
  }

  @Test func `what nobody knows is not decided in silence`() throws {
    let outcome = try report("部分: {甲: {有数: 支出额 - 上年(支出额), 文: 变了。}}\n")
    #expect(outcome.findings.map(\.code) == [.missingPriorFigure])
  }

  @Test func `a relation to a table that is not printed looks at zeros`() throws {
    let table = { (name: String, source: String) in
      "\(name): {名称: 甲, 条件: 资金来源 = \(source), 列: {项目: 文字, 金额: 支出额}, "
        + "行: {合计: {标签: {项目: 合计}}}}"
    }
    let parts =
      "表: {\(table("表1", "一般公共预算")), \(table("表2", "政府性基金预算"))}\n"
      + "部分: {表: {文: {一: {表: [表1]}}}, 基金: {有数: 基金, 文: {二: {表: [表2]}}}}\n"
    #expect(try report(parts + "勾稽: {基金: 表2!合计.金额 = 基金}\n").findings.brief == [])
    #expect(
      try report(parts + "勾稽: {基金: 表2!合计.金额 = 支出额}\n").findings.map(\.code) == [.brokenTieOut])
  }
}
