import Foundation
import GoujiModel
import TestSupport
import Testing
import WordWriting

@testable import OfficeOpenXML
@testable import BudgetWorkbench

/// Edits of one draft's document, and what they make of the draft: worked out by hand on its files.
struct AbsorbedEditsTests {
  /// The lines of a file that begin so, in that order.
  private static func lines(_ text: String, _ starts: [String]) throws -> [String] {
    try starts.map { start in
      try #require(text.split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init))
    }
  }

  // MARK: In cells

  /// 年度总体目标 is printed in a cell, all its paragraphs.
  @Test func `a paragraph of a cell comes back where it is written`() throws {
    let copy = try DraftCopy()
    let outcome = try AbsorbedDraft.of(copy) {
      try $0.replaceCells("促进人力资源合理流动", with: "促进人才合理流动")
    }
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    let old = try copy.text("文字.md")
    #expect(outcome.value.changes.map(\.name) == ["文字.md"])
    #expect(
      AbsorbedDraft.text("文字.md", in: outcome) == old.replacing("促进人力资源合理流动", with: "促进人才合理流动"))
  }

  @Test func `a line that was added in such a cell is a paragraph of the draft`() throws {
    let copy = try DraftCopy()
    let old = try copy.text("文字.md")
    let first = "1、贯彻落实人力资源和社会保障事业发展政策、规划。"
    let outcome = try AbsorbedDraft.of(copy) {
      try $0.replaceCells(first, with: first + "\n另外，做好窗口服务。")
    }
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    #expect(
      AbsorbedDraft.text("文字.md", in: outcome)
        == old.replacing(first, with: first + "\n\n另外，做好窗口服务。"))
  }

  /// It reads the same, and is set as all paragraphs are.
  @Test func `a line break in a paragraph that stands by itself is no other text`() throws {
    let outcome = try AbsorbedDraft.of(DraftCopy()) {
      try $0.replace("稳中求进", with: "稳中\n求进")
    }
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    #expect(outcome.value.changes.isEmpty)
  }

  @Test func `what a record says in words comes back to its cell`() throws {
    let copy = try DraftCopy()
    let outcome = try AbsorbedDraft.of(copy) {
      try $0.replaceCells("西外第二政务大厅保安工资保障大厅安保", with: "保障西外第二政务大厅的安保，付保安工资")
    }
    #expect(outcome.findings.isEmpty, "\(FindingRenderer.text(outcome.findings))")
    let old = try copy.text("项目.csv")
    #expect(outcome.value.changes.map(\.name) == ["项目.csv"])
    #expect(
      AbsorbedDraft.text("项目.csv", in: outcome)
        == old.replacing("西外第二政务大厅保安工资保障大厅安保", with: "保障西外第二政务大厅的安保，付保安工资"))
  }

  /// What was typed into it stays one cell of the CSV.
  @Test func `a comma in a cell is written in quotes`() throws {
    let outcome = try AbsorbedDraft.of(DraftCopy()) {
      try $0.replaceCells("第二政务大厅水电费保障基本运转", with: "水电费, 保障运转")
    }
    #expect(AbsorbedDraft.text("项目.csv", in: outcome)?.contains(",特定目标类,\"水电费, 保障运转\"\n") == true)
  }

  @Test func `beside an amount of the same row nothing is taken`() throws {
    let outcome = try AbsorbedDraft.of(DraftCopy()) {
      try $0.replaceCells("西外第二政务大厅保安工资保障大厅安保", with: "保障大厅安保")
      try $0.replaceCells("4.85", with: "4.86")
    }
    #expect(outcome.findings.contains { $0.code == .fileFigureDiffers })
    #expect(outcome.value.changes.isEmpty)
  }

  // MARK: The contents

  /// A program takes the text of the heading, without the number of the table above it.
  @Test func `contents that a program computed anew are no difference`() throws {
    let copy = try DraftCopy()
    let outcome = try AbsorbedDraft.of(copy) { content in
      let entry = try #require(
        content.blocks.indices.first { content.text(of: $0)?.hasPrefix("表1 ") == true })
      let text = try #require(content.text(of: entry))
      content.set(String(text.dropFirst(3)) + "\t7", at: entry)
      try content.replace("稳中求进", with: "稳字当头")
    }
    #expect(!outcome.findings.hasErrors, "\(FindingRenderer.text(outcome.findings))")
    #expect(outcome.value.changes.count == 1)
  }

  // MARK: Order

  @Test func `paragraphs that change places are in their new order`() throws {
    let copy = try DraftCopy()
    let old = try copy.text("文字.md")
    let own = try Self.lines(old, ["1、促进高质量", "2、推动社会", "3、做好人才"])
    let outcome = try AbsorbedDraft.of(copy) { content in
      let places = try own.map { try #require(content.blocks(with: $0).first) }
      for (place, words) in zip(places, own.reversed()) { content.set(words, at: place) }
    }
    // Their numbers do not follow on one another now.
    #expect(
      outcome.findings.map(\.code) == [.itemsMiscounted],
      "\(FindingRenderer.text(outcome.findings))")
    let block = { (lines: [String]) in lines.joined(separator: "\n\n") }
    #expect(
      AbsorbedDraft.text("文字.md", in: outcome)
        == old.replacing(block(own), with: block(own.reversed())))
  }

  @Test func `a paragraph that moved behind a new one stands there`() throws {
    let copy = try DraftCopy()
    let old = try copy.text("文字.md")
    let own = try Self.lines(old, ["1、促进高质量", "2、推动社会"])
    let new = "新增的一段话，说的是别的事。"
    let outcome = try AbsorbedDraft.of(copy) { content in
      let first = try #require(content.blocks(with: own[0]).first)
      content.blocks.remove(at: first)
      try content.insert(own[0], behind: own[1])
      try content.insert(new, behind: own[1])
    }
    #expect(!outcome.findings.hasErrors, "\(FindingRenderer.text(outcome.findings))")
    #expect(
      AbsorbedDraft.text("文字.md", in: outcome)
        == old.replacing(
          own.joined(separator: "\n\n"), with: [own[1], new, own[0]].joined(separator: "\n\n")))
  }

  @Test func `of a section that was written anew the last paragraph stays in its place`() throws {
    let copy = try DraftCopy(of: "Drafts/suining-2024-final")
    let old = try copy.text("文字.md")
    let own = try Self.lines(old, ["一是逐项核对", "二是对执行进度", "三是按项目分季度"])
    let outcome = try AbsorbedDraft.of(copy) { content in
      for line in own.dropLast() { try content.remove(line) }
      let last = try #require(content.blocks(with: own[2]).first)
      content.set("完全重写：按季度安排。", at: last)
    }
    #expect(!outcome.findings.hasErrors, "\(FindingRenderer.text(outcome.findings))")
    #expect(
      AbsorbedDraft.text("文字.md", in: outcome)
        == old.replacing(own.joined(separator: "\n\n"), with: "完全重写：按季度安排。"))
  }

  // MARK: Printed twice

  /// 部门职责, which is printed twice, stands last in the file.
  private static func twicePrinted() throws -> DraftCopy {
    let text = try DraftCopy(of: "Drafts/suining-2024-final").text("文字.md")
    let cut = try #require(text.firstRange(of: "# 财务制度"))
    let moved = text[cut.lowerBound...] + "\n" + text[..<cut.lowerBound]
    let whole = moved.trimmingCharacters(in: .newlines) + "\n"
    return try DraftCopy(of: "Drafts/suining-2024-final", [.bytes("文字.md", Array(whole.utf8))])
  }

  private static let last = "16.与市教育和体育局"

  @Test func `one that is printed twice is taken out and put in once`() throws {
    let copy = try Self.twicePrinted()
    let old = try copy.text("文字.md")
    let own = try #require(try Self.lines(old, [Self.last]).first)
    let gone = try AbsorbedDraft.of(copy) { try $0.remove(Self.last) }
    #expect(!gone.findings.hasErrors, "\(FindingRenderer.text(gone.findings))")
    #expect(AbsorbedDraft.text("文字.md", in: gone) == old.replacing(own + "\n", with: ""))
    let more = try AbsorbedDraft.of(copy) { try $0.insert("17.承办其他事项。", behind: Self.last) }
    #expect(!more.findings.hasErrors, "\(FindingRenderer.text(more.findings))")
    #expect(
      AbsorbedDraft.text("文字.md", in: more) == old.replacing(own, with: own + "\n\n17.承办其他事项。"))
  }

  @Test func `one that is printed twice and changed in one place, or two ways, is told`() throws {
    let copy = try Self.twicePrinted()
    let edits: [(String, (inout WordContent) throws -> Void)] = [
      (
        "一处是",
        { content in
          try content.remove(Self.last, in: [1])
          try content.replace(Self.last, with: "16.会同市教育和体育局", in: [0])
        }
      ),
      ("印了 2 处，只改了 1 处，没有改的是", { try $0.remove(Self.last, in: [0]) }),
      ("印了 2 处，只改了 1 处，没有改的是", { try $0.insert("17.其他。", behind: Self.last, in: [1]) }),
      ("印了 2 处，只改了 1 处，没有改的是", { try $0.replace(Self.last, with: "16.会同", in: [1]) }),
    ]
    for (message, edit) in edits {
      let outcome = try AbsorbedDraft.of(copy, edit)
      #expect(outcome.findings.map(\.code) == [.draftTextUnclear], "\(message)")
      #expect(
        outcome.findings.first?.message.contains(message) == true,
        "\(FindingRenderer.text(outcome.findings))")
      #expect(outcome.value.changes.count == 0)
    }
  }

  // MARK: How the draft writes it

  @Test func `an entry with an anchor comes back behind it`() throws {
    let copy = try DraftCopy(of: "Drafts/js-court-2018")
    let old = try copy.text("草案.yaml")
    let words = "养老保险、职业年金改由单位缴费，预留了调整工资待遇的经费"
    try #require(old.contains("&total"))
    let outcome = try AbsorbedDraft.of(copy) { content in
      for index in content.blocks(with: words) {
        content.set(
          try #require(content.text(of: index)).replacing(words, with: "养老保险改革"), at: index)
      }
    }
    #expect(!outcome.findings.hasErrors, "\(FindingRenderer.text(outcome.findings))")
    #expect(AbsorbedDraft.text("草案.yaml", in: outcome) == old.replacing(words, with: "养老保险改革"))
  }

  @Test(arguments: [
    ("UTF-16LE", [0xFF, 0xFE], "\n"), ("UTF-16BE", [0xFE, 0xFF], "\r\n"),
    ("UTF-8", [0xEF, 0xBB, 0xBF], "\r\n"), ("UTF-8", [UInt8](), "\r"), ("GB18030", [], "\r\n"),
  ])
  func `encoding, mark and line ends stay`(
    _ code: String, _ mark: [UInt8], _ end: String
  ) throws {
    let text = try DraftCopy().text("文字.md")
    func file(_ text: String) throws -> [UInt8] {
      mark + (try Iconv.bytes(of: text.replacing("\n", with: end), in: code))
    }
    let copy = try DraftCopy([.bytes("文字.md", try file(text))])
    let last = try #require(text.split(separator: "\n").first { $0.contains("精简证明材料") })
    let outcome = try AbsorbedDraft.of(copy) { content in
      try content.replace("稳中求进", with: "稳字当头")
      try content.insert("6、做好热线。", behind: "精简证明材料")
      try content.remove("优化人才服务")
    }
    #expect(outcome.findings.allSatisfy { $0.code == .itemsMiscounted })
    let gone = try #require(text.split(separator: "\n").first { $0.contains("优化人才服务") })
    let wanted = text.replacing("稳中求进", with: "稳字当头").replacing(gone + "\n\n", with: "")
      .replacing(last, with: last + "\n\n6、做好热线。")
    #expect(outcome.value.changes.map(\.name) == ["文字.md"])
    #expect(try outcome.value.changes.first?.bytes == file(wanted))
  }

  @Test func `what stood in the draft is kept`() throws {
    let copy = try DraftCopy()
    let old = try copy.text("文字.md")
    let report = try #require(Workbench(draft: copy.path, templates: nil).drafted().value?.report)
    var parts = try EditedParts(WordReport.write(report))
    let body = parts.text("word/document.xml")
    parts.set("word/document.xml", body.replacing("稳中求进", with: "稳字当头"))
    let document = copy.folder.appending(path: "改.docx").path(percentEncoded: false)
    try Data(parts.bytes()).write(to: URL(filePath: document))
    let run = try GoujiRun(["absorb", document, copy.path, "--yes"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("已写入 \(copy.path)/文字.md，原来的是 文字.md.1；"), "\(run.errors)")
    #expect(try copy.text("文字.md") == old.replacing("稳中求进", with: "稳字当头"))
    #expect(try GoujiRun(["edit", copy.path, "--undo"]).status == 0)
    #expect(try copy.text("文字.md") == old)
  }
}
