import DraftReading
import Foundation
import GoujiModel
import OfficeOpenXML
import SourceReading
import Testing

struct SheetSourceTests {
  /// Made by openpyxl, see its folder.
  private func fixture() throws -> WorkbookSource {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "OfficeOpenXMLTests/Fixtures/openpyxl.xlsx")
    let outcome = WorkbookSource.read(path.path(percentEncoded: false), displayPath: "表.xlsx")
    #expect(outcome.findings.isEmpty)
    return try #require(outcome.value)
  }

  @Test func `a sheet becomes the table that a CSV would`() throws {
    let table = try fixture().sheets[0].table()
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["支出明细表", "", ""], ["单位", "金额", "合计"], ["某局", "0.3", ""], ["甲乙丙", "1200.4", ""],
        ["2024-03-01", "25%", "TRUE"], ["2024-12-31 08:30", "2080101", "两端有空"], ["第七行是空的", "", ""],
      ])
    #expect(table.rows.map(\.line) == [1, 2, 3, 4, 5, 6, 8])
    #expect(table.rows[2].cells.map { $0.fault == .noResult } == [false, false, true])
  }

  @Test func `a place in a sheet names the cell, filled or not`() throws {
    let book = try fixture()
    let sheet = book.sheets[0]
    let places = sheet.table().rows.flatMap(\.cells).map { $0.place(in: sheet.file).description }
    let columns = ["A", "B", "C"]
    #expect(
      places == [1, 2, 3, 4, 5, 6, 8].flatMap { row in columns.map { "表.xlsx#支出!\($0)\(row)" } })
    #expect(sheet.place(row: 3, column: 1).description == "表.xlsx#支出!B4")
    #expect(sheet.place(row: 7, column: 2).description == "表.xlsx#支出!C8")
    let far = try #require(book.sheet(named: "隐藏＆<页>"))
    #expect(far.place(row: 13, column: 3).cell == "D14")
    #expect(sheet.file.line(2) == "单位\t金额\t合计")
    #expect(Place(file: SourceFile(path: "x.csv", text: "a"), line: 1, column: 1).cell == nil)
  }

  @Test func `what a sheet holds besides its table is said without its format`() throws {
    let book = try fixture()
    let sheet = book.sheets[0]
    #expect(book.sheets.map(\.isHidden) == [false, true, true])
    #expect(book.sheets.map(\.isEmpty) == [false, false, true])
    #expect(sheet.start.cell == "A1")
    #expect(book.sheets[1].start.cell == "A14")
    #expect(sheet.hiddenLines == [4])
    // 2080101 is typed as text, 0.3 and an empty cell are none.
    #expect(sheet.isText(row: 5, column: 1))
    #expect(!sheet.isText(row: 2, column: 1) && !sheet.isText(row: 6, column: 1))
    let third = sheet.filledRows(first: 3)[2]
    #expect(third.row == 2)
    #expect(third.cells.map(\.column) == [0, 1, 2])
    #expect(third.cells.map(\.text) == ["某局", "0.3", ""])
    #expect(third.cells.map(\.uncomputed) == [nil, nil, "B3*2"])
    // The last row is the eighth, which has its first cell alone.
    #expect(sheet.isFilled(below: 6) { $0 == 0 })
    #expect(!sheet.isFilled(below: 6) { $0 == 1 } && !sheet.isFilled(below: 7) { _ in true })
  }

  @Test func `the words of a merged block are said of its other cells where that is asked for`()
    throws
  {
    let sheet = try fixture().sheets[0]
    let rows = sheet.table().rows
    let first = { (rows: [SourceRow]) in rows[0].cells.map(\.text) }
    #expect(first(sheet.filling(rows)) == ["支出明细表", "", ""])
    #expect(first(sheet.filling(rows, across: true)) == ["支出明细表", "支出明细表", "支出明细表"])
    #expect(first(sheet.filling(rows, across: true) { $0 != 1 }) == ["支出明细表", "", "支出明细表"])
  }

  @Test func `a ledger is read from a sheet as from a CSV, its findings name cells`() throws {
    let header = ["支出类型", "资金来源", "预算数", "说明"]
    let rows = [
      header, ["人员经费", "一般公共预算", "12.345", ""], ["人员经费", "", "７", "两行\n的字"],
    ]
    let sheet = try #require(try written(rows, name: "支出").sheet(named: "支出"))
    let shape = try #require(LedgerShape.fileShapes.first { $0.name == "支出" })
    let context = DraftContext(inputUnit: .yuan, units: [])
    let reading = LedgerReader.read(sheet.table(), as: shape, in: context)
    #expect(
      reading.findings.map { "\($0.code.rawValue) \($0.place!)" } == [
        "G110 x.xlsx#支出!C2", "G113 x.xlsx#支出!B3",
      ])
    let record = reading.value.ledger.records[1]
    #expect(record.values[8].amount == Money(fen: 700))
    #expect(record.values[10].text == "两行\n的字")
    #expect(record.place(of: 8).description == "x.xlsx#支出!C3")
    #expect(record.place.lineDescription == "x.xlsx#支出!3")
  }

  @Test func `a formula without a result or with an error is reported where it is used`() throws {
    var sheet = try fixture().sheets[0].table()
    sheet.rows.removeFirst()
    let shape = LedgerShape(
      name: "试",
      columns: [LedgerColumn("金额", .amount), LedgerColumn("合计", .amount, required: true)])
    let reading = LedgerReader.read(sheet, as: shape, in: DraftContext(inputUnit: .yuan, units: []))
    let found = reading.findings.filter { $0.code == .formulaWithoutResult }
    #expect(found.map { "\($0.place!)" } == ["表.xlsx#支出!C3", "表.xlsx#支出!C4"])
  }

  @Test(arguments: [
    (Array("单位,金额\n".utf8), "文本文件"), (Array("<html>".utf8), "网页"),
    ([0xD0, 0xCF, 0x11, 0xE0], "旧格式"), ([0x50, 0x4B, 3, 4], "已损坏"),
  ])
  func `a file that is no workbook is a finding that says what it is`(bytes: [UInt8], words: String)
  {
    let outcome = WorkbookSource.read(bytes: bytes, displayPath: "支出.xlsx")
    #expect(outcome.value == nil)
    #expect(outcome.findings.map(\.code) == [.unreadableWorkbook])
    #expect(outcome.findings.allSatisfy { $0.message.contains(words) && !$0.cure.isEmpty })
  }

  @Test func `very long cells are quoted in part and keep their neighbours in place`() throws {
    let long = String(repeating: "长", count: 5_000)
    let sheet = try written([[long, "甲\t乙", "丙"]], name: "表").sheets[0]
    #expect(sheet.table().rows[0].cells.map(\.text) == [long, "甲\t乙", "丙"])
    #expect(
      sheet.table().rows[0].cells.map { $0.place(in: sheet.file).cell } == ["A1", "B1", "C1"])
    #expect(sheet.file.text.unicodeScalars.count < 100)
  }

  /// A workbook of one sheet, all cells text.
  private func written(_ rows: [[String]], name: String) throws -> WorkbookSource {
    let book = Workbook(
      properties: DocumentProperties(title: "", application: ""),
      defaultFont: CellFont(name: "宋体", size: 11))
    let style = book.style(CellFormat(font: CellFont(name: "宋体", size: 11)))
    book.add(Worksheet(name: name, columnWidths: [])) { writer in
      for (index, row) in rows.enumerated() {
        writer.row(index) { cells in
          for (column, text) in row.enumerated() { cells.text(column, text, style) }
        }
      }
    }
    let outcome = WorkbookSource.read(bytes: try book.package().bytes(), displayPath: "x.xlsx")
    return try #require(outcome.value)
  }
}
