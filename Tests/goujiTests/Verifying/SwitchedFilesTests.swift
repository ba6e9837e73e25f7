import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// Switches and parts of a file that change what is shown, and leave all cells and words as they are.
struct SwitchedFilesTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    var draft: String
    var testDescription: String
    /// Part, what stands there first, what is put in its place; nothing stands there in a part that is new.
    var changes: [(part: String, old: String, new: String)]
    /// Code, grade and a piece of the message of the one finding; empty where there is none.
    var told: String

    init(
      _ name: String, in draft: String = "js-court-2018", _ changes: [(String, String, String)],
      _ told: String
    ) {
      (self.draft, testDescription, self.changes, self.told) = (draft, name, changes, told)
    }

    var isDocument: Bool { changes.contains { $0.part.hasPrefix("word/") } }

    func findings() throws -> [Finding] {
      let fixture = VerifyFixture.of(draft)
      var parts = try EditedParts(isDocument ? fixture.document : fixture.workbook)
      for change in changes {
        if change.old.isEmpty {
          parts.add(change.part, change.new)
          continue
        }
        let text = parts.text(change.part)
        let range = try #require(
          text.firstRange(of: change.old), "\(change.part) has no \(change.old)")
        parts.set(change.part, text.replacingCharacters(in: range, with: change.new))
      }
      return isDocument
        ? try fixture.findings(document: parts.bytes())
        : try fixture.findings(workbook: parts.bytes())
    }

    func expectTold() throws {
      let findings = try findings()
      let text = "\(FindingRenderer.text(findings).prefix(2000))"
      if told.isEmpty {
        #expect(findings.isEmpty, "\(text)")
        return
      }
      #expect(findings.count == 1, "\(text)")
      let words = told.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(findings.first?.code.rawValue == words[0], "\(text)")
      #expect(findings.first?.severity.rawValue == words[1], "\(text)")
      #expect(findings.first?.message.contains(words[2]) == true, "\(text)")
    }
  }

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let book = "xl/workbook.xml"
  private static let bookRelations = "xl/_rels/workbook.xml.rels"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let end = "</Relationships>"

  private static func relation(_ type: String, _ target: String) -> String {
    "<Relationship Id=\"rIdAdded\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>\(end)"
  }

  private static func bars(_ element: String) -> (String, String, String) {
    (
      sheet, "<printOptions",
      "<conditionalFormatting sqref=\"B6:B30\"><cfRule type=\"dataBar\" priority=\"1\">\(element)<cfvo type=\"min\"/><cfvo type=\"max\"/><color rgb=\"FF638EC6\"/></dataBar></cfRule></conditionalFormatting><printOptions"
    )
  }

  static let workbooks = [
    // 上海 prints 0 where nothing is; 江苏 leaves such cells of its first sheet blank.
    Edit(
      "zeros that are not shown", in: "wanli-2025",
      [("xl/worksheets/sheet2.xml", "<sheetView ", "<sheetView showZeros=\"0\" ")],
      "G476 错误 不显示零值"),
    Edit(
      "zeros that are not shown, by a word", in: "wanli-2025",
      [("xl/worksheets/sheet2.xml", "<sheetView ", "<sheetView showZeros=\"false\" ")],
      "G476 错误 不显示零值"),
    Edit(
      "zeros of a sheet without any", [(sheet, "<sheetView ", "<sheetView showZeros=\"0\" ")], ""),
    Edit(
      "comments on cells",
      [
        (
          "xl/worksheets/_rels/sheet1.xml.rels", "",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relation("comments", "../comments1.xml")
        ),
        (
          "xl/comments1.xml", "",
          "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>甲</author></authors><commentList><comment ref=\"B6\" authorId=\"0\"><text><t>核</t></text></comment><comment ref=\"B7\" authorId=\"0\"><text><t>核</t></text></comment></commentList></comments>"
        ),
      ], "G480 警告 有 2 处批注"),
    Edit("bars behind numbers", [bars("<dataBar>")], ""),
    Edit(
      "bars instead of numbers", [bars("<dataBar showValue=\"0\">")],
      "G477 错误 B6:B30 的条件格式会只显示图标或数据条"),
    Edit(
      "bars instead of numbers, by a word", [bars("<dataBar showValue=\"false\">")],
      "G477 错误 不显示数"),
    Edit(
      "another workbook",
      [
        (bookRelations, end, relation("externalLink", "externalLinks/externalLink1.xml")),
        (
          "xl/externalLinks/externalLink1.xml", "",
          "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
        ),
      ], "G480 警告 连着 1 个外部文件"),
    Edit(
      "a sheet that is a chart",
      [
        (
          book, "</sheets>", "<sheet name=\"附图\" sheetId=\"99\" r:id=\"rIdAdded\"/></sheets>"
        ), (bookRelations, end, relation("chartsheet", "chartsheets/sheet1.xml")),
        (
          "xl/chartsheets/sheet1.xml", "",
          "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
        ),
      ], "G473 错误 多了工作表“附图”"),
    // Rows that each page repeats.
    Edit(
      "no rows repeated", [(book, ">'公开01表'!$1:$6<", "><")],
      "G468 警告 没有“顶端标题行”，打印时第 2 页起没有表头；应是第 1–6 行"),
    Edit(
      "fewer rows repeated", [(book, ">'公开01表'!$1:$6<", ">'公开01表'!$1:$1<")],
      "G468 警告 “顶端标题行”是第 1 行"),
    Edit(
      "figures repeated", [(book, ">'公开01表'!$1:$6<", ">'公开01表'!$1:$8<")],
      "G468 错误 “顶端标题行”是第 1–8 行"),
    Edit(
      "columns repeated as well", [(book, ">'公开01表'!$1:$6<", ">'公开01表'!$A:$A,'公开01表'!$1:$6<")],
      ""),
  ]

  @Test(arguments: workbooks) func `a workbook`(_ edit: Edit) throws { try edit.expectTold() }

  private static let settings = "word/settings.xml"

  static let documents = [
    Edit(
      "even pages like the others",
      [(settings, "<w:evenAndOddHeaders/>", "<w:evenAndOddHeaders w:val=\"0\"/>")], ""),
    Edit(
      "even pages by a word",
      [(settings, "<w:evenAndOddHeaders/>", "<w:evenAndOddHeaders w:val=\"on\"/>")], ""),
  ]

  @Test(arguments: documents) func `a document`(_ edit: Edit) throws { try edit.expectTold() }

  /// Whatever the switch says, without feet of their own even pages have no number only where it is on.
  @Test(arguments: [("", true), (" w:val=\"1\"", true), (" w:val=\"off\"", false)])
  func `feet of even pages`(_ value: String, _ isTold: Bool) throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.document)
    let body = "word/document.xml"
    parts.set(
      body,
      parts.text(body).replacing(/<w:footerReference w:type="even"[^>]*\/>/, with: ""))
    parts.set(
      Self.settings,
      parts.text(Self.settings).replacing(
        "<w:evenAndOddHeaders/>", with: "<w:evenAndOddHeaders\(value)/>"))
    let findings = try fixture.findings(document: parts.bytes())
    #expect(findings.map(\.code) == (isTold ? [.fileMarginDiffers] : []))
    if isTold { #expect(findings.first?.message.contains("奇偶页不同") == true) }
  }
}
