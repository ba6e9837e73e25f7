import Foundation
import GoujiModel
import OfficeOpenXML
import Testing

@testable import BudgetWorkbench

/// Our own check of what a document needs for those who do not see it, over the shipped drafts.
struct AccessibilityTests {
  private static func pieces(_ text: String, _ start: String, _ end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
  }

  /// What is missing.
  private static func complaints(_ bytes: [UInt8]) throws -> [String] {
    let package = try PackageReader(bytes)
    func part(_ name: String) -> String { package.entry(name)?.text ?? "" }
    var complaints: [String] = []
    func need(_ isThere: Bool, _ what: String) { if !isThere { complaints.append(what) } }
    let core = part("docProps/core.xml")
    need(pieces(core, "<dc:title>", "</dc:title>").first?.isEmpty == false, "title")
    need(core.contains("<dc:language>zh-CN</dc:language>"), "language of the file")
    need(
      part("word/styles.xml").contains("<w:lang w:val=\"zh-CN\" w:eastAsia=\"zh-CN\""),
      "language of the text")
    let body = part("word/document.xml")
    for (index, table) in pieces(body, "<w:tbl>", "</w:tbl>").enumerated() {
      need(
        pieces(table, "<w:tblCaption w:val=\"", "\"").first?.isEmpty == false,
        "caption of table \(index + 1)")
      let rows = pieces(table, "<w:tr>", "</w:tr>")
      // A first row that reaches into the others cannot be repeated.
      let mayRepeat = rows.count > 1 && !(rows.first?.contains("<w:vMerge ") ?? false)
      need(!mayRepeat || rows[0].contains("<w:tblHeader/>"), "header of table \(index + 1)")
    }
    for drawing in pieces(body, "<wp:docPr ", "/>") {
      need(pieces(drawing, "descr=\"", "\"").first?.isEmpty == false, "words for \(drawing)")
    }
    let marks = Set(
      pieces(body, "<w:bookmarkStart ", "/>").flatMap { pieces($0, "w:name=\"", "\"") })
    for link in pieces(body, "w:anchor=\"", "\"") { need(marks.contains(link), "target \(link)") }
    let fonts = pieces(part("word/fontTable.xml"), "w:name=\"", "\"")
    for font in pieces(part("word/styles.xml"), "w:eastAsia=\"", "\"") where font != "zh-CN" {
      need(fonts.contains(font), "font \(font)")
    }
    return complaints
  }

  @Test(arguments: VerifyFixture.drafts) func `nothing is missing`(name: String) throws {
    #expect(try Self.complaints(VerifyFixture.of(name).document) == [])
  }

  @Test func `what is missing is told`() throws {
    var parts = try EditedParts(VerifyFixture.of("suining-2024-final").document)
    let body = parts.text("word/document.xml")
    parts.set(
      "word/document.xml",
      body.replacingOccurrences(of: "<w:tblHeader/>", with: "").replacingOccurrences(
        of: "descr=", with: "hidden="))
    #expect(try Self.complaints(parts.bytes()).count > 7)
  }

  // MARK: Controls

  /// Figures are locked and bound, words of the preparer are tagged and open.
  @Test(arguments: VerifyFixture.drafts) func `controls are as tools expect them`(name: String)
    throws
  {
    let fixture = VerifyFixture.of(name)
    let package = try PackageReader(fixture.document)
    let body = package.entry("word/document.xml")?.text ?? ""
    let controls = Self.pieces(body, "<w:sdtPr>", "</w:sdtPr>")
    for control in controls {
      let tag = try #require(Self.pieces(control, "<w:tag w:val=\"", "\"").first)
      #expect(!tag.isEmpty && tag.utf8.count < 64 && tag.count < 64)
      let isFigure = tag.first == "f" && Int(tag.dropFirst()) != nil
      #expect(control.contains("w:val=\"sdtContentLocked\"") == isFigure, "\(tag)")
      #expect(control.contains("<w:dataBinding ") == isFigure, "\(tag)")
    }
    let figures = controls.filter { $0.contains("<w:dataBinding ") }.count
    // Those of sentences; words around tables have figures without controls.
    #expect(figures <= fixture.drafted.report.figures.count || figures == 0)
    for part in package.entries where part.name.hasPrefix("customXml/") {
      #expect(part.bytes.count < 32_768)
    }
  }
}
