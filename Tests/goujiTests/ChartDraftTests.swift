import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// The draft of `Tests/GoldenTests/Cases/charts`, changed.
struct ChartDraftTests {
  private let folder = TemporaryFolder()

  init() throws {
    let source = DraftCopy.repository.appending(path: "Tests/GoldenTests/Cases/charts")
    for name in ["草案", "Templates"] {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: folder.url.appending(path: name))
    }
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try folder.text(file)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: file)
  }

  private func report() -> Outcome<Report?> {
    Workbench(draft: folder.path("草案")).report()
  }

  @Test func `a series of which nothing is known is left out`() throws {
    try change("草案/草案.yaml", "  收入总计: 53256216.50\n  支出总计: 53256216.50\n", "  机关运行经费: 0\n")
    let charts = try #require(report().value).charts
    #expect(charts[0].series.map(\.name) == ["2024年度"])
    #expect(charts[1].series.map(\.name) == ["2023年度", "2024年度"])
    #expect(charts[1].series[0].points.map(\.printed) == ["0.00"])
  }

  @Test func `a series of which a part is missing is an error that names it`() throws {
    try change("草案/草案.yaml", "  支出总计: 53256216.50\n", "")
    let outcome = report()
    #expect(outcome.value == nil)
    let missing = outcome.findings.filter { $0.code == .missingPriorFigure }
    #expect(missing.map(\.message) == ["缺上年数“支出总计”：说明里要写它的增减"])
  }

  @Test func `slices that do not make up their whole stop the package`() throws {
    try change(
      "Templates/图例/模板.yaml", "合计: 支出额\n    类别:\n      各类: {每: 功能科目.类,",
      "合计: 支出额\n    类别:\n      各类: {每: 功能科目.类, 条件: 功能科目 = 208*,")
    let outcome = report()
    #expect(outcome.value == nil)
    let finding = try #require(outcome.findings.first { $0.severity == .error })
    #expect(finding.code == .sliceSumDiffers)
    #expect(finding.message == "饼图“功能结构”各块之和 5154.94 万元，而占比按 5528.78 万元 算")
  }

  @Test func `charts are numbered as they are printed`() throws {
    let charts = try #require(report().value).charts
    #expect(charts.map(\.number) == [1, 2, 3, 4, 5])
    // 出国结构 and 负数结构 are not drawn and take no number.
    #expect(charts.map(\.id) == ["收支总计变动", "运行经费变动", "来源结构", "功能结构", "三公结构"])
    #expect(charts[4].caption == "（图5：“三公”经费支出结构图）")
  }

  @Test func `shares of a pie close where the template closes shares`() throws {
    try change("Templates/图例/模板.yaml", "选项:\n", "选项:\n  占比舍入: 归百\n")
    for (old, new) in [
      (",29400\n", ",10000\n"), (",1262200\n", ",10000\n"), (",2446800\n", ",0\n"),
    ] {
      try change("草案/支出.csv", old, new)
    }
    try change("草案/支出.csv", "16614496\n", "0\n")
    try change("草案/支出.csv", "34749700.15\n", "0\n")
    try change("草案/支出.csv", "123200\n", "0\n")
    try change("草案/支出.csv", "62003.85\n", "10000\n")
    let outcome = report()
    let charts = try #require(outcome.value, "\(FindingRenderer.text(outcome.findings))").charts
    let functions = try #require(charts.first { $0.id == "功能结构" })
    #expect(functions.shares.map(\.printed) == ["33.34%", "33.33%", "33.33%"])
  }
}
