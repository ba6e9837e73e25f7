import Testing

@testable import OfficeOpenXML

struct SpreadsheetTests {
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns are named as Excel names them`(column: Int, name: String) {
    #expect(CellReference.column(column) == name)
  }

  @Test func `the name of a sheet obeys Excel`() {
    #expect(SheetName.valid("表3-1") == "表3-1")
    #expect(SheetName.valid("a/b[c]:*?\\") == "a_b_c_____")
    #expect(SheetName.valid("'引号'") == "引号")
    #expect(SheetName.valid("") == "Sheet")
    #expect(SheetName.valid("History") == "History(2)")
    #expect(SheetName.valid("表1", besides: ["表1"]) == "表1(2)")
    #expect(SheetName.valid(String(repeating: "表", count: 40)).utf16.count == 31)
  }

  @Test func `a text that looks like an escape of Excel stays a text`() {
    #expect(SharedStrings.escaped("_x0041_") == "_x005F_x0041_")
    #expect(SharedStrings.escaped("a_b_xyz_") == "a_b_xyz_")
  }

  @Test func `characters that Swift takes for equal stay apart`() {
    var strings = SharedStrings()
    #expect(strings.index(of: "\u{8C48}") != strings.index(of: "\u{F900}"))
  }

  @Test func `equal formats share one entry of the style sheet`() throws {
    let font = CellFont(name: "宋体", size: 11)
    var styles = StyleSheet(defaultFont: font)
    let first = styles.style(CellFormat(font: font, numberFormat: "0.00;-0.00;"))
    let again = styles.style(CellFormat(font: font, numberFormat: "0.00;-0.00;"))
    #expect(first == again)
    #expect(try styles.part().text.contains("numFmtId=\"164\" formatCode=\"0.00;-0.00;\""))
  }

  @Test func `a text that looks like a formula stays a text`() throws {
    let font = CellFont(name: "宋体", size: 11)
    let workbook = Workbook(
      properties: DocumentProperties(title: "t", application: "a"), defaultFont: font)
    let style = workbook.style(CellFormat(font: font))
    workbook.add(Worksheet(name: "表", columnWidths: [10])) { rows in
      rows.row(0) { $0.text(0, "=100%", style) }
    }
    let reader = try PackageReader(try workbook.package().bytes())
    let sheet = reader.entry("xl/worksheets/sheet1.xml")?.text ?? ""
    #expect(sheet.contains("<c r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c>"))
    #expect(reader.entry("xl/sharedStrings.xml")?.text.contains("<t>=100%</t>") == true)
  }
}
