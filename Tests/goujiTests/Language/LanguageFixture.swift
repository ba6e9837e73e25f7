import DraftReading
import GoujiModel
import TestSupport

@testable import BudgetWorkbench

/// A smallest template and draft for the laws of the figure language: what a test does not give is
/// that of a department with one unit, in 万元.
struct LanguageFixture {
  private let files: FilesFixture

  /// `template` are the lines behind 名称; `head` those behind the draft's usual ones.
  init(
    _ template: String, spending: String, head: String = "", year: Int = 2024,
    others: [String: String] = [:]
  ) throws {
    let files = [
      "Templates/样/模板.yaml": "名称: 样\n" + template,
      "草案/草案.yaml": Self.head(year: year) + head,
      "草案/支出.csv": spending,
    ]
    self.files = try FilesFixture(files.merging(others) { $1 })
  }

  static func head(year: Int) -> String {
    """
    模板: 样
    年度: \(year)
    部门: {代码: "101", 全称: 某县档案局, 简称: 县档案局}
    填报单位: 万元
    单位: [{代码: "101001", 名称: 某县档案局, 性质: 行政}]
    填报: {}

    """
  }

  /// Spending lines without the unit: `2012601,30101,人员经费,一般公共预算,10`.
  static func spending(_ lines: String...) -> String {
    "单位,功能科目,经济科目,支出类型,资金来源,预算数\n" + lines.map { "101001,\($0)\n" }.joined()
  }

  func outcome() -> Outcome<Report?> { files.report("草案") }

  func material() -> Material? { Workbench(draft: files.path("草案")).load().value }

  /// The sentences of the report in printed order; the findings where there is none.
  func sentences() -> [String] {
    let outcome = outcome()
    return outcome.value?.sentences ?? outcome.findings.map { "\($0.code.rawValue) \($0.message)" }
  }

  /// `G216 草案.yaml:7`
  func codes() -> [String] { outcome().findings.brief }
}
