import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// What is usual in a file and cannot be proved, such as a seal: a warning that says where it is. And
/// what is shown otherwise than it is stored, outside of cells and runs.
struct AddedToFilesTests {
  private typealias Edit = SwitchedFilesTests.Edit

  private static let body = "word/document.xml"
  private static let figure = "<w:t>26200.88万元</w:t>"
  private static let picture =
    "<w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"/></a:graphicData></a:graphic></w:drawing></w:r>"

  // MARK: Pictures

  @Test func `a picture in a paragraph`() throws {
    let edit = Edit(
      "", [(Self.body, Self.figure, "\(Self.figure)</w:r>\(Self.picture)<w:r>")],
      "G469 警告 “1．公共安全支出（类）26200.88万元")
    try edit.expectTold()
    let findings = try edit.findings()
    #expect(!findings.hasErrors)
    #expect(FindingRenderer.text(findings).contains("26200.88万元，主要用于法院"))
    #expect(findings[0].message.contains("有 1 张图片"))
  }

  /// A seal stands in a paragraph of its own: what is above it says where.
  @Test func `a picture below a paragraph, twice`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.document)
    let text = parts.text(Self.body)
    let at = try #require(text.firstRange(of: Self.figure)).lowerBound
    let end = try #require(text[at...].firstRange(of: "</w:p>")).upperBound
    let seal = "<w:p>\(Self.picture)\(Self.picture)</w:p>"
    parts.set(Self.body, String(text[..<end]) + seal + String(text[end...]))
    let findings = try fixture.findings(document: parts.bytes())
    #expect(findings.map(\.code) == [.filePictureUnread])
    #expect(findings[0].message.hasPrefix("“1．公共安全支出（类）26200.88万元"))
    #expect(findings[0].message.contains("有 2 张图片"))
  }

  /// Contents have the words of the heading as well.
  @Test func `a picture in a heading`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.document)
    let text = parts.text(Self.body)
    let heading = try #require(text.ranges(of: "一、主要职能</w:t></w:r>").last)
    parts.set(
      Self.body, text.replacingCharacters(in: heading, with: "\(text[heading])\(Self.picture)"))
    let findings = try fixture.findings(document: parts.bytes())
    #expect(findings.map(\.code) == [.filePictureUnread])
    // The entry of the contents has dots and a page behind these words.
    let place = try #require(findings[0].place)
    #expect(place.file.line(place.line) == "一、主要职能")
  }

  @Test func `a picture at the foot of pages`() throws {
    try Edit(
      "", [("word/footer1.xml", "</w:p>", "\(Self.picture)</w:p>")], "G469 警告 页脚里有 1 张图片"
    ).expectTold()
  }

  private static func anchored(_ from: (Int, Int), _ to: (Int, Int)) -> String {
    func end(_ name: String, _ cell: (Int, Int)) -> String {
      "<xdr:\(name)><xdr:col>\(cell.0)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(cell.1)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:\(name)>"
    }
    return
      "<xdr:twoCellAnchor>\(end("from", from))\(end("to", to))<xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>"
  }

  @Test func `a picture beside and on the cells of a sheet`() throws {
    let drawing = "xl/drawings/drawing13.xml"
    try Edit(
      "", [(drawing, "</xdr:wsDr>", Self.anchored((20, 40), (22, 45)))],
      "G469 警告 U41:W46 上有 1 张图片"
    ).expectTold()
    try Edit(
      "", [(drawing, "</xdr:wsDr>", Self.anchored((0, 0), (2, 5)))],
      "G467 错误 多了 1 张图片，盖住了有字的格"
    ).expectTold()
  }

  // MARK: Faces, contents, charts

  @Test func `a face that the file brings along`() throws {
    try Edit(
      "",
      [
        (
          "word/fontTable.xml", "<w:charset", "<w:embedRegular r:id=\"rId1\"/><w:charset"
        )
      ], "G480 警告 文件里嵌入了字体“仿宋_GB2312”"
    ).expectTold()
  }

  @Test func `entries that the contents get when they are computed anew`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    let text = try EditedParts(fixture.document).text(Self.body)
    let entry = try #require(text.firstMatch(of: #/ TC "[^<]*主要职能[^<]*/#))
    let old = String(entry.output)
    let new = old.replacing("主要职能", with: "主要问题")
    try Edit("", [(Self.body, old, new)], "G464 错误 目录项（TC 域，更新目录时印）与草案不同").expectTold()
    // One more than there should be.
    let mark = "</w:r></w:p>"
    let added =
      "</w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TC \"附加\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    try Edit("", [(Self.body, mark, added)], "G464 错误 “附加”草案里没有").expectTold()
    // Other programs may leave them out.
    #expect(
      try Edit("", [(Self.body, old, " ADVANCE ")], "").findings().allSatisfy {
        $0.code == .fileHoldsOther
      })
  }

  private static let chart = "word/charts/chart1.xml"
  private static let label = "<c:dLbls><c:numFmt formatCode=\"0.00\" sourceLinked=\"0\"/>"

  static let charts: [(name: String, old: String, new: String, told: String)] = [
    (
      "labels that say something else", label,
      "<c:dLbls><c:numFmt formatCode=\"&quot;9,999.99&quot;\" sourceLinked=\"0\"/>",
      "G477 错误 图1“收入总计”旁的数显示成“9,999.99”，应显示“5325.62”"
    ),
    (
      "labels cut short", label, "<c:dLbls><c:numFmt formatCode=\"0\" sourceLinked=\"0\"/>",
      "G477 错误 图1“收入总计”旁的数显示成“5326”"
    ),
    (
      "one label alone", label,
      "<c:dLbls><c:dLbl><c:idx val=\"1\"/><c:numFmt formatCode=\";;;\" sourceLinked=\"0\"/></c:dLbl><c:numFmt formatCode=\"0.00\" sourceLinked=\"0\"/>",
      "G477 错误 图1“支出总计”旁的数显示成空白"
    ),
    (
      "labels as the cells", label, "<c:dLbls><c:numFmt formatCode=\"0\" sourceLinked=\"1\"/>", ""
    ),
    (
      "labels with thousands", label,
      "<c:dLbls><c:numFmt formatCode=\"#,##0.00\" sourceLinked=\"0\"/>", ""
    ),
    (
      "an axis that divides",
      "<c:delete val=\"1\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\"",
      "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"0.00,\"",
      "G477 错误 图1坐标轴的格式会把“5325.62”显示成“5.33”"
    ),
    (
      "an axis that rounds",
      "<c:delete val=\"1\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\"",
      "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"#,##0\"", ""
    ),
    (
      "thousands along an axis", "<c:crossBetween val=\"between\"/>",
      "<c:crossBetween val=\"between\"/><c:dispUnits><c:builtInUnit val=\"thousands\"/></c:dispUnits>",
      "G477 错误 图1坐标轴设了显示单位"
    ),
  ]

  @Test(arguments: charts)
  func `the numbers of a chart`(_ name: String, _ old: String, _ new: String, _ told: String) throws
  {
    try Edit(name, in: "suining-2024-final", [(Self.chart, old, new)], told).expectTold()
  }
}
