import Foundation
import GoujiModel
import SourceReading
import TestSupport
import Testing

@testable import BudgetWorkbench

struct RollTests {
  static let drafts = ["tongchuan-2024", "leshan-2024", "yongchuan-2024"]

  @Test(arguments: drafts)
  func `what is open in a rolled draft is said, and nothing else`(_ draft: String) throws {
    let rolled = try Rolled(draft)
    #expect(rolled.run.status == 0, "\(rolled.run.errors)")
    let codes = try rolled.check().findings().map { String($0.prefix(4)) }
    // G293: 永川 published a quotation mark too many, G321: 通川 a rate of complaints the wrong way round;
    // what was accepted is dropped. G295: an indicator of 通川 names last year.
    #expect(Set(codes).subtracting(["G293", "G295", "G321"]) == ["G113", "G221"])
    // Every amount of the spending is open.
    let lines = try rolled.text("支出.csv").split(separator: "\n").count - 1
    #expect(codes.count { $0 == "G113" } >= lines)
  }

  @Test func `a final account leaves its results behind`() throws {
    let rolled = try Rolled("suining-2024-final")
    #expect(rolled.run.status == 0, "\(rolled.run.errors)")
    let codes = try rolled.check().findings().map { String($0.prefix(4)) }
    // G237: what was reached is open.
    // G238: the targets that last year contradict each other were carried over.
    // G295: targets to be met by a day of last year.
    // G319: the day of publication is last year's.
    #expect(Set(codes) == ["G113", "G221", "G237", "G238", "G295", "G319"])
    let targets = try rolled.text("项目绩效.csv").split(separator: "\n")
    let column = try #require(
      targets[0].split(separator: ",", omittingEmptySubsequences: false).firstIndex(of: "实际完成值"))
    let results = targets.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[column]
    }
    let (areOpen, isComputed) = (results.allSatisfy { $0.isEmpty }, targets[0].contains("完成分子"))
    #expect(areOpen)
    #expect(!isComputed)
  }

  @Test func `filled with last year's amounts, everything is as last year`() throws {
    let rolled = try Rolled("tongchuan-2024")
    try rolled.write(try rolled.source("支出.csv"), to: "支出.csv")
    let checked = try rolled.check()
    #expect(checked.status == 0, "\(checked.output)")
    // G295: an indicator names last year; G321: published the wrong way round; G333: the amounts are
    // last year's.
    #expect(
      Set(try checked.findings().map { String($0.prefix(4)) }) == ["G221", "G295", "G321", "G333"])
    let built = try rolled.build()
    #expect(built.contains("与2024年持平"))
    #expect(!built.contains("主要原因是"))
  }

  @Test func `confirmed items are no findings`() throws {
    let rolled = try Rolled("tongchuan-2024")
    try rolled.write(try rolled.source("支出.csv"), to: "支出.csv")
    let head = try rolled.text("草案.yaml")
    let items = try #require(head.components(separatedBy: "待确认:\n").last)
    #expect(items.split(separator: "\n").count > 20)
    try rolled.write(head.replacing("待确认:\n" + items, with: "待确认:\n"), to: "草案.yaml")
    // As above.
    #expect(
      try rolled.check().findings().map { String($0.prefix(4)) }.sorted()
        == ["G295", "G321", "G333"])
  }

  @Test func `an item whose subject is gone says so`() throws {
    let rolled = try Rolled("tongchuan-2024")
    let projects = try rolled.text("项目.csv").split(
      separator: "\n", omittingEmptySubsequences: false)
    let kept = projects.filter { !$0.contains(",党建经费,") }.joined(separator: "\n")
    try rolled.write(kept, to: "项目.csv")
    let run = try GoujiRun(["check", rolled.path])
    #expect(run.errors.contains("待确认的“项目/党建经费”已经不在草案里"))
  }

  @Test func `last year's draft is bound: a change of it is found`() throws {
    let rolled = try Rolled("tongchuan-2024")
    try rolled.write(try rolled.source("支出.csv"), to: "支出.csv")
    let old = try rolled.source("支出.csv")
    try rolled.writeSource(old.replacing("1118760", with: "1118761"), to: "支出.csv")
    let found = try rolled.check().findings().map { String($0.prefix(4)) }
    #expect(found.contains("G233"))
  }

  @Test func `the source is left as it was, the new folder is named by the new year`() throws {
    let rolled = try Rolled("leshan-2024")
    let path = DraftCopy.repository.appending(path: "Drafts/leshan-2024")
    for name in try FileManager.default.contentsOfDirectory(
      atPath: path.path(percentEncoded: false))
    {
      let before = try Data(contentsOf: path.appending(path: name))
      let after = try Data(contentsOf: URL(filePath: "\(rolled.folder)/Drafts/leshan-2024/\(name)"))
      #expect(before == after)
    }
    #expect(rolled.path.hasSuffix("/Drafts/leshan-2025"))
  }

  @Test func `a form is not rolled; what to do instead is said`() throws {
    let rolled = try Rolled("leshan-2024")
    let form = rolled.folder + "/Drafts/某局.xlsx"
    _ = try GoujiRun(["form", "export", "\(rolled.folder)/Drafts/leshan-2024", "--out", form])
    let run = try GoujiRun(["roll", form])
    #expect(run.status == 1)
    #expect(run.errors.contains("是填报表") && run.errors.contains("gouji form import"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: rolled.folder + "/Drafts").sorted()
        == ["leshan-2024", "leshan-2025", "某局.xlsx"])
  }

  @Test func `a folder that is there is not written over`() throws {
    let rolled = try Rolled("leshan-2024")
    let before = try rolled.text("草案.yaml")
    let again = try rolled.roll([])
    #expect(again.status == 1)
    #expect(again.errors.contains("错误[G501]"))
    #expect(try rolled.text("草案.yaml") == before)
  }

  @Test(arguments: ["2024", "2026", "明年"])
  func `only the year after can be rolled to`(_ year: String) throws {
    let rolled = try Rolled("leshan-2024", ["--year", year])
    #expect(rolled.run.status == 64)
    #expect(rolled.run.errors.contains("错误："))
    #expect(!FileManager.default.fileExists(atPath: rolled.path))
  }

  @Test func `codes out of use are written as their successors`() throws {
    let rolled = try Rolled("leshan-2024") { text in
      text.replacing("2080501", with: "2080504")
    }
    #expect(
      rolled.run.output.contains("2080504 未归口管理的行政单位离退休 改成了 2080501 行政单位离退休"),
      "\(rolled.run.output)")
    #expect(rolled.run.output.contains("2025 年的科目没有收全"))
    #expect(try !rolled.text("支出.csv").contains("2080504"))
  }

  @Test func `a code that was split stays, and is told in the new draft`() throws {
    let rolled = try Rolled("leshan-2024") { text in
      text.replacing("2080501", with: "2010308")
    }
    #expect(rolled.run.output.contains("2010308 信访事务 已拆分为 20140 信访事务，没有改"))
    #expect(try rolled.text("支出.csv").contains("2010308"))
    #expect(try rolled.check().findings().contains { $0.hasPrefix("G225") })
  }

  @Test func `lines that only made sense last year stay behind, which is said`() throws {
    let rolled = try Rolled("yongchuan-2024")
    #expect(try !rolled.text("支出.csv").contains("上年结转"))
    #expect(rolled.run.output.contains("9 行没有带过来"))
  }

  @Test func `another place is named from there`() throws {
    let rolled = try Rolled("tongchuan-2024", ["--out", "elsewhere/新年"])
    let head = try String(contentsOfFile: rolled.folder + "/elsewhere/新年/草案.yaml", encoding: .utf8)
    #expect(head.contains("  文件夹: ../../Drafts/tongchuan-2024\n"))
  }

  @Test func `a path beside last year's`() {
    #expect(RolledPath.beside("Drafts/甲-2024/", from: 2024, to: 2025) == "Drafts/甲-2025")
    #expect(RolledPath.beside("甲局", from: 2024, to: 2025) == "甲局-2025")
  }
}

/// A draft of the repository, rolled in a temporary folder.
private final class Rolled {
  let scratch = TemporaryFolder()
  let name: String
  private(set) var run: GoujiRun
  var folder: String { scratch.path }
  var path: String { "\(folder)/Drafts/\(name.replacing("2024", with: "2025"))" }

  init(
    _ name: String, _ arguments: [String] = [], changingSpending: ((String) -> String)? = nil
  ) throws {
    self.name = name
    let files = FileManager.default
    for item in ["Drafts/\(name)", "Templates"] {
      let target = URL(filePath: scratch.path).appending(path: item)
      try files.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.copyItem(at: DraftCopy.repository.appending(path: item), to: target)
    }
    run = GoujiRun.none
    if let changingSpending {
      try writeSource(changingSpending(try source("支出.csv")), to: "支出.csv")
    }
    run = try roll(arguments)
  }

  func roll(_ arguments: [String]) throws -> GoujiRun {
    try GoujiRun(["roll", "Drafts/\(name)"] + arguments, in: folder)
  }

  func check() throws -> GoujiRun { try GoujiRun(["check", path, "--format", "json"]) }

  /// What the built document says.
  func build() throws -> String {
    let built = try GoujiRun(["build", path, "--out", folder + "/out"])
    #expect(built.status == 0, "\(built.errors)")
    let report = try #require(Workbench(draft: path).report().value)
    return report.sentences.joined(separator: "\n")
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
  }

  func source(_ file: String) throws -> String {
    try String(contentsOfFile: "\(folder)/Drafts/\(name)/\(file)", encoding: .utf8)
  }

  func writeSource(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/Drafts/\(name)/\(file)"))
  }
}

extension GoujiRun {
  /// Nothing has run yet.
  fileprivate static let none = GoujiRun(status: -1, output: "", errors: "")

  fileprivate init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}
