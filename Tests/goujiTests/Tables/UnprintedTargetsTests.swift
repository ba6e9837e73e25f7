import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Nothing is asked for that the template does not print.
struct UnprintedTargetsTests {
  private static let files = [
    "局/支出.csv": """
    单位,功能科目,经济科目,支出类型,项目,资金来源,预算数
    1001,2080502,30227,项目支出,甲项,一般公共预算,1

    """,
    "局/项目.csv": "单位,项目,项目类别\n1001,甲项,特定目标类\n",
  ]
  private static let table = "列: {项目: 文字, 金额: 支出额}, 行: {合计: {标签: {项目: 合计}}}"
  private static let targets =
    "列: {指标: 文字}, 行: {指标: {每条: 项目绩效, 标签: {指标: \"{项目绩效.三级指标}\"}}}"

  @Test func `a project needs targets only where they are printed`() throws {
    let without = try SmallReport(table: Self.table, lines: "", files: Self.files)
    #expect(without.findings == [])
    let with = try SmallReport(table: Self.targets, lines: "", files: Self.files)
    #expect(with.findings == ["G208 局/项目.csv:2"])
  }

  @Test func `targets that are not printed need not weigh what the options say`() throws {
    var files = Self.files
    files["局/项目绩效.csv"] = "单位,项目,一级指标,三级指标,指标值,权重\n1001,甲项,产出指标,人数,5,10\n"
    let more = "选项: {项目权重合计: 90}"
    let without = try SmallReport(table: Self.table, lines: "", more: more, files: files)
    #expect(without.findings == [])
    let with = try SmallReport(table: Self.targets, lines: "", more: more, files: files)
    #expect(with.findings.map { $0.prefix(4) } == ["G211"])
  }

  @Test func `a new draft has no file for them`() throws {
    let folder = TemporaryFolder()
    try folder.write(
      "名称: 样\n数: {支出额: 合计(支出)}\n表: {表1: {名称: 甲表, \(Self.table)}}\n部分: {甲: {文: {各表: {表: 全部}}}}\n",
      to: "Templates/样/模板.yaml")
    let run = try GoujiRun([
      "new", folder.path("新"), "--template", "样", "--department", "某局", "--short-name", "某局",
      "--code", "1", "--year", "2025", "--templates", folder.path("Templates"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("新")).sorted()
    #expect(files == ["支出.csv", "草案.yaml", "项目.csv"])
    let built = try GoujiRun([
      "check", folder.path("新"), "--templates", folder.path("Templates"), "--format", "json",
    ])
    #expect(try built.findings().map { String($0.prefix(4)) } == ["G222"])
  }
}
