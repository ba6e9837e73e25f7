import Testing

@testable import OfficeOpenXML

/// Changes that are tracked, read as if they were accepted; and what stands in a paragraph that nobody
/// typed.
struct TrackedReadingTests {
  /// A paragraph whose mark is marked so.
  private static func paragraph(_ text: String, mark: String = "", _ properties: String = "")
    -> String
  {
    let marks = mark.isEmpty ? "" : "<w:rPr>\(mark)</w:rPr>"
    return
      "<w:p><w:pPr>\(properties)\(marks)</w:pPr>\(text.isEmpty ? "" : HandMadeDocument.run(text))</w:p>"
  }

  private static func table(_ cells: String) -> String { "<w:tbl><w:tr>\(cells)</w:tr></w:tbl>" }
  private static func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  private static let joining: [(body: String, lines: [String], changes: Int)] = [
    (paragraph("甲", mark: "<w:del/>") + paragraph("乙") + paragraph("丙"), ["甲乙", "丙"], 1),
    (
      paragraph("甲", mark: "<w:del/>") + paragraph("乙", mark: "<w:del/>") + paragraph("丙"), ["甲乙丙"],
      2
    ),
    (paragraph("", mark: "<w:del/>") + paragraph("乙"), ["乙"], 1),
    (paragraph("甲", mark: "<w:moveFrom/>") + paragraph("乙"), ["甲乙"], 1),
    // An inserted mark stays one.
    (paragraph("甲", mark: "<w:ins/>") + paragraph("乙"), ["甲", "乙"], 1),
    // Inserted and deleted again.
    (paragraph("甲", mark: "<w:ins/><w:del/>") + paragraph("乙"), ["甲乙"], 2),
    // No paragraph can go on in a table, nor behind the end.
    (paragraph("甲", mark: "<w:del/>") + table(cell(paragraph("一"))), ["甲", "一"], 1),
    (paragraph("甲") + paragraph("乙", mark: "<w:del/>"), ["甲", "乙"], 1),
    (table(cell(paragraph("一", mark: "<w:del/>") + paragraph("二"))), ["一二"], 1),
    // Into a control around the next paragraph.
    (
      paragraph("甲", mark: "<w:del/>")
        + "<w:sdt><w:sdtContent>\(paragraph("乙"))</w:sdtContent></w:sdt>", ["甲乙"], 1
    ),
  ]

  @Test(arguments: joining.indices)
  func `a paragraph whose mark was deleted goes on in the next one`(_ index: Int) throws {
    let (body, lines, changes) = Self.joining[index]
    let content = try HandMadeDocument(body).read()
    #expect(content.described == lines)
    #expect(content.traits.trackedChanges == changes)
  }

  @Test func `a note does not go on in the next one`() throws {
    let note = { (text: String) in
      "<w:footnote>\(Self.paragraph(text, mark: "<w:del/>"))</w:footnote>"
    }
    let document = HandMadeDocument(
      "", others: ["word/footnotes.xml": "<w:footnotes NS>\(note("一"))\(note("二"))</w:footnotes>"])
    #expect(try document.read().described == ["一", "二"])
  }

  private static let earlier: [(body: String, lines: [String])] = [
    // The words were hidden, the paragraph numbered, the cell wide, its row a header.
    (
      "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>显</w:t></w:r></w:p>",
      ["显"]
    ),
    (
      "<w:p><w:r><w:rPr><w:vanish/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>",
      ["显"]
    ),
    (
      paragraph(
        "甲", "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>"),
      ["甲"]
    ),
    (
      table(
        cell(
          paragraph("一"),
          "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr></w:tcPrChange>")
          + cell(paragraph("二"))), ["一|二"]
    ),
    // The last one is taken out.
    (table(cell(paragraph("一")) + cell(paragraph("二"), "<w:cellDel/>")), ["一"]),
    (table(cell(paragraph("一")) + cell(paragraph("二"), "<w:cellIns/>")), ["一|二"]),
  ]

  @Test(arguments: earlier.indices)
  func `what properties were before is not what they are`(_ index: Int) throws {
    let content = try HandMadeDocument(Self.earlier[index].body).read()
    #expect(content.described == Self.earlier[index].lines)
    #expect(content.traits.trackedChanges == 1)
    #expect(content.traits.numberedParagraphs == 0)
  }

  private static let styles = """
    <w:styles NS><w:style w:type="paragraph" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="List"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="List"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>
    """

  @Test(arguments: [
    ("<w:numPr><w:numId w:val=\"1\"/></w:numPr>", true), ("<w:pStyle w:val=\"List\"/>", true),
    ("<w:pStyle w:val=\"Item\"/>", true), ("<w:pStyle w:val=\"Plain\"/>", false),
    ("<w:pStyle w:val=\"Loop\"/>", false), ("", false),
    ("<w:pStyle w:val=\"Item\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", false),
  ])
  func `a paragraph is known that its program numbers`(_ properties: String, _ isNumbered: Bool)
    throws
  {
    var document = HandMadeDocument(
      Self.paragraph("甲", properties), others: ["word/styles.xml": Self.styles])
    document.parts["word/_rels/document.xml.rels"] = HandMadeWorkbook.relations([
      ("styles", "styles.xml")
    ])
    let content = try document.read()
    #expect(content.artifacts == [isNumbered ? [.number] : []])
    #expect(content.traits.numberedParagraphs == (isNumbered ? 1 : 0))
  }

  @Test func `the prompt of a control is known, around words and around paragraphs`() throws {
    func control(_ content: String, _ properties: String) -> String {
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let prompt = HandMadeDocument.run("单击此处")
    let body =
      HandMadeDocument.paragraph(control(prompt, "<w:showingPlcHdr/>"))
      + control(HandMadeDocument.paragraph(prompt), "<w:showingPlcHdr/>")
      + HandMadeDocument.paragraph(prompt)
      + HandMadeDocument.paragraph(control(prompt, "<w:showingPlcHdr w:val=\"0\"/>"))
    #expect(
      try HandMadeDocument(body).read().artifacts == [[.placeholder], [.placeholder], [], []])
  }

  @Test func `the words before a comment are marked where they are not all`() throws {
    let comments =
      "<w:comments NS><w:comment w:id=\"1\"><w:p><w:r><w:t>长</w:t></w:r></w:p></w:comment>"
      + "<w:comment w:id=\"2\"><w:p><w:r><w:t>短</w:t></w:r></w:p></w:comment></w:comments>"
    let mark = { (id: Int) in "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>" }
    let body =
      HandMadeDocument.paragraph(HandMadeDocument.run("一二三四五六七八九十甲乙丙") + mark(1))
      + HandMadeDocument.paragraph(HandMadeDocument.run("一二三四五六七八九十甲乙") + mark(2))
    var document = HandMadeDocument(body, others: ["word/comments.xml": comments])
    document.parts["word/_rels/document.xml.rels"] = HandMadeWorkbook.relations([
      ("comments", "comments.xml")
    ])
    #expect(try document.read().comments.map(\.anchor) == ["…二三四五六七八九十甲乙丙", "一二三四五六七八九十甲乙"])
  }
}

extension WordContent {
  fileprivate var artifacts: [Set<WordParagraph.Artifact>] {
    blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph.artifacts } else { nil }
    }
  }
}
