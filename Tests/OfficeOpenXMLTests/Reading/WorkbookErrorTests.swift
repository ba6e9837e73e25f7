import Foundation
import TestSupport
import Testing

@testable import OfficeOpenXML

struct WorkbookErrorTests {
  private let small = HandMadeWorkbook("<sheetData><row><c><v>1</v></c></row></sheetData>")

  static let others: [([UInt8], WorkbookError)] = [
    ([], .damaged("")), (Array("单位,金额\n".utf8), .text),
    ([0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0x31], .text), ([0xFF, 0xFE, 0x31, 0], .text),
    (Array("<html><table>".utf8), .markup), (Array("\u{FEFF} <?xml version".utf8), .markup),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldFormat),
    (
      [0xD0, 0xCF, 0x11, 0xE0] + Array("EncryptedPackage".utf8.map { [$0, 0] }.joined()), .encrypted
    ),
    ([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0], .damaged("")), ([0x50, 0x4B, 0x05, 0x06], .damaged("")),
    ([0x89, 0x50, 0x4E, 0x47, 0, 1], .notAWorkbook),
  ]

  @Test(arguments: others)
  func `a file that is no workbook is told by its first bytes`(bytes: [UInt8], error: WorkbookError)
  {
    #expect(throws: error) { try WorkbookContent(bytes) }
  }

  @Test(arguments: [
    "<sheetData><row r=\"0\"/></sheetData>", "<sheetData><row r=\"1048577\"/></sheetData>",
    "<sheetData><row><c r=\"1A\"><v>1</v></c></row></sheetData>",
    "<sheetData><row><c r=\"XFE1\"><v>1</v></c></row></sheetData>", "<sheetData><row>",
    "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells>", "<!-- \u{1} -->", "<sheetData>&nbsp;",
  ])
  func `a damaged sheet names its part`(sheet: String) {
    #expect(throws: WorkbookError.damaged("xl/worksheets/sheet1.xml")) {
      try HandMadeWorkbook(sheet).read()
    }
  }

  @Test func `a document type, which could unfold without end, is refused`() {
    var book = small
    book.parts["xl/worksheets/sheet1.xml"] = """
      <!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <worksheet xmlns="\(HandMadeWorkbook.main)"><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
      """
    #expect(throws: WorkbookError.damaged("xl/worksheets/sheet1.xml")) { try book.read() }
  }

  @Test func `a missing sheet, a text document and a binary workbook are told apart`() {
    var book = small
    book.parts["xl/worksheets/sheet1.xml"] = nil
    #expect(throws: WorkbookError.damaged("xl/worksheets/sheet1.xml")) { try book.read() }
    book = small
    book.parts["xl/workbook.xml"] = "<document xmlns=\"urn:word\"/>"
    #expect(throws: WorkbookError.notAWorkbook) { try book.read() }
    book.parts = ["word/document.xml": "<document/>"]
    #expect(throws: WorkbookError.notAWorkbook) { try book.read() }
    book.parts = [
      "_rels/.rels": HandMadeWorkbook.relations([("officeDocument", "xl/workbook.bin")]),
      "xl/workbook.bin": "…",
    ]
    #expect(throws: WorkbookError.binaryFormat) { try book.read() }
  }

  @Test func `more than the limits is refused before it fills the memory`() {
    var limits = WorkbookLimits()
    limits.cells = 2
    let cells = HandMadeWorkbook(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c><c/><c><v>3</v></c></row></sheetData>")
    #expect(throws: WorkbookError.tooLarge(.cells(2))) { try cells.read(limits) }
    limits = WorkbookLimits()
    limits.bytes = 100_000
    let bomb = HandMadeWorkbook(
      "<sheetData>" + String(repeating: " ", count: 1_000_000) + "</sheetData>")
    #expect(throws: WorkbookError.tooLarge(.bytes(100_000))) { try bomb.read(limits) }
  }

  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
  func `no damage makes the reader crash`(name: String) throws {
    let whole = try WorkbookContentTests.fixture(name)
    var random = Chance.printed()
    var refused = 0
    for _ in 0..<400 {
      var bytes = whole
      if random.next() % 4 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
      for _ in 0..<(1 + random.next() % 8) where !bytes.isEmpty {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      do { _ = try WorkbookContent(bytes) } catch { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test func `no damage to the XML of a sheet makes the reader crash`() throws {
    let sheet =
      "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c>"
      + "<c r=\"C2\" s=\"1\"><f>A1+1</f><v>1.5E-3</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    let book = HandMadeWorkbook(
      sheet, strings: "<si><t>a</t></si>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    var random = Chance.printed()
    var outcomes: Set<Bool> = []
    let names = book.parts.keys.sorted()
    for _ in 0..<1500 {
      var damaged = book
      let name = names[Int(random.next() % UInt64(names.count))]
      var text = Array(book.parts[name]!.utf8)
      let at = Int(random.next() % UInt64(text.count))
      switch random.next() % 3 {
      case 0: text[at] = UInt8(truncatingIfNeeded: random.next() % 128)
      case 1: text.remove(at: at)
      default: text.insert(contentsOf: text[..<at].suffix(9), at: at)
      }
      damaged.parts[name] = String(decoding: text, as: UTF8.self)
      do {
        _ = try damaged.read()
        outcomes.insert(true)
      } catch { outcomes.insert(false) }
    }
    #expect(outcomes.count == 2)
  }
}
