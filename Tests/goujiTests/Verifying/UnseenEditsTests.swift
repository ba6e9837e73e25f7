import Foundation
import GoujiModel
import Testing

@testable import BudgetWorkbench

/// What a reader does not see, or sees as something else, is told: the text of the file is as it should
/// be, or looks so.
struct UnseenEditsTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    var name: String
    /// Part, what stands there, what is put in its place.
    var changes: [(part: String, old: String, new: String)]
    /// Code and a piece of the message of one finding.
    var told: String
    var testDescription: String { name }

    init(_ name: String, _ part: String, _ old: String, _ new: String, _ told: String) {
      (self.name, self.told) = (name, told)
      changes = [(part, old, new)]
    }

    init(_ name: String, _ changes: [(String, String, String)], _ told: String) {
      (self.name, self.changes, self.told) = (name, changes, told)
    }
  }

  private static let body = "word/document.xml"
  private static let styles = "word/styles.xml"
  private static let figure = "<w:t>26200.88万元</w:t>"
  private static let bodyStyle = "w:styleId=\"BodyText\"><w:name w:val=\"Body Text\"/>"

  private static func run(_ name: String, _ format: String, _ told: String) -> Edit {
    Edit(name, body, figure, "</w:r><w:r><w:rPr>\(format)</w:rPr>\(figure)", told)
  }

  private static func style(_ name: String, _ format: String, _ told: String) -> Edit {
    Edit(name, styles, "<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr>\(format)", told)
  }

  static let document = [
    run("white", "<w:color w:val=\"FFFFFF\"/>", "G466 “26200.88万元”的颜色"),
    run("nearly white", "<w:color w:val=\"FEFEFE\"/>", "G466 “26200.88万元”的颜色"),
    run(
      "black on black", "<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>",
      "G466 “26200.88万元”的颜色"),
    run(
      "transparent",
      "<w14:textFill xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:noFill/></w14:textFill>",
      "G466 “26200.88万元”的颜色"),
    run("struck out", "<w:strike/>", "G466 “26200.88万元”划了删除线"),
    run("struck out twice", "<w:dstrike/>", "G466 “26200.88万元”划了删除线"),
    run("one point", "<w:sz w:val=\"2\"/>", "G466 “26200.88万元”字号小得"),
    run("narrow letters", "<w:w w:val=\"1\"/>", "G466 “26200.88万元”字宽"),
    run("raised away", "<w:position w:val=\"3000\"/>", "G466 “26200.88万元”移到了纸外"),
    run(
      "symbols", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>",
      "G466 “26200.88万元”用了符号字体"),
    run("hidden", "<w:vanish/>", "G470 是空白，应为“26200.88万元”"),
    Edit(
      "from right to left", body, figure,
      "</w:r><w:bdo w:val=\"rtl\"><w:r>\(figure)</w:r></w:bdo><w:r>",
      "G466 “26200.88万元”设了从右到左"),
    style("all white by default", "<w:color w:val=\"FFFFFF\"/>", "G466 看不见"),
    style("all struck by default", "<w:strike/>", "G466 划了删除线"),
    style("all hidden by default", "<w:vanish/>", "G480 隐藏的字"),
    // Another file, a field, an object, a picture, letters above others.
    Edit(
      "another file", body, "<w:body>", "<w:body><w:altChunk r:id=\"rId99\"/>", "G467 插入了另一个文件"),
    Edit(
      "a field with a formula", body, figure,
      "</w:r><w:fldSimple w:instr=\" =26200.88+1 \"><w:r>\(figure)</w:r></w:fldSimple><w:r>",
      "G467 会自己更新的域（“=26200.88+1”）"),
    Edit(
      "another document's text", body, figure,
      "</w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDETEXT \"a.docx\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>\(figure)</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r>",
      "G467 会自己更新的域（“INCLUDETEXT"),
    Edit(
      "letters above others", body, figure,
      "<w:ruby><w:rt><w:r><w:t>99</w:t></w:r></w:rt><w:rubyBase><w:r>\(figure)</w:r></w:rubyBase></w:ruby>",
      "G467 加注了小字"),
    Edit(
      "drawn letters", body, figure,
      "\(figure)</w:r><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath string=\"作废 9999.99万元\"/></v:shape></w:pict>",
      "G467 多了 1 处艺术字（“作废 9999.99万元”）"),
    Edit(
      "a shape", body, figure,
      "\(figure)</w:r><w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" fillcolor=\"white\"/></w:pict>",
      "G467 多了 1 个图形"),
    Edit(
      "letters of a face of symbols", body, figure,
      "<w:t>26200.8</w:t><w:sym w:font=\"Wingdings\" w:char=\"F038\"/><w:t>万元</w:t>", "G470"),
    Edit(
      "a text box", body, figure,
      "\(figure)</w:r><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r><w:t>实为9999.99万元</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>",
      "G473 实为9999.99万元"),
    Edit(
      "a form for programs that do not know the other", body, figure,
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"q\" xmlns:q=\"urn:q\">\(figure)</mc:Choice><mc:Fallback><w:t>36200.88万元</w:t></mc:Fallback></mc:AlternateContent>",
      "G470 是“36200.88万元”"),
    // Tables.
    Edit("a row that is hidden", body, "<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>", "G472"),
    Edit(
      "a row without height", body, "<w:tr>",
      "<w:tr><w:trPr><w:trHeight w:val=\"1\" w:hRule=\"exact\"/></w:trPr>", "G466 字宽、字距"),
    Edit(
      "pages counted from 91", body, "<w:cols", "<w:pgNumType w:start=\"91\"/><w:cols",
      "G467 页码换了编法（“从 91 开始”）"),
  ]

  @Test(arguments: document) func `a document`(_ edit: Edit) throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.document)
    for change in edit.changes {
      let text = parts.text(change.part)
      let range = try #require(
        text.firstRange(of: change.old), "\(change.part) has no \(change.old)")
      parts.set(change.part, text.replacingCharacters(in: range, with: change.new))
    }
    try expect(edit, try fixture.findings(document: parts.bytes()))
  }

  private func expect(_ edit: Edit, _ findings: [Finding]) throws {
    let told = findings.first { finding in
      finding.code.rawValue == edit.told.prefix(4)
        && (edit.told.count < 6 || finding.message.contains(edit.told.dropFirst(5)))
    }
    #expect(told != nil, "\(FindingRenderer.text(findings).prefix(2000))")
    #expect(findings.count { $0.severity == .error } >= 1)
  }

  /// 一、 of a heading that a program counts is the number that it prints.
  @Test(arguments: [(1, "一、", true), (91, "九十一、", false)])
  func `a number that a program prints`(_ start: Int, _ label: String, _ isRight: Bool) throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.document)
    let text = parts.text(Self.body)
    let heading = "一、主要职能"
    let at = try #require(text.ranges(of: heading).last)
    let open = try #require(text[..<at.lowerBound].ranges(of: "<w:pPr>").last)
    var changed = text.replacingCharacters(in: at, with: "主要职能")
    changed.replaceSubrange(
      open, with: "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    parts.set(Self.body, changed)
    parts.add(
      "word/numbering.xml",
      """
      <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">\
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="\(start)"/></w:lvlOverride></w:num></w:numbering>
      """)
    let relations = "word/_rels/document.xml.rels"
    parts.set(
      relations,
      parts.text(relations).replacing(
        "</Relationships>",
        with:
          "<Relationship Id=\"rIdNum\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/></Relationships>"
      ))
    let findings = try fixture.findings(document: parts.bytes())
    #expect(findings.isEmpty == isRight, "\(FindingRenderer.text(findings))")
    if !isRight { #expect(findings.contains { $0.message.contains(label) }) }
  }

  // MARK: Workbooks

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let cells = "xl/styles.xml"
  private static let book = "xl/workbook.xml"

  static let workbook = [
    Edit("white letters", cells, "<font>", "<font><color rgb=\"FFFFFFFF\"/>", "G466 的颜色与底色"),
    Edit("struck letters", cells, "<font>", "<font><strike/>", "G466 划了删除线"),
    Edit("letters of one point", cells, "<sz val=\"", "<sz val=\"1\"/><sz ignored=\"", "G466 字号小得"),
    Edit("text repeated", cells, "horizontal=\"center\"", "horizontal=\"fill\"", "G466 重复填充"),
    Edit(
      "a row without height", sheet, "<row r=\"7\" ht=\"", "<row r=\"7\" ht=\"0.5\" was=\"",
      "G476 第 7 行隐藏了"),
    Edit(
      "a column without width", sheet, "<col min=\"2\" max=\"2\" width=\"",
      "<col min=\"2\" max=\"2\" width=\"0.1\" was=\"", "G476 B 列隐藏了"),
    Edit(
      "a column too narrow for its numbers", sheet, "<col min=\"2\" max=\"2\" width=\"",
      "<col min=\"2\" max=\"2\" width=\"3\" was=\"", "G477 B 列太窄"),
    Edit(
      "formulas shown", sheet, "<sheetView ", "<sheetView showFormulas=\"1\" ",
      "G477 设了“显示公式”"),
    Edit(
      "columns from the right", sheet, "<sheetView ", "<sheetView rightToLeft=\"1\" ",
      "G477 设了“从右到左”"),
    Edit(
      "no room on the page", sheet, "<pageMargins left=\"", "<pageMargins left=\"250\" was=\"",
      "G477 页边距"),
    Edit(
      "headings printed", sheet, "<printOptions ", "<printOptions headings=\"1\" ", "G477 打印行号列标"),
    Edit(
      "a print area", book, "<definedNames>",
      "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">'公开01表'!$A$1:$C$5</definedName>",
      "G476 打印区域只到 A1:C5"),
    Edit(
      "a condition that changes numbers",
      [
        (
          cells, "</styleSheet>",
          "<dxfs count=\"1\"><dxf><numFmt numFmtId=\"171\" formatCode=\"&quot;9,999.99&quot;\"/></dxf></dxfs></styleSheet>"
        ),
        (
          sheet, "<printOptions",
          "<conditionalFormatting sqref=\"A1:Z99\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting><printOptions"
        ),
      ], "G477 A1:Z99 的条件格式会把数显示成另一种样子"),
    Edit(
      "a condition that hides",
      [
        (
          cells, "</styleSheet>",
          "<dxfs count=\"1\"><dxf><font><color rgb=\"FFFFFFFF\"/></font></dxf></dxfs></styleSheet>"
        ),
        (
          sheet, "<printOptions",
          "<conditionalFormatting sqref=\"A1:Z99\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting><printOptions"
        ),
      ], "G477 A1:Z99 的条件格式会使格里的字的颜色与底色"),
    Edit(
      "cells merged from the title down", sheet, "<mergeCell ",
      "<mergeCell ref=\"A2:C7\"/><mergeCell ", "G465 A2:C7 合并成了一格"),
    Edit(
      "feet of first pages", sheet, "<headerFooter", "<headerFooter differentFirst=\"1\"",
      "G478 首页不同"),
    Edit(
      "a picture on the cells",
      [
        (
          "xl/drawings/drawing13.xml", "</xdr:wsDr>",
          "<xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>"
        )
      ], "G467 多了 1 张图片"),
    Edit(
      "a shape on the cells",
      [
        (
          "xl/drawings/drawing13.xml", "</xdr:wsDr>",
          "<xdr:oneCellAnchor><xdr:sp/></xdr:oneCellAnchor></xdr:wsDr>"
        )
      ], "G467 多了 1 个图形"),
  ]

  @Test(arguments: workbook) func `a workbook`(_ edit: Edit) throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.workbook)
    for change in edit.changes {
      let text = parts.text(change.part)
      let range = try #require(
        text.firstRange(of: change.old), "\(change.part) has no \(change.old)")
      let isEach = change.part == Self.cells && change.old != "</styleSheet>"
      parts.set(
        change.part,
        isEach
          ? text.replacing(change.old, with: change.new)
          : text.replacingCharacters(in: range, with: change.new))
    }
    try expect(edit, try fixture.findings(workbook: parts.bytes()))
  }

  /// The first format of the styles.
  @Test(arguments: [
    (";;;", "空白"), ("\"9,999.99\"", "9,999.99"), ("[White]#,##0.00", "的颜色与底色"),
    ("#,##0.00,", "显示成"),
    ("0.00E+00", "看不出"),
  ])
  func `a format of numbers`(_ code: String, _ told: String) throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var parts = try EditedParts(fixture.workbook)
    let text = parts.text(Self.cells)
    let quoted = code.replacing("\"", with: "&quot;")
    let found = try #require(text.firstMatch(of: /formatCode="[^"]*"/))
    parts.set(
      Self.cells, text.replacingCharacters(in: found.range, with: "formatCode=\"\(quoted)\""))
    let findings = try fixture.findings(workbook: parts.bytes())
    #expect(
      findings.contains { $0.message.contains(told) },
      "\(FindingRenderer.text(findings).prefix(600))")
    #expect(findings.hasErrors)
  }

  /// Whatever numbers a file has, it is read.
  @Test(arguments: [
    "-9223372036854775808", "9223372036854775807", "-9223372036854775808pt", "99999999999in", "0",
  ])
  func `numbers beyond all paper`(_ number: String) throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var document = try EditedParts(fixture.document)
    let run = ["sz", "position", "spacing", "w", "fitText"]
      .map { "<w:\($0) w:val=\"\(number)\"/>" }.joined()
    let indents = ["left", "right", "hanging", "firstLine"].map { "w:\($0)=\"\(number)\"" }
      .joined(separator: " ")
    document.set(
      Self.body,
      document.text(Self.body)
        .replacing(Self.figure, with: "</w:r><w:r><w:rPr>\(run)</w:rPr>\(Self.figure)")
        .replacing(
          "<w:pPr>",
          with:
            "<w:pPr><w:ind \(indents)/><w:spacing w:line=\"\(number)\" w:lineRule=\"exact\"/><w:framePr w:x=\"\(number)\" w:y=\"\(number)\" w:h=\"\(number)\" w:hRule=\"exact\"/>"
        )
        .replacing("<w:gridCol w:w=\"", with: "<w:gridCol w:w=\"\(number)\" was=\""))
    #expect(
      try !fixture.findings(document: document.bytes()).contains { $0.code == .unreadableDocument })
    var workbook = try EditedParts(fixture.workbook)
    workbook.set(
      Self.sheet,
      workbook.text(Self.sheet)
        .replacing("<col min=\"1\" max=\"", with: "<col min=\"1\" max=\"\(number)\" was=\"")
        .replacing(" ht=\"", with: " ht=\"\(number)\" was=\""))
    let drawing = "xl/drawings/drawing13.xml"
    workbook.set(
      drawing,
      workbook.text(drawing).replacing(
        "</xdr:wsDr>",
        with:
          "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:to><xdr:col>\(number)</xdr:col><xdr:row>\(number)</xdr:row></xdr:to><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>"
      ))
    workbook.set(
      Self.book,
      workbook.text(Self.book).replacing(
        /(Print_Area"[^>]*>'[^']*'!)[^<]*/, with: { "\($0.output.1)$5:$\(number)" }))
    #expect(
      try !fixture.findings(workbook: workbook.bytes()).contains { $0.code == .unreadableDocument })
  }

  /// What a preparer may do is no difference: a colour that can be read, a border, a filter.
  @Test func `what can be read is equal`() throws {
    let fixture = VerifyFixture.of("js-court-2018")
    var document = try EditedParts(fixture.document)
    document.set(
      Self.styles,
      document.text(Self.styles).replacing(
        "<w:rPrDefault><w:rPr>",
        with:
          "<w:rPrDefault><w:rPr><w:color w:val=\"1F3864\"/><w:spacing w:val=\"-6\"/><w:w w:val=\"90\"/>"
      ))
    #expect(FindingRenderer.text(try fixture.findings(document: document.bytes())) == "")
    var workbook = try EditedParts(fixture.workbook)
    workbook.set(
      Self.cells,
      workbook.text(Self.cells).replacing("<font>", with: "<font><color theme=\"1\"/>")
        .replacing(
          "</styleSheet>",
          with:
            "<dxfs count=\"1\"><dxf><font><color rgb=\"FF9C0006\"/></font><fill><patternFill><bgColor rgb=\"FFFFC7CE\"/></patternFill></fill></dxf></dxfs></styleSheet>"
        ))
    workbook.set(
      Self.sheet,
      workbook.text(Self.sheet).replacing(
        "<printOptions",
        with:
          "<conditionalFormatting sqref=\"B6\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting><printOptions"
      ))
    #expect(FindingRenderer.text(try fixture.findings(workbook: workbook.bytes())) == "")
  }
}
