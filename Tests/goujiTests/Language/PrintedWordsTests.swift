import DraftReading
import Foundation
import GoujiModel
import ManifestWriting
import ReportAuditing
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Every printed number is a figure, every printed word has an origin (law 10).
struct PrintedWordsTests {
  /// 10 of 人员经费, 30 of 公用经费; figures wherever words stand.
  private func fixture() throws -> LanguageFixture {
    try LanguageFixture(
      """
      数: {支出额: 合计(支出), 人员: "合计(支出, 支出类型 = 人员经费)", 项目额: "合计(支出, 支出类型 = 项目支出)"}
      表:
        表1:
          名称: 支出{支出额}总表
          左行: 人员{人员}
          右行: 共{支出额|无单位}
          注: ["本表人员{人员}"]
          列: {项目: 文字, 金额: {列头: "金额（{支出额}）", 数: 支出额}, 项目占: "占比(支出额, 项目额)"}
          行: {合计: {标签: {项目: "合计{支出额}"}}}
      图:
        甲: {题名: "支出{支出额}", 类型: 柱形, 类别: {一类: {名: "人员{人员}", 数: 人员}}}
      封面: {题: "共{支出额}"}
      部分:
        说明:
          标题: 支出{支出额}
          文: {表: {表: 全部}, 图: {图: 甲}, 句: "人员{人员}。"}

      """,
      spending: LanguageFixture.spending(
        "2012601,30101,人员经费,一般公共预算,10", "2012601,30201,公用经费,一般公共预算,30"))
  }

  @Test func `figures in headings, titles, headers, labels, notes and charts are in the manifest`()
    throws
  {
    let outcome = try fixture().outcome()
    let report = try #require(outcome.value, "\(outcome.findings.text)")
    #expect(outcome.findings.isEmpty, "\(outcome.findings.text)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ManifestReport.write(report))) as? [String: Any])
    let figures = try #require(json["文中数字"] as? [[String: Any]])
    let places = figures.flatMap { figure -> [String] in
      let printed = figure["显示"] as? String ?? ""
      return (figure["位置"] as? [[String: Any]] ?? []).map { place in
        let owner = ["表", "图", "标题"].compactMap { place[$0] as? String }.first ?? ""
        return "\(owner) \(place["处"] as? String ?? "") \(printed)"
      }
    }
    for expected in [
      "封面  40万元", "表1 题名 40万元", "表1 左行 10万元", "表1 右行 40", "表1 注1 10万元", "表1 第1行第2列 40万元",
      "表1 第2行第1列 40万元", "图1 题名 40万元", "图1 图题 40万元", "图1 类别1 10万元",
    ] {
      #expect(places.contains(expected), "\(expected) in \(places)")
    }
    #expect(places.contains { $0.hasPrefix("第一部分") || $0.contains("支出40万元  40万元") })
    #expect(figures.allSatisfy { ($0["位置"] as? [Any])?.isEmpty == false })
  }

  @Test func `a cell without a value is in the manifest with its reason`() throws {
    let report = try #require(try fixture().outcome().value)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(ManifestReport.write(report))) as? [String: Any])
    let cells = try #require(json["表中数字"] as? [[String: Any]])
    let missing = cells.filter { $0["数值"] is NSNull }
    #expect(missing.map { $0["显示"] as? String } == ["—"])
    #expect(missing.map { $0["原因"] as? String } == ["分母是零"])
  }

  @Test func `a label that says another number than the draft's is found`() throws {
    let loaded = try fixture()
    let report = try #require(loaded.outcome().value)
    var wrong = report
    for index in wrong.figures.indices where wrong.figures[index].name == "人员" {
      wrong.figures[index].printed = "11万元"
    }
    let material = try #require(loaded.material())
    let found = ReportAuditor.audit(
      report: wrong, budget: material.budget, template: material.template)
    let misprinted = found.filter { $0.code == .printedDiffersFromExact }
    #expect(misprinted.count == report.figures.count { $0.name == "人员" })
    // Each place is told once more by its words.
    #expect(found.count > misprinted.count)
    #expect(found.contains { $0.message.hasPrefix("表1左行中的“人员”") })
  }

  @Test(arguments: ["tongchuan-2024", "yongchuan-2024", "leshan-2024", "suining-2024-final"])
  func `every word of the published drafts has an origin`(draft: String) throws {
    let path = DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
    let report = try #require(Workbench(draft: path).report().value)
    var without: [String] = []
    report.forEachWords { place, pieces in
      for piece in pieces {
        if case .figure = piece { continue }
        if piece.origin == nil { without.append("\(place.words)：\(piece.text(report.figures))") }
      }
    }
    for table in report.tables {
      for cell in table.rows.flatMap(\.cells) {
        if case .text(let text, nil) = cell.content { without.append("\(table.id)：\(text)") }
      }
    }
    #expect(without.isEmpty)
  }
}
