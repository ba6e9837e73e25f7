import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

struct BriefTests {
  private func brief(_ path: String) throws -> Outcome<Report?> {
    try #require(Workbench(draft: path, templates: nil).drafted().value).brief
  }

  private func shipped(_ draft: String) -> String {
    DraftCopy.repository.appending(path: "Drafts/\(draft)").path(percentEncoded: false)
  }

  private func text(_ report: Report) -> String {
    report.blocks.map { block -> String in
      switch block {
      case .heading(let heading): heading.words.text
      case .paragraph(let paragraph): paragraph.inlines.text(report.figures)
      case .table(let table): table.rows.flatMap(\.cells).map(\.printed).joined(separator: " ")
      case .chart(let chart): chart.description
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: PageTests.drafts)
  func `every shipped template has a page without a fault`(_ draft: String) throws {
    let brief = try brief(shipped(draft))
    let codes = brief.findings.filter { $0.severity == .error }.map(\.message)
    #expect(codes.isEmpty, "\(codes)")
    let report = try #require(brief.value)
    #expect(report.cover.isEmpty && report.contents == nil)
    #expect(report.charts.count == 2)
  }

  /// Counted with awk over 支出.csv: 7 643 300 元, 人员 and 公用 6 657 200, 项目 986 100.
  @Test func `its numbers are those of the draft`() throws {
    let report = try #require(brief(shipped("tongchuan-2024")).value)
    let text = text(report)
    #expect(text.contains("一图读懂2024年部门预算"))
    #expect(text.contains("2024年收入总计764.33万元，支出总计764.33万元。"))
    #expect(text.contains("基本支出665.72万元，占87.10%，保工资、保运转；项目支出98.61万元，占12.90%"))
    #expect(text.contains("没有安排“三公”经费。"))
    let final = try #require(brief(shipped("suining-2024-final")).value)
    #expect(self.text(final).contains("一图读懂2024年部门决算"))
  }

  @Test func `a county words it in its own folder`() throws {
    let copy = try DraftCopy()
    let folder = copy.folder.appending(path: "Templates/通川/一图读懂")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("部分.读懂.文.三公: \"“三公”经费共{三公经费}。\"\n".utf8)
      .write(to: folder.appending(path: "本区.yaml"))
    let report = try #require(brief(copy.path).value)
    #expect(text(report).contains("“三公”经费共0万元。"))
    #expect(text(report).contains("2024年收入总计764.33万元"))
  }

  @Test func `what a county words wrongly is told, and nothing is written`() throws {
    let copy = try DraftCopy()
    let folder = copy.folder.appending(path: "Templates/通川/一图读懂")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("部分.读懂.文.三公: \"共{没有的数}。\"\n".utf8).write(to: folder.appending(path: "本区.yaml"))
    let run = try GoujiRun(["build", copy.path, "--out", copy.out, "--brief"])
    #expect(run.status == 1)
    #expect(run.errors.contains("没有的数"))
    #expect(copy.written() == nil)
    #expect(try GoujiRun(["build", copy.path, "--out", copy.out]).status == 0)
  }

  /// A province of its own has to define all that the common page prints.
  @Test func `what the template lacks for the page is told at once`() throws {
    let copy = try DraftCopy()
    for name in ["四川", "通川"] {
      let folder = copy.folder.appending(path: "Templates/\(name)")
      for file in try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      where file.pathExtension == "yaml" {
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(
          text.replacing("三公经费", with: "三项经费").replacing("公务接待费", with: "接待费").utf8
        ).write(to: file)
      }
    }
    let brief = try brief(copy.path)
    #expect(brief.value == nil)
    #expect(brief.findings.map(\.code) == [.unknownFigure])
    let message = brief.findings.first?.message ?? ""
    #expect(message.hasPrefix("一图读懂要印的，模板“通川”里没有："))
    #expect(message.contains("三公经费") && message.contains("公务接待费"))
    #expect(brief.findings.first?.cure.contains("“数”") == true)
  }

  @Test func `where no template has a page, it is said`() throws {
    let copy = try DraftCopy()
    for name in ["示例"] {
      try FileManager.default.removeItem(
        at: copy.folder.appending(path: "Templates/\(name)/一图读懂"))
    }
    let brief = try brief(copy.path)
    #expect(brief.value == nil)
    #expect(brief.findings.map(\.code) == [.unknownTemplate])
    #expect(brief.findings.first?.message.contains("没有一图读懂") == true)
    // A page that was published before says nothing wrong.
    let page = copy.folder.appending(path: "某局.一图读懂.html")
    try Data("<html>".utf8).write(to: page)
    let verify = try GoujiRun(["verify", page.path(percentEncoded: false), "--draft", copy.path])
    #expect(verify.status == 1 && verify.errors.contains("错误[G601]"), "\(verify.errors)")
    #expect(!verify.errors.contains("G481"))
  }

  @Test func `a page is written beside the package and verified with it`() throws {
    let draft = try DraftCopy()
    let run = try GoujiRun(["build", draft.path, "--out", draft.out, "--brief"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(draft.written()?.filter { $0.contains("一图读懂") }.count == 2)
    let verify = try GoujiRun(["verify", draft.out, "--draft", draft.path])
    #expect(verify.output.contains("共 5 个文件，5 个一致"), "\(verify.output)\(verify.errors)")
  }

  @Test(
    .enabled(if: OfficeKit.canRender, "needs ../shared/ooxml and LibreOffice"),
    arguments: PageTests.drafts)
  func `it is one sheet of paper`(_ draft: String) throws {
    let drafted = try #require(Workbench(draft: shipped(draft), templates: nil).drafted().value)
    let complaint = try OfficeKit.complaint(
      of: "render", ["--no-png", "--expect-pages", "1"],
      about: PackageExtra.brief.bytes(of: drafted), named: "brief.docx")
    #expect(complaint == nil)
  }
}
