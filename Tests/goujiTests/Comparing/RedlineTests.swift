import Foundation
import GoujiModel
import ReportComparing
import TestSupport
import Testing
import WordWriting

@testable import BudgetWorkbench

/// The redline of two drafts, accepted and rejected.
struct RedlineTests {
  private static func report(_ draft: DraftCopy) throws -> DraftedReport {
    try #require(Workbench(draft: draft.path, templates: nil).drafted().value)
  }

  private static func redline(_ old: Report, _ new: Report) throws -> [UInt8] {
    try WordReport.write(
      Redline(ReportMatching(old, new)), author: "张三", date: "2024-03-01T00:00:00Z")
  }

  /// What it becomes is what both are by themselves; but where a block of rows begins elsewhere, the
  /// rows stay merged as in the new one.
  private static func check(
    _ old: Report, _ new: Report, _ comment: Comment? = nil
  ) throws -> TrackedDocument {
    let document = try TrackedDocument(redline(old, new))
    let (before, after) = (
      try TrackedDocument(WordReport.write(old)), try TrackedDocument(WordReport.write(new))
    )
    let (accepted, rejected) = (document.accepted().lines, document.rejected().unmergedLines)
    #expect(accepted == after.lines, comment)
    #expect(rejected == before.unmergedLines, comment)
    if accepted != after.lines || rejected != before.unmergedLines {
      Issue.record(
        "\(accepted.difference(from: after.lines))\n\(rejected.difference(from: before.unmergedLines))"
      )
    }
    #expect(document.mergesFromNowhere == 0, comment)
    #expect(document.accepted().mergesFromNowhere == 0, comment)
    #expect(document.accepted().count("w:del") + document.accepted().count("w:ins") == 0)
    return document
  }

  private static func checked(
    of draft: String = "Drafts/tongchuan-2024", _ changes: [DraftCopy.Change]
  ) throws -> TrackedDocument {
    try check(
      report(DraftCopy(of: draft)).report, report(DraftCopy(of: draft, changes)).report)
  }

  private static let line = "185001,2080199,30227,项目支出,专项业务类－法律顾问服务,一般公共预算,本年,本级,50000,工伤行政案件应诉代理\n"
  private static let newLine = DraftCopy.Change.replace(
    "支出.csv", line,
    with: line + "185001,2080199,30216,项目支出,专项业务类－法律顾问服务,一般公共预算,本年,本级,12300,业务培训\n")

  @Test func `a new line is marked where it is printed, and nothing else is`() throws {
    let document = try Self.checked([Self.newLine])
    // 表2-1 alone has a row for each item, once in each of its three slices; counted by hand in
    // `gouji diff -v` and in the two packages.
    let rows = document.body.children.flatMap(\.children).filter { row in
      row.child("w:trPr")?.child("w:ins") != nil || row.child("w:trPr")?.child("w:del") != nil
    }
    #expect(rows.count == 3)
    #expect(rows[0].child("w:trPr")?.child("w:ins") != nil)
    for mark in ["w:rPrChange", "w:pPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange"] {
      #expect(document.count(mark) == 0, "\(mark)")
    }
    // No mark of a paragraph, none in the contents.
    for paragraph in document.body.children where paragraph.name == "w:p" {
      #expect(paragraph.child("w:pPr")?.child("w:rPr") == nil)
      let style = paragraph.child("w:pPr")?.child("w:pStyle")?.attributes["w:val"] ?? ""
      if style.hasPrefix("TOC") {
        #expect(paragraph.count("w:ins") + paragraph.count("w:del") == 0)
      }
    }
  }

  @Test func `the columns are those of the new document`() throws {
    let (old, new) = (try Self.report(DraftCopy()), try Self.report(DraftCopy([Self.newLine])))
    let widths = { (bytes: [UInt8]) in
      try TrackedDocument(bytes).body.children.filter { $0.name == "w:tbl" }.map { table in
        table.child("w:tblGrid")?.children.map { $0.attributes["w:w"] ?? "" } ?? []
      }
    }
    #expect(
      try widths(Self.redline(old.report, new.report)) == widths(WordReport.write(new.report)))
  }

  @Test func `nothing is marked where nothing changed`() throws {
    let report = try Self.report(DraftCopy()).report
    let document = try TrackedDocument(Self.redline(report, report))
    #expect(document.count("w:ins") + document.count("w:del") == 0)
    #expect(document.lines == (try TrackedDocument(WordReport.write(report)).lines))
  }

  @Test func `a changed figure stands in no control, the others stay locked`() throws {
    let document = try Self.checked([Self.newLine])
    func controls(_ tree: MarkupTree) -> [MarkupTree] {
      (tree.name == "w:sdt" ? [tree] : []) + tree.children.flatMap(controls)
    }
    let all = controls(document.body)
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { $0.count("w:ins") + $0.count("w:del") == 0 })
  }

  @Test func `paragraphs come and go, and the numbers behind them change`() throws {
    _ = try Self.checked([
      .replace("文字.md", "# 重点工作\n", with: "# 重点工作\n\n新加的一段。\n"),
      .replace("草案.yaml", "  机关运行经费: 41.80万元", with: "  机关运行经费: 30.00万元"),
    ])
  }

  @Test func `charts that show other numbers are replaced`() throws {
    let document = try Self.checked(
      of: "Drafts/suining-2024-final",
      [
        .replace("支出.csv", "1746900,2239380,2216780", with: "1746900,2239380,2016780")
      ])
    #expect(document.count("wp:docPr") > 7)
  }

  @Test func `last year's document becomes this year's`() throws {
    let old = try Self.report(DraftCopy(of: "Drafts/wanli-2025/2024年度"))
    let new = try Self.report(DraftCopy(of: "Drafts/wanli-2025"))
    _ = try Self.check(old.report, new.report)
  }

  /// Lines of spending taken out, doubled, moved, with other amounts.
  @Test(arguments: ["tongchuan-2024", "yongchuan-2024", "leshan-2024"])
  func `whatever changes in the lines, accepted is new and rejected is old`(
    _ name: String
  ) throws {
    var chance = Chance.printed()
    let draft = "Drafts/\(name)"
    let old = try Self.report(DraftCopy(of: draft)).report
    let text = try DraftCopy(of: draft).text("支出.csv")
    for trial in 0..<4 {
      var lines = text.split(separator: "\n").map(String.init)
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        let index = Int.random(in: 1..<lines.count, using: &chance)
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: lines.remove(at: index)
        case 1: lines.swapAt(index, Int.random(in: 1..<lines.count, using: &chance))
        default:
          var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(
            String.init)
          cells[8] = "\(Int.random(in: 1...90_000, using: &chance) * 100)"
          lines[index] = cells.joined(separator: ",")
        }
      }
      let changed = try DraftCopy(
        of: draft, [.bytes("支出.csv", Array(lines.joined(separator: "\n").utf8))])
      // Some changes are faults of the draft.
      guard let new = Workbench(draft: changed.path, templates: nil).drafted().value else {
        continue
      }
      _ = try Self.check(old, new.report, "trial \(trial) of \(name)")
    }
  }

  /// One indicator of a project went: cells of its row change. The rows of other projects, whose unit goes
  /// on over other rows now, say what they said.
  @Test func `rows in which nothing changed are not marked, however their unit is merged`() throws {
    let text = try DraftCopy(of: "Drafts/yongchuan-2024").text("项目绩效.csv")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[131].contains("就业见习补贴") && lines[131].contains("享受公益性岗位补贴人员数量"))
    lines.remove(at: 131)
    let document = try Self.checked(
      of: "Drafts/yongchuan-2024",
      [.bytes("项目绩效.csv", Array(lines.joined(separator: "\n").utf8))])
    let marked = document.body.children.filter { $0.name == "w:tbl" }.flatMap(\.children).filter {
      $0.child("w:trPr")?.child("w:ins") != nil || $0.child("w:trPr")?.child("w:del") != nil
    }
    #expect(marked.isEmpty)
    #expect(document.count("w:del") > 0)
  }

  /// The first project of a unit went, whose label is printed in each row because the rows are tall.
  @Test func `a label that was repeated for the page and is now the first is not marked`() throws {
    let line = "303003,2130804,30399,项目支出,2023年四季度贴息及奖补资金,一般公共预算,上年结转,本级,1780000,贴息及奖补\n"
    let document = try Self.checked(
      of: "Drafts/yongchuan-2024", [.replace("支出.csv", line, with: "")])
    let rows = document.body.children.filter { $0.name == "w:tbl" }.flatMap(\.children).filter {
      $0.words.contains("(本级预算)创业担保贷款贴息")
    }
    // In each of the four slices.
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.count("w:ins") + $0.count("w:del") == 0 })
  }

  @Test func `the same input gives the same bytes`() throws {
    let (old, new) = (
      try Self.report(DraftCopy()).report, try Self.report(DraftCopy([Self.newLine])).report
    )
    #expect(try Self.redline(old, new) == Self.redline(old, new))
  }
}
