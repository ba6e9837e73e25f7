import Foundation

@testable import OfficeOpenXML

/// A workbook written part by part, as programs that we cannot run would write it.
struct HandMadeWorkbook {
  var parts: [String: String]

  /// One sheet, whose `<worksheet>` holds `sheet`.
  init(_ sheet: String, strings: String? = nil, styles: String? = nil) {
    parts = [
      "_rels/.rels": Self.relations([("officeDocument", "xl/workbook.xml")]),
      "xl/workbook.xml": """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relationTypes)">
      <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": Self.relations([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ]),
      "xl/worksheets/sheet1.xml": "<worksheet xmlns=\"\(Self.main)\">\(sheet)</worksheet>",
    ]
    parts["xl/sharedStrings.xml"] = strings.map { "<sst xmlns=\"\(Self.main)\">\($0)</sst>" }
    parts["xl/styles.xml"] = styles.map {
      "<styleSheet xmlns=\"\(Self.main)\">\($0)</styleSheet>"
    }
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func relations(_ list: [(type: String, target: String)]) -> String {
    let entries = list.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationTypes)/\(entry.type)\" Target=\"\(entry.target)\"/>"
    }
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(entries.joined())</Relationships>"
  }

  func bytes() throws -> [UInt8] {
    try ZipArchive.write(
      parts.sorted { $0.key < $1.key }.map {
        ZipEntry(name: $0.key, content: .bytes(Array($0.value.utf8)))
      })
  }

  func read(_ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) -> WorkbookContent {
    guard let bytes = try? bytes() else { throw .damaged("") }
    return try WorkbookContent(bytes, limits: limits)
  }

  /// The cells of a `<sheetData>`, `A1=text`, as `describe` shows them.
  static func cells(
    _ data: String, strings: String? = nil, styles: String? = nil
  ) throws -> [String] {
    let workbook = HandMadeWorkbook(
      "<sheetData>\(data)</sheetData>", strings: strings, styles: styles)
    return try workbook.read().sheets[0].described
  }
}

extension SheetContent {
  /// `B3=0.3`, in the order of the sheet; a formula follows in braces.
  var described: [String] {
    rows.flatMap(\.cells).map { cell in
      let formula = cell.formula.map { "{\($0)}" } ?? ""
      let value = cell.value == .missing ? "?" : cell.shown
      return "\(CellReference.cell(row: cell.row, column: cell.column))=\(value)\(formula)"
    }
  }
}
