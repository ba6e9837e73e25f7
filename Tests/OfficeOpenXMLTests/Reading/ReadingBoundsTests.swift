import Testing

@testable import OfficeOpenXML

/// A small file that stands for something enormous is refused before it fills the memory.
struct ReadingBoundsTests {
  private static let two = {
    var limits = WorkbookLimits()
    limits.cells = 2
    return limits
  }()

  @Test(arguments: [
    ("<sheetData/>", "<si/><si/><si/>"),
    ("<mergeCells>\(String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 3))</mergeCells>", ""),
    ("<cols>\(String(repeating: "<col min=\"1\" max=\"2\" hidden=\"1\"/>", count: 3))</cols>", ""),
  ])
  func `texts, merged blocks and hidden columns count as cells`(_ sheet: String, _ strings: String)
  {
    let book = HandMadeWorkbook(sheet, strings: strings)
    #expect(throws: WorkbookError.tooLarge(.cells(2))) { try book.read(Self.two) }
    #expect(throws: Never.self) { try book.read() }
  }

  @Test(arguments: [
    "<w:p/><w:p/><w:p/>", "<w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>",
    "<w:tbl><w:tr/><w:tr/><w:tr/></w:tbl>",
  ])
  func `paragraphs, rows and cells of a document count, filled or not`(_ body: String) throws {
    let bytes = try HandMadeDocument(body).bytes()
    #expect(throws: WorkbookError.tooLarge(.cells(2))) {
      try WordContent(bytes, limits: Self.two)
    }
  }

  @Test func `what an archive only claims to hold takes no memory`() throws {
    let name = "xl/worksheets/sheet1.xml"
    var bytes = try HandMadeWorkbook("<sheetData/>").bytes()
    // The size in its entry of the directory, 22 bytes before its name: 192 MiB.
    let entry = try #require(bytes.ranges(of: Array(name.utf8)).last).lowerBound
    bytes.replaceSubrange((entry - 22)..<(entry - 18), with: [0, 0, 0, 12])
    #expect(throws: WorkbookError.damaged(name)) { try WorkbookContent(bytes) }
  }

  @Test func `points of a chart count by their highest index`() throws {
    let point = "<c:pt idx=\"99999\"><c:v>1</c:v></c:pt>"
    let series = "<c:ser><c:val>\(point)</c:val></c:ser>"
    func chart(_ count: Int) throws(WorkbookError) -> ChartContent {
      let text =
        "<c:chartSpace xmlns:c=\"urn:c\">\(String(repeating: series, count: count))</c:chartSpace>"
      return try ChartReader(XMLPullReader(PartBytes(Array(text.utf8)), name: "c")).read()
    }
    #expect(try chart(5).series.map(\.values.count) == Array(repeating: 100_000, count: 5))
    #expect(throws: WorkbookError.damaged("c")) { try chart(6) }
  }

  @Test func `thousands of fields within one another are walked once`() throws {
    let count = 20_000
    func marks(_ type: String) -> String {
      String(repeating: "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>", count: count)
    }
    let texts = String(repeating: HandMadeDocument.run("隐"), count: count)
    let runs = marks("begin") + texts + marks("end") + HandMadeDocument.run("显")
    #expect(try HandMadeDocument(HandMadeDocument.paragraph(runs)).read().described == ["显"])
  }

  @Test func `more sheets than anybody turns over are refused`() {
    var book = HandMadeWorkbook("<sheetData/>")
    let sheet = "<sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/>"
    book.parts["xl/workbook.xml"] = """
      <workbook xmlns="\(HandMadeWorkbook.main)" xmlns:r="\(HandMadeWorkbook.relationTypes)">
      <sheets>\(String(repeating: sheet, count: 4_097))</sheets></workbook>
      """
    #expect(throws: WorkbookError.damaged("xl/workbook.xml")) { try book.read() }
  }

  @Test func `blocks laid over one another thousands of times are refused`() {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 2_000)
    let merges = String(repeating: "<mergeCell ref=\"A1:A2000\"/>", count: 11_000)
    let book = HandMadeWorkbook(
      "<sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells>")
    #expect(throws: WorkbookError.damaged("xl/worksheets/sheet1.xml")) { try book.read() }
  }

  @Test func `a sum that is too large, too deep or too long is none`() throws {
    let large = String(repeating: "<row><c><v>9E21</v></c></row>", count: 20_000)
    let chain = (1...3_000).map { "<row><c><f>SUM(A\($0 + 1))</f></c></row>" }.joined()
    func sum(_ rows: String, _ formula: String) throws -> String? {
      var sums = SumValue(try HandMadeWorkbook("<sheetData>\(rows)</sheetData>").read().sheets[0])
      return sums.digits(of: formula)
    }
    #expect(try sum(large, "SUM(A1:A3)") == "27000000000000000000000")
    #expect(try sum(large, "SUM(A1:A20000)") == nil)
    #expect(try sum(chain, "SUM(A1)") == nil)
    let nested = String(repeating: "SUM(", count: 2_000) + String(repeating: ")", count: 2_000)
    #expect(try sum(chain, nested) == nil)
    #expect(SumValue.cells(of: nested) == nil)
  }
}
