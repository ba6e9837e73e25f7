import Foundation
import Testing

@testable import OfficeOpenXML

struct WorkbookContentTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: fixtures.appending(path: name)))
  }

  /// The two programs agree on all but the results of formulas, which openpyxl does not compute.
  static let shown = [
    "A1=支出明细表", "A2=单位", "B2=金额", "C2=合计", "A3=某局", "B3=0.3", "C3=?{B3*2}", "A4=甲乙丙",
    "B4=1200.4", "C4=?{1/0}", "A5=2024-03-01", "B5=25%", "C5=TRUE", "A6=2024-12-31 08:30",
    "B6=2080101", "C6=  两端有空  ", "A8=第七行是空的",
  ]

  @Test func `a workbook saved by openpyxl is read cell by cell`() throws {
    let workbook = try WorkbookContent(try Self.fixture("openpyxl.xlsx"))
    #expect(workbook.sheets[0].described == Self.shown)
  }

  @Test func `a workbook saved by LibreOffice is read cell by cell`() throws {
    let workbook = try WorkbookContent(try Self.fixture("libreoffice.xlsx"))
    let expected = Self.shown.map {
      ["C3=?{B3*2}": "C3=0.6{B3*2}", "C4=?{1/0}": "C4=#DIV/0!{1/0}", "C5=TRUE": "C5=TRUE{TRUE()}"][
        $0]
        ?? $0
    }
    #expect(workbook.sheets[0].described == expected)
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func `sheets, merges and what is hidden are told`(name: String) throws {
    let workbook = try WorkbookContent(try Self.fixture(name))
    #expect(workbook.sheets.map(\.name) == ["支出", "隐藏 & <页>", "代码"])
    // LibreOffice knows one way of hiding only.
    let last: SheetContent.Visibility = name == "openpyxl.xlsx" ? .veryHidden : .hidden
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, last])
    let sheet = workbook.sheets[0]
    #expect(sheet.merges == [CellBlock(rows: 0...0, columns: 0...2)])
    #expect(sheet.hiddenRows == [3])
    #expect(sheet.isHidden(column: 2))
    #expect(!sheet.isHidden(column: 1))
    #expect(sheet.cell(row: 5, column: 1)?.format == .text)
    #expect(sheet.cell(row: 6, column: 0) == nil)
    #expect(workbook.sheets[1].described == ["D14=字"])
  }

  @Test func `texts in runs are joined and the reading aid is left out`() throws {
    let strings = """
      <si><r><rPr><b/></rPr><t xml:space="preserve">行政 </t></r><r><t>运行</t></r>\
      <rPh sb="0" eb="2"><t>xingzheng</t></rPh><phoneticPr fontId="1"/></si>
      <si><t>两行_x000D_
      的字 _x4E2D_ _x_ x</t></si><si><t/></si>
      """
    let data = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>\
      <c r="D1" t="inlineStr"><is><t>内联</t></is></c><c r="E1" t="str"><f>A1&amp;""</f><v></v></c>\
      <c r="F1" t="s"><v>9</v></c></row>
      """
    #expect(
      try HandMadeWorkbook.cells(data, strings: strings) == [
        "A1=行政 运行", "B1=两行\r\n的字 中 _x_ x", "D1=内联", "E1={A1&\"\"}", "F1=#N/A",
      ])
  }

  @Test func `cells and rows without an address follow one another`() throws {
    let data = """
      <row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row>\
      <row><c><v>5</v></c></row>
      """
    #expect(try HandMadeWorkbook.cells(data) == ["A1=1", "B1=2", "C4=3", "D4=4", "A5=5"])
  }

  @Test func `rows and cells out of order are put in order, the last of two counts`() throws {
    let data = """
      <row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row>\
      <row r="1"><c r="A1"><v>8</v></c><c r="A1"><v>9</v></c></row>
      """
    #expect(try HandMadeWorkbook.cells(data) == ["A1=9", "A3=1", "B3=2"])
  }

  @Test func `a workbook in the strict namespaces with targets from the root is read`() throws {
    var book = HandMadeWorkbook(
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>",
      strings: "<si><t>严格</t></si>")
    for (name, text) in book.parts {
      book.parts[name] =
        text
        .replacingOccurrences(
          of: HandMadeWorkbook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        .replacingOccurrences(
          of: HandMadeWorkbook.relationTypes,
          with: "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        .replacingOccurrences(of: "\"worksheets/", with: "\"/xl/worksheets/")
        .replacingOccurrences(of: "\"sharedStrings", with: "\"./../xl/SharedStrings")
    }
    #expect(try book.read().sheets.map(\.described) == [["A1=严格"]])
  }

  @Test func `prefixed elements and those of extensions are told apart`() throws {
    var book = HandMadeWorkbook("")
    book.parts["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="\(HandMadeWorkbook.main)" xmlns:y="urn:other"><x:sheetData>\
      <x:row r="1"><y:c r="A1"><y:v>7</y:v></y:c><x:c r="B1"><x:v>1</x:v><y:v>2</y:v></x:c></x:row>\
      </x:sheetData></x:worksheet>
      """
    #expect(try book.read().sheets[0].described == ["B1=1"])
  }

  @Test func `dates from 1904, the false leap day and times are shown as Excel does`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs>
      """
    let data = """
      <row r="1"><c s="1"><v>45352</v></c><c s="2"><v>60</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c>\
      <c s="1"><v>0.5</v></c><c s="3"><v>0.1234</v></c><c s="1"><v>9999999</v></c><c s="9"><v>1</v></c></row>
      """
    #expect(
      try HandMadeWorkbook.cells(data, styles: styles) == [
        "A1=2024-03-01", "B1=1900-02-29", "C1=1900-02-28", "D1=1900-03-01", "E1=12:00",
        "F1=12.34%", "G1=9999999", "H1=1",
      ])
    var book = HandMadeWorkbook(
      "<sheetData><row><c s=\"1\"><v>43890</v></c></row></sheetData>", styles: styles)
    book.parts["xl/workbook.xml"] = book.parts["xl/workbook.xml"]?.replacingOccurrences(
      of: "<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
    #expect(try book.read().sheets[0].described == ["A1=2024-03-01"])
  }
}
