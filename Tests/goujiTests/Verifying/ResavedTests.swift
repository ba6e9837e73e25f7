import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Packages that another program opened and saved again, and the PDF printed from them.
@Suite(.serialized) struct ResavedTests {
  @Test(.enabled(if: Office.isThere, "soffice is not installed"), arguments: ["js-court-2018"])
  func `what LibreOffice saves again is equal`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let folder = TemporaryFolder()
    for (bytes, ending) in [(fixture.document, "docx"), (fixture.workbook, "xlsx")] {
      let path = try Office.resaved(bytes, "甲.\(ending)", as: ending, in: folder)
      let findings = FileVerifier(fixture.expected, of: fixture.drafted, draft: draft).result(
        of: path
      ).findings
      #expect(
        findings.filter { $0.severity == .error }.isEmpty, "\(FindingRenderer.text(findings))")
    }
  }

  @Test(
    .enabled(
      if: Office.isThere && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"),
      "soffice or pdftotext is not installed"))
  func `a PDF is equal, and one digit of it that differs is found`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    let folder = TemporaryFolder()
    let path = try Office.resaved(fixture.document, "甲.docx", as: "pdf", in: folder)
    let verifier = FileVerifier(fixture.expected, of: fixture.drafted, draft: "")
    #expect(FindingRenderer.text(verifier.result(of: path).findings) == "")
    var parts = try EditedParts(fixture.document)
    let text = parts.text("word/document.xml")
    let range = try #require(text.firstRange(of: ">33,172.15<"))
    parts.set("word/document.xml", text.replacingCharacters(in: range, with: ">33,172.16<"))
    let edited = try Office.resaved(parts.bytes(), "乙.docx", as: "pdf", in: folder)
    let findings = verifier.result(of: edited).findings
    #expect(findings.map(\.code) == [.fileFigureDiffers], "\(FindingRenderer.text(findings))")
    #expect(findings.first?.message.contains("是“33,172.16”，应为“33,172.15”") == true)
  }

  /// Cells and formulas are in no PDF: that is said once, whatever the pages hold.
  @Test(
    .enabled(
      if: Office.isThere && FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"),
      "soffice or pdftotext is not installed"),
    arguments: ["js-court-2018", "tongchuan-2024"])
  func `a PDF of the workbook is not verified, and says so once`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let folder = TemporaryFolder()
    let path = try Office.resaved(fixture.workbook, "甲.xlsx", as: "pdf", in: folder)
    let result = FileVerifier(fixture.expected, of: fixture.drafted, draft: "").result(of: path)
    #expect(result.findings.map(\.code) == [.unreadableDocument])
    #expect(result.findings.first?.message.contains("Excel 工作簿印成的 PDF") == true)
    #expect(result.words.hasSuffix("：没有核对"))
  }
}
