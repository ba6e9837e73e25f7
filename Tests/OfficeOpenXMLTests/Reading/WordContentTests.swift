import Testing

@testable import OfficeOpenXML

/// What a document prints, whatever program wrote it.
struct WordContentTests {
  private static func read(_ body: String) throws -> [String] {
    try HandMadeDocument(body).read().described
  }

  private static func field(_ code: String, _ result: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> \(code) </w:instrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(HandMadeDocument.run(result))<w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  @Test(arguments: [
    ("<w:r><w:t>收入</w:t></w:r><w:r><w:t>总计</w:t></w:r>", "收入总计"),
    (
      "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type=\"page\"/></w:r>",
      "甲\t乙\n丙"
    ),
    ("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>一</w:t></w:r>", "一"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r>", "显"),
    ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r>", "显"),
    (
      "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>",
      "新"
    ),
    (
      "<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>",
      "新"
    ),
    (
      "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>12.5</w:t></w:r></w:sdtContent></w:sdt>",
      "12.5"
    ),
    ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a-b"),
    ("<w:fldSimple w:instr=\"REF x\"><w:r><w:t>见表3</w:t></w:r></w:fldSimple>", "见表3"),
    (
      "<w:ruby><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>注</w:t></w:r></w:rubyBase></w:ruby>",
      "注"
    ),
    (
      "<mc:AlternateContent><mc:Choice><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent>",
      "新"
    ),
  ])
  func `a paragraph prints its runs`(_ runs: String, _ text: String) throws {
    #expect(try Self.read(HandMadeDocument.paragraph(runs)) == [text])
  }

  @Test func `the number of a page is no text, the result of another field is`() throws {
    let page = HandMadeDocument.run("第") + Self.field("PAGE", "12") + HandMadeDocument.run("页")
    let entry =
      HandMadeDocument.run("一、收入") + "<w:r><w:tab/></w:r>" + Self.field("PAGEREF _Toc1 \\h", "3")
    let date = Self.field("REF 金额", "12.5")
    let body = [page, entry, date].map(HandMadeDocument.paragraph).joined()
    #expect(try Self.read(body) == ["第\(WordContent.pageMark)页", "一、收入\t→", "12.5"])
  }

  @Test func `a table is a grid, its controls and insertions transparent`() throws {
    let rows = [
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc>",
      "<w:tc><w:p><w:r><w:t>类</w:t></w:r></w:p></w:tc>"
        + "<w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>款</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>"
        + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>",
      "<w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删去的行</w:t></w:r></w:p></w:tc>",
    ]
    let table = "<w:tbl><w:tblPr/>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
    #expect(try Self.read(table) == ["项目×2|合计", "类|款|^"])
  }

  @Test func `text boxes and footnotes are text as well`() throws {
    let box =
      "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    let document = HandMadeDocument(
      HandMadeDocument.paragraph(HandMadeDocument.run("文") + box),
      others: [
        "word/footnotes.xml":
          "<w:footnotes NS><w:footnote w:type=\"separator\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>"
          + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>"
      ])
    #expect(try document.read().described == ["文", "框", "注"])
  }

  @Test func `strict documents and other prefixes read alike`() throws {
    let body = HandMadeDocument.paragraph(HandMadeDocument.run("甲"))
    var other = HandMadeDocument(body)
    other.parts["word/document.xml"] = other.parts["word/document.xml"]?
      .replacing("<w:", with: "<x:").replacing("</w:", with: "</x:").replacing(
        "xmlns:w=", with: "xmlns:x=")
    #expect(try other.read().described == ["甲"])
    #expect(
      try HandMadeDocument(body, namespace: HandMadeDocument.strict).read().described == ["甲"])
  }

  @Test func `what is waiting for acceptance, hidden or numbered is counted`() throws {
    let body =
      "<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
      + "<w:p><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:commentReference/><w:t>二</w:t></w:r></w:p>"
    let traits = try HandMadeDocument(body).read().traits
    #expect(traits.trackedChanges == 1)
    #expect(traits.comments == 1)
    #expect(traits.numberedParagraphs == 1)
  }

  @Test func `damage is an error, never a crash`() throws {
    let document = HandMadeDocument(HandMadeDocument.paragraph(HandMadeDocument.run("甲")))
    let whole = try #require(document.parts["word/document.xml"])
    for length in stride(from: 0, to: whole.utf8.count, by: 7) {
      var cut = document
      cut.parts["word/document.xml"] = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
      #expect(throws: (any Error).self) { try cut.read() }
    }
    #expect(throws: (any Error).self) { try WordContent([1, 2, 3]) }
  }
}
