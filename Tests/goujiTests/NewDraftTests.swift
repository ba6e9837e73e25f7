import Foundation
import GoujiModel
import TemplateReading
import TestSupport
import Testing

@testable import BudgetWorkbench

struct NewDraftTests {
  static let templates = TemplateReader(shelves: [shelf]).names()
  private static let shelf = DraftCopy.repository.appending(path: "Templates")
    .path(percentEncoded: false)
  private static let flags = [
    "--department", "某市档案局", "--short-name", "市档案局", "--code", "126", "--year", "2025",
  ]

  @Test(arguments: templates, ["元", "万元"])
  func `a new draft builds at once, with any template and unit`(
    _ template: String, _ unit: String
  ) throws {
    let place = TemporaryFolder()
    let made = try new(place.path + "/新", template, ["--unit", unit])
    #expect(made.status == 0, "\(made.errors)")
    let built = try GoujiRun(
      ["build", place.path + "/新", "--out", place.path + "/out", "--templates", Self.shelf])
    #expect(built.status == 0, "\(built.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/out").count == 3)
  }

  @Test(arguments: ["四川", "四川决算"])
  func `a new draft has what the county's summary asks for`(_ template: String) throws {
    let place = TemporaryFolder()
    _ = try new(place.path + "/新", template, [])
    let summed = try GoujiRun([
      "summary", place.path + "/新", "--out", place.path + "/全县.xlsx", "--templates", Self.shelf,
    ])
    #expect(summed.status == 0, "\(summed.errors)")
    #expect(!summed.errors.contains("G254"), "\(summed.errors)")
  }

  @Test func `what is left to fill in is said, and nothing else`() throws {
    let place = TemporaryFolder()
    _ = try new(place.path + "/新", "四川", [])
    let run = try GoujiRun(
      ["check", place.path + "/新", "--templates", Self.shelf, "--format", "json"])
    let codes = try run.findings().map { String($0.prefix(4)) }
    #expect(codes == ["G221", "G221", "G222"])
  }

  @Test func `in a form it is said by the names of its sheets`() throws {
    let place = TemporaryFolder()
    _ = try new(place.path + "/新", "四川", [])
    let form = place.path + "/新.xlsx"
    _ = try GoujiRun(
      ["form", "export", place.path + "/新", "--out", form, "--templates", Self.shelf])
    let run = try GoujiRun(["check", form, "--templates", Self.shelf])
    #expect(run.errors.contains("“上年数”还没有确认：内容在“上年数”表"), "\(run.errors)")
    #expect(run.errors.contains("“填报”还没有确认：内容在“三公与资产”表"), "\(run.errors)")
    // 地区 and 财政级次; one unit below; seven reasons and three sections of prose.
    #expect(
      run.errors.contains("“基本情况”表 2 处、“下属单位”表 1 处、“原因与文字”表 10 处"), "\(run.errors)")
  }

  @Test func `a new draft has a file for each ledger the template reads, the template's own too`()
    throws
  {
    let place = TemporaryFolder()
    _ = try new(place.path + "/新", "重庆", [])
    let projects = try String(contentsOfFile: place.path + "/新/项目.csv", encoding: .utf8)
    #expect(projects.contains("总体目标"))
    #expect(!FileManager.default.fileExists(atPath: place.path + "/新/科目用途.csv"))
  }

  @Test func `a folder with something in it is left alone`() throws {
    let place = TemporaryFolder()
    let path = place.path + "/旧"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "甲".write(toFile: path + "/笔记.txt", atomically: true, encoding: .utf8)
    let run = try new(path, "四川", [])
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[G501]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["笔记.txt"])
  }

  @Test func `a script that leaves options out is told which`() throws {
    let place = TemporaryFolder()
    let run = try GoujiRun([
      "new", place.path + "/新", "--template", "四川", "--templates", Self.shelf,
    ])
    #expect(run.status == 64)
    #expect(run.errors.contains("缺少选项：--department 全称、--code 代码、--year 年度"))
    #expect(run.errors.contains("用法：gouji new <文件夹>"))
    #expect(!FileManager.default.fileExists(atPath: place.path + "/新"))
  }

  @Test(arguments: [["--year", "25"], ["--unit", "千元"], ["--code", ""]])
  func `an option that is none ends with 64`(_ bad: [String]) throws {
    let place = TemporaryFolder()
    let run = try new(place.path + "/新", "四川", bad)
    #expect(run.status == 64)
    #expect(run.errors.contains("错误：\(bad[0])："))
    #expect(!FileManager.default.fileExists(atPath: place.path + "/新"))
  }

  @Test func `the same answers give the same bytes`() throws {
    let place = TemporaryFolder()
    _ = try new(place.path + "/甲", "乐山", [])
    _ = try new(place.path + "/乙", "乐山", [])
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path + "/甲") {
      let (a, b) = try (
        String(contentsOfFile: "\(place.path)/甲/\(name)", encoding: .utf8),
        String(contentsOfFile: "\(place.path)/乙/\(name)", encoding: .utf8)
      )
      #expect(a.replacing(place.path + "/甲", with: "") == b.replacing(place.path + "/乙", with: ""))
    }
  }

  /// Later options of the same name win.
  private func new(_ folder: String, _ template: String, _ more: [String]) throws -> GoujiRun {
    var flags = Self.flags
    for index in stride(from: 0, to: more.count, by: 2) {
      if let old = flags.firstIndex(of: more[index]) { flags.removeSubrange(old...(old + 1)) }
    }
    return try GoujiRun(
      ["new", folder, "--template", template, "--templates", Self.shelf] + flags + more)
  }
}
