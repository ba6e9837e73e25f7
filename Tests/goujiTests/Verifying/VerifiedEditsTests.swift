import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// One edit made by hand is that one finding, and nothing else.
struct VerifiedEditsTests {
  @Test(arguments: VerifyFixture.drafts)
  func `what a draft makes is equal to it`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    #expect(FindingRenderer.text(try fixture.findings(document: fixture.document)) == "")
    #expect(FindingRenderer.text(try fixture.findings(workbook: fixture.workbook)) == "")
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    var draft: String
    var part: String
    var old: String
    var new: String
    /// Code and a piece of the message.
    var told: [String]

    init(_ draft: String, _ part: String, _ old: String, _ new: String, _ told: String...) {
      (self.draft, self.part, self.old, self.new, self.told) = (draft, part, old, new, told)
    }

    var testDescription: String { "\(draft) \(part) \(old.suffix(20))→\(new.suffix(20))" }
  }

  private static let body = "word/document.xml"

  static let edits = [
    // A cell, a figure in a sentence, a verb, a heading.
    Edit("js-court-2018", body, ">33,172.15<", ">33,172.16<", "G470 公开01表"),
    Edit(
      "js-court-2018", body, ">26200.88万元<", ">26800.88万元<",
      "G470 中的“支出额”是“26800.88万元”，应为“26200.88万元”"),
    Edit("js-court-2018", body, ">工资福利支出增加", ">工资福利支出减少", "G471 “工资福利支出减少"),
    // A page number, the cache of a chart, its data, the store behind the controls.
    Edit("js-court-2018", "word/footer1.xml", "— <", "— 共<", "G478 页脚是“— 共页 —”"),
    Edit(
      "js-court-2018", "word/charts/chart1.xml", "<c:v>18570.82<", "<c:v>18570.83<", "G470 图1“基本支出”"
    ),
    Edit("js-court-2018", "customXml/item1.xml", ">910万元<", ">310万元<", "G479 它连着的数据却是“310万元”"),
    // Numbers and formulas of sheets.
    Edit(
      "js-court-2018", "xl/worksheets/sheet1.xml", "</f><v>33172.15<", "</f><v>33172.25<",
      "G470 应为“33172.15”（应是 SUM"),
    Edit(
      "js-court-2018", "xl/worksheets/sheet1.xml", "<row r=\"7\"", "<row r=\"7\" hidden=\"1\"",
      "G476 第 7 行隐藏了"),
    Edit("js-court-2018", "xl/worksheets/sheet1.xml", "&amp;P", "&amp;P页", "G478 页眉页脚是"),
    Edit(
      "js-court-2018", "xl/charts/chart1.xml", "<c:v>18570.82<", "<c:v>18570.83<", "G470 图1“基本支出”"),
    // What no page shows: the title in the properties, what is read aloud of a chart, merged cells.
    Edit(
      "js-court-2018", "docProps/core.xml", ">2018年度江苏省", ">2017年度江苏省",
      "G464 文件属性里的标题与草案不同：文件里是“2017年度江苏省高…”"),
    Edit(
      "js-court-2018", body, "图：基本支出 18570.82万元", "图：基本支出 18570.28万元", "G464 图1的替代文字与草案不同"),
    Edit("js-court-2018", "xl/drawings/drawing13.xml", "18570.82万元", "18570.28万元", "G464 图1的替代文字"),
    Edit(
      "js-court-2018", "xl/worksheets/sheet1.xml", "<mergeCell ref=\"A4:B4\"/>", "",
      "G465 A4:B4 应合并成一格"),
  ]

  @Test func `what other programs leave out is no difference`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var document = try EditedParts(fixture.document)
    document.set(
      "docProps/core.xml",
      document.text("docProps/core.xml").replacing(/<dc:title>.*<\/dc:title>/, with: ""))
    document.set(Self.body, document.text(Self.body).replacing(/\ descr="[^"]*"/, with: ""))
    #expect(FindingRenderer.text(try fixture.findings(document: document.bytes())) == "")
    var workbook = try EditedParts(fixture.workbook)
    let drawing = "xl/drawings/drawing13.xml"
    workbook.set(drawing, workbook.text(drawing).replacing(/\ descr="[^"]*"/, with: ""))
    #expect(FindingRenderer.text(try fixture.findings(workbook: workbook.bytes())) == "")
  }

  @Test(arguments: edits) func `one edit is one finding`(_ edit: Edit) throws {
    let fixture = VerifyFixture.of(edit.draft)
    let isDocument = edit.part.hasPrefix("word") || edit.part.hasPrefix("custom")
    var parts = try EditedParts(isDocument ? fixture.document : fixture.workbook)
    let text = parts.text(edit.part)
    let range = try #require(text.firstRange(of: edit.old), "\(edit.part) has no \(edit.old)")
    parts.set(edit.part, text.replacingCharacters(in: range, with: edit.new))
    let findings =
      isDocument
      ? try fixture.findings(document: parts.bytes())
      : try fixture.findings(workbook: parts.bytes())
    #expect(findings.count == edit.told.count, "\(FindingRenderer.text(findings))")
    for (finding, told) in zip(findings, edit.told) {
      #expect(finding.code.rawValue == told.prefix(4))
      #expect(finding.message.contains(told.dropFirst(5)), "\(finding.message)")
    }
  }

  @Test func `the workbook inside a chart is read as well`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.document)
    let name = "word/embeddings/chart1.xlsx"
    var inner = try EditedParts(parts.bytes(of: name))
    inner.set(
      "xl/worksheets/sheet1.xml",
      inner.text("xl/worksheets/sheet1.xml").replacing("18570.82", with: "18570.28"))
    parts.set(name, bytes: try inner.bytes())
    let findings = try fixture.findings(document: parts.bytes())
    #expect(findings.map(\.code) == [.fileFigureDiffers])
    #expect(findings[0].place?.description == "甲.docx 图1的数据#数据!B2")
  }

  private static func rows(_ text: String) -> [Range<String.Index>] {
    text.ranges(of: /<w:tr>.*?<\/w:tr>/)
  }

  @Test(arguments: VerifyFixture.drafts)
  func `a row that is deleted, and rows that are swapped, are told once`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let parts = try EditedParts(fixture.document)
    let text = parts.text(Self.body)
    let rows = Self.rows(text)
    let middle = rows.count / 2
    let (one, next) = try #require(
      zip(rows[middle...], rows[(middle + 1)...]).first { a, b in
        a.upperBound == b.lowerBound && text[a] != text[b]
      })
    var deleted = parts
    deleted.set(Self.body, text.replacingCharacters(in: one, with: ""))
    #expect(try fixture.findings(document: deleted.bytes()).map(\.code) == [.fileLineMissing])
    var swapped = parts
    let both = one.lowerBound..<next.upperBound
    swapped.set(Self.body, text.replacingCharacters(in: both, with: "\(text[next])\(text[one])"))
    #expect(try fixture.findings(document: swapped.bytes()).map(\.code) == [.fileLineMoved])
  }

  @Test func `a paragraph that is deleted or added is told once`() throws {
    let fixture = VerifyFixture.of("wanli-2025")
    let parts = try EditedParts(fixture.document)
    let text = parts.text(Self.body)
    let paragraphs = text.ranges(of: /<w:p><w:pPr><w:pStyle w:val="BodyText"\/><\/w:pPr>.*?<\/w:p>/)
    let one = try #require(paragraphs.dropFirst(paragraphs.count / 2).first)
    var deleted = parts
    deleted.set(Self.body, text.replacingCharacters(in: one, with: ""))
    #expect(try fixture.findings(document: deleted.bytes()).map(\.code) == [.fileLineMissing])
    var added = parts
    let more = "<w:p><w:r><w:t>临时加的一段话。</w:t></w:r></w:p>"
    added.set(Self.body, text.replacingCharacters(in: one, with: "\(text[one])\(more)"))
    #expect(try fixture.findings(document: added.bytes()).map(\.code) == [.fileLineAdded])
  }
}
