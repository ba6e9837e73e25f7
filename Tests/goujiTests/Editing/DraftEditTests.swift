import Foundation
import GoujiModel
import SourceReading
import TestSupport
import Testing

@testable import BudgetWorkbench

/// One entry of a draft changed in its place, all other bytes as they were.
struct DraftEditTests {
  private static func edit(
    _ copy: DraftCopy, _ address: String, _ text: String, hash: String? = nil
  ) throws -> Outcome<DraftEdit.Result> {
    let address = try #require(EntryAddress(address))
    return DraftEdit(Workbench(draft: copy.path)).edit(address, to: text, basedOn: hash)
  }

  private static func bytes(_ copy: DraftCopy, _ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: copy.folder.appending(path: "草案/\(name)")))
  }

  struct Case: Sendable {
    var address: String
    var new: String
    /// Stands in the file once.
    var old: String
    var written: String
  }

  static let cases = [
    Case(
      address: "支出.csv:2.预算数", new: "1118700", old: "本年,本级,1118760,\n",
      written: "本年,本级,1118700,\n"),
    // The empty cell behind the last comma, by the place that a finding has.
    Case(
      address: "支出.csv:2:50", new: "甲,乙“丙\"", old: "本年,本级,1118760,\n",
      written: "本年,本级,1118760,\"甲,乙“丙\"\"\"\n"),
    Case(
      address: "支出.csv:2.说明", new: "=见附件", old: "本年,本级,1118760,\n",
      written: "本年,本级,1118760,'=见附件\n"),
    Case(
      address: "草案.yaml:51", new: "两名在职人员退休", old: "机关运行经费: 本年人员减少",
      written: "机关运行经费: 两名在职人员退休"),
    // The key's own place.
    Case(
      address: "草案.yaml:51:3", new: "退休: 两人 # 共", old: "机关运行经费: 本年人员减少",
      written: "机关运行经费: \"退休: 两人 # 共\""),
    // In quotes it stays in quotes.
    Case(address: "草案.yaml:17:3", new: "186", old: "代码: \"185\"\n", written: "代码: \"186\"\n"),
    // The comment behind it stays.
    Case(
      address: "草案.yaml:21", new: "元", old: "填报单位: 元          # 各", written: "填报单位: 元          # 各"),
    Case(
      address: "文字.md:7", new: "　新的一年，稳字当头。 ", old: "", written: ""),
  ]

  @Test(arguments: cases)
  func `only the entry's own characters become others`(_ edit: Case) throws {
    let copy = try DraftCopy()
    let name = String(edit.address.prefix { $0 != ":" })
    let before = try copy.text(name)
    var expected = before
    if edit.old.isEmpty {
      var lines = before.components(separatedBy: "\n")
      lines[6] = "新的一年，稳字当头。"
      expected = lines.joined(separator: "\n")
    } else {
      let parts = before.components(separatedBy: edit.old)
      try #require(parts.count == 2)
      expected = parts.joined(separator: edit.written)
    }
    let outcome = try Self.edit(copy, edit.address, edit.new)
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    #expect(try copy.text(name) == expected)
    if before == expected {
      #expect(outcome.value.written == [])
    } else {
      #expect(outcome.value.kept == ["\(name).1"])
      #expect(try copy.text(".勾稽/历史/\(name).1") == before)
      #expect(outcome.value.entry?.text == Blanks.trimming(edit.new))
    }
  }

  /// `iconv` writes the file before and as it must be.
  @Test(arguments: [
    ("GB18030", [UInt8](), "\r\n"), ("UTF-8", [0xEF, 0xBB, 0xBF], "\r\n"), ("GB18030", [], "\n"),
    ("UTF-16LE", [0xFF, 0xFE], "\r\n"), ("UTF-16BE", [0xFE, 0xFF], "\n"), ("UTF-8", [], "\r\n"),
    ("GB18030", [], "\r"),
  ])
  func `encoding, mark and line ends stay`(_ code: String, _ mark: [UInt8], _ end: String) throws {
    let text = try DraftCopy().text("支出.csv")
    func file(_ text: String) throws -> [UInt8] {
      mark + (try Iconv.bytes(of: text.replacing("\n", with: end), in: code))
    }
    let copy = try DraftCopy([.bytes("支出.csv", try file(text))])
    // 𠮷 is four bytes in each of them.
    let outcome = try Self.edit(copy, "支出.csv:5.说明", "职工𠮷食堂€，列公用经费")
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    let expected = text.replacing("职工食堂伙食补助，列公用经费", with: "职工𠮷食堂€，列公用经费")
    #expect(expected != text)
    #expect(try Self.bytes(copy, "支出.csv") == file(expected))
  }

  @Test func `a file that has changed since is not written, and both texts are said`() throws {
    let copy = try DraftCopy()
    let bench = Workbench(draft: copy.path)
    let address = try #require(EntryAddress("草案.yaml:51"))
    let shown = try #require(DraftEdit(bench).entry(address).value)
    #expect(shown.text == "本年人员减少")
    #expect(shown.title == "原因.机关运行经费")
    _ = try Self.edit(copy, "草案.yaml:51", "压减开支", hash: shown.hash)
    let before = try copy.text("草案.yaml")
    let outcome = try Self.edit(copy, "草案.yaml:51", "人员减少两人", hash: shown.hash)
    #expect(outcome.value.isConflict)
    #expect(outcome.value.written == [])
    #expect(outcome.findings.map(\.code) == [.entryChangedSince])
    #expect(outcome.findings[0].message.contains("现在这里是“压减开支”，要写的是“人员减少两人”"))
    #expect(outcome.value.entry?.text == "压减开支")
    #expect(try copy.text("草案.yaml") == before)
    // With the hash of what is there now it is written.
    let again = try Self.edit(copy, "草案.yaml:51", "人员减少两人", hash: outcome.value.entry?.hash)
    #expect(again.value.kept == ["草案.yaml.2"])
  }

  @Test(arguments: [
    ("支出.csv:2.预算数", "=1118700+60", FindingCode.entryNotEdited),
    ("支出.csv:2.预算数", "@SUM(1)", .entryNotEdited), ("支出.csv:2.预算数", "五万", .notAnAmount),
    ("支出.csv:2.预算数", "1.234", .tooFineAmount), ("支出.csv:2.功能科目", "208", .malformedCode),
    ("支出.csv:2.资金来源", "别的", .unknownChoice), ("支出.csv:2.没有", "1", .entryNotEdited),
    ("支出.csv:9999:1", "1", .entryNotEdited), ("草案.yaml:51", "甲\n乙", .entryNotEdited),
    ("草案.yaml:16", "甲", .entryNotEdited), ("文字.md:7", "", .entryNotEdited),
    ("文字.md:7", "# 重点工作", .entryNotEdited), ("文字.md:7", "甲\u{1}乙", .entryNotEdited),
    ("文字.md:6", "甲", .entryNotEdited), ("../草案/文字.md:7", "甲", .entryNotEdited),
    (".勾稽/历史/文字.md:7", "甲", .entryNotEdited), ("上年数.txt:1", "甲", .entryNotEdited),
    ("草案.yaml:22", "约五万", .entryNotEdited),
  ])
  func `what cannot be or would not read back is not written`(
    _ address: String, _ text: String, _ code: FindingCode
  ) throws {
    let copy = try DraftCopy()
    let names = ["支出.csv", "草案.yaml", "文字.md"]
    let before = try names.map { try copy.text($0) }
    let outcome = try Self.edit(copy, address, text)
    #expect(outcome.findings.map(\.code) == [code], "\(FindingRenderer.text(outcome.findings))")
    #expect(outcome.value.written == [])
    #expect(try names.map { try copy.text($0) } == before)
    #expect(!FileManager.default.fileExists(atPath: copy.path + "/.勾稽"))
  }

  @Test func `a fault further on in the line does not stand in the way`() throws {
    let copy = try DraftCopy([
      .replace("支出.csv", "一般公共预算,本年,本级,626000", with: "一般公共预算,去年,本级,626000")
    ])
    // What follows moves to where the old, longer text stood.
    let outcome = try Self.edit(copy, "支出.csv:3.项目", "很长很长的项目名称")
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    let shorter = try Self.edit(copy, "支出.csv:3.项目", "")
    #expect(shorter.findings.isEmpty, "\(FindingRenderer.text(shorter.findings))")
    #expect(shorter.value.draftFindings.contains { $0.code == .unknownChoice })
    #expect(shorter.value.kept == ["支出.csv.2"])
  }

  @Test(arguments: [
    // Two lines folded into one; below it another key with a comment.
    ("原因甲: >\n  头一行\n  第二行\n# 注\n原因乙: 完\n", 1, "改", "原因甲: 改\n# 注\n原因乙: 完\n"),
    ("甲: 'it''s'   # 注\n乙: 1\n", 1, "是", "甲: \"是\"   # 注\n乙: 1\n"),
    ("甲: {乙: 一, 丙: 二}\n", 1, "", ""), ("甲:\n乙: 1\n", 1, "新", "甲: 新\n乙: 1\n"),
    ("甲:   # 待填\n乙: 1\n", 1, "新", "甲: 新   # 待填\n乙: 1\n"),
    ("甲: &a 减少\n乙: *a\n", 1, "增加", "甲: &a 增加\n乙: *a\n"),
    ("- 一\n- 二\n", 2, "三", "- 一\n- 三\n"),
  ])
  func `YAML is written as it was`(_ old: String, _ line: Int, _ text: String, _ new: String) throws
  {
    let read = SourceReader.read(Array(old.utf8), name: "草案.yaml", displayPath: "草案.yaml").value
    let file = try #require(read)
    let entry = DraftEntry(EntryAddress(file: "草案.yaml", line: line, column: .only), in: file)
    // Two entries on a line need a column.
    if new.isEmpty { return #expect(entry == nil) }
    let edited = entry?.file(saying: text)
    #expect(edited.map { String(decoding: $0.bytes, as: UTF8.self) } == new)
  }

  @Test func `an undo is undone by another, and the history is no part of the draft`() throws {
    let copy = try DraftCopy()
    let bench = Workbench(draft: copy.path)
    let before = try copy.text("草案.yaml")
    let findings = FindingRenderer.text(bench.report().findings)
    _ = try Self.edit(copy, "草案.yaml:51", "压减开支")
    let after = try copy.text("草案.yaml")
    let undone = RestoredVersion(bench).undo()
    #expect(undone.value.kept == ["草案.yaml.2"])
    #expect(try copy.text("草案.yaml") == before)
    #expect(RestoredVersion(bench).undo().findings.isEmpty)
    #expect(try copy.text("草案.yaml") == after)
    #expect(RestoredVersion(bench).restore("草案.yaml.1").findings.isEmpty)
    #expect(try copy.text("草案.yaml") == before)
    #expect(EditHistory(of: copy.path).versions().map(\.number) == [4, 3, 2, 1])
    #expect(FindingRenderer.text(bench.report().findings) == findings)
    let none = RestoredVersion(bench).restore("../草案.yaml.1")
    #expect(none.findings.map(\.code) == [.entryNotEdited])
  }

  @Test func `two writers at once leave one of their texts and lose none`() async throws {
    let copy = try DraftCopy()
    let path = copy.path
    let address = EntryAddress(file: "草案.yaml", line: 51, column: .only)
    let hash = try #require(DraftEdit(Workbench(draft: path)).entry(address).value?.hash)
    let results = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<8 {
        group.addTask {
          let edit = DraftEdit(Workbench(draft: path))
          return edit.edit(address, to: "原因\(index)", basedOn: hash).value.written.count == 1
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count { $0 } == 1)
    #expect(EditHistory(of: path).versions().map(\.name) == ["草案.yaml.1"])
  }

  @Test func `the command shows, edits, lists and takes back`() throws {
    let copy = try DraftCopy()
    let before = try copy.text("支出.csv")
    let shown = try GoujiRun(["edit", copy.path, "支出.csv:2.预算数"])
    #expect(shown.output == "1118760\n")
    let place = "\(copy.path)/支出.csv:2:41"
    let edited = try GoujiRun(["edit", copy.path, place, "1118700"])
    #expect(edited.status == 0, "\(edited.errors)")
    #expect(edited.errors.contains("已写入 \(copy.path)/支出.csv，原来的是 支出.csv.1"))
    #expect(try copy.text("支出.csv") != before)
    #expect(try GoujiRun(["edit", copy.path, "--history"]).output == "支出.csv.1\n")
    #expect(try GoujiRun(["edit", copy.path, "--undo"]).status == 0)
    #expect(try copy.text("支出.csv") == before)
    let refused = try GoujiRun(["edit", copy.path, "支出.csv:2.预算数", "五万", "--format", "json"])
    #expect(refused.status == 1)
    #expect(try refused.findings() == ["G109 支出.csv:2:41"])
    #expect(try GoujiRun(["edit", copy.path]).status == 64)
  }

  @Test(arguments: ["--history", "--undo"])
  func `of what is no draft in a folder there is no history`(_ way: String) throws {
    let copy = try DraftCopy()
    let none = try GoujiRun(["edit", copy.path + "没有", way, "--format", "json"])
    #expect(none.status == 1)
    #expect(try none.findings() == ["G116"])
    let form = copy.path + ".xlsx"
    try #require(try GoujiRun(["form", "export", copy.path, "--out", form]).status == 0)
    let refused = try GoujiRun(["edit", form, way])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("G543") && refused.errors.contains("填报表"))
  }

  @Test func `a version put where no file is says of none that it was replaced`() throws {
    let copy = try DraftCopy()
    _ = try Self.edit(copy, "文字.md:7", "新的一年。")
    try FileManager.default.removeItem(atPath: copy.path + "/文字.md")
    let run = try GoujiRun(["edit", copy.path, "--undo"])
    #expect(run.status == 0)
    #expect(run.errors.contains("已换回 \(copy.path)/文字.md\n"), "\(run.errors)")
  }

  @Test func `a cell of several lines has the file's own line ends`() throws {
    let text = try DraftCopy().text("支出.csv")
    for end in ["\r", "\r\n"] {
      let copy = try DraftCopy([.bytes("支出.csv", Array(text.replacing("\n", with: end).utf8))])
      let outcome = try Self.edit(copy, "支出.csv:2.说明", "甲\n乙")
      #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
      let expected = text.replacing("1118760,\n", with: "1118760,\"甲\n乙\"\n")
      #expect(expected != text)
      #expect(try Self.bytes(copy, "支出.csv") == Array(expected.replacing("\n", with: end).utf8))
    }
  }
}
