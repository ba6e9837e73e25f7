import DisclosureReading
import DocumentReading
import Foundation
import Testing

@testable import OfficeOpenXML

/// A publication rebuilt from its truth: the tables cell by cell, the prose of its text, with the
/// errors that it was published with.
struct PublishedDocument: Sendable, CustomTestStringConvertible {
  var text: String
  var tables: String
  /// 元, where the tables are not in 万元.
  var inYuan = false

  var testDescription: String { text }

  static let shared = DraftCopy.repository.deletingLastPathComponent().appending(path: "shared")

  /// Nil where `../shared` is not there.
  static var isThere: Bool { FileManager.default.fileExists(atPath: shared.path()) }

  // MARK: Parts

  private func paragraphs() throws -> [String] {
    let whole = try String(contentsOf: Self.shared.appending(path: text), encoding: .utf8)
    let pages = whole.replacing("**", with: "").split(separator: "\u{C}").map { page in
      page.split(whereSeparator: \.isNewline).map(String.init)
    }
    return [Passage](PageText(pages: pages)).compactMap { passage in
      if case .paragraph(let paragraph) = passage { paragraph.text } else { nil }
    }
  }

  private struct Table {
    var label: String
    var title: String
    var unit: String
    var headers: [[String]]
    var rows: [[String]]
    var depth: Int { headers.map(\.count).max() ?? 0 }
  }

  private func contents() throws -> [Table] {
    let folder = Self.shared.appending(path: tables)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    return try names.filter { $0.hasSuffix(".tsv") && $0 != "uncertain.tsv" }.map { name in
      let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n").map {
          $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
      let parts = name.dropLast(4).split(separator: "_").map(String.init)
      let isLabelled = parts.count > 2 && parts[1].contains("表")
      let headers = lines[0].map { $0.split(separator: "/").map(String.init) }
      return Table(
        label: isLabelled ? parts[1] : "",
        title: parts.count > 3 ? parts.dropFirst(2).joined(separator: "_") : parts.last ?? "",
        unit: inYuan && !name.contains("三公") ? "元" : "万元", headers: headers,
        rows: lines.dropFirst().map { $0 + Array(repeating: "", count: headers.count - $0.count) })
    }
  }

  // MARK: Word

  func document() throws -> [UInt8] {
    var body = try paragraphs().map(Self.paragraph).joined()
    for table in try contents() {
      body += Self.paragraph(table.label) + Self.paragraph(table.title)
      body += Self.paragraph("金额单位：\(table.unit)") + Self.table(table)
    }
    return try ZipArchive.write([
      Self.part(
        "[Content_Types].xml", Self.types("word/document.xml", "wordprocessingml.document")),
      Self.part("_rels/.rels", Self.relations([("officeDocument", "word/document.xml")])),
      Self.part(
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"
      ),
    ])
  }

  private static func paragraph(_ text: String) -> String {
    "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
  }

  private static func table(_ table: Table) -> String {
    var xml = "<w:tbl><w:tblGrid>"
    xml +=
      String(repeating: "<w:gridCol w:w=\"500\"/>", count: table.headers.count) + "</w:tblGrid>"
    for level in 0..<table.depth {
      xml += "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
      for (text, columns) in merged(table, level) {
        let span = "<w:gridSpan w:val=\"\(columns.count)\"/>"
        let merge = text == nil ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>"
        xml += "<w:tc><w:tcPr>\(span)\(merge)</w:tcPr>\(paragraph(text ?? ""))</w:tc>"
      }
      xml += "</w:tr>"
    }
    for row in table.rows {
      xml += "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    return xml + "</w:tbl>"
  }

  /// Cells of a line of headers, those of one name under one header as one; nil below a header that
  /// has ended.
  private static func merged(_ table: Table, _ level: Int) -> [(text: String?, columns: Range<Int>)]
  {
    var cells: [(text: String?, columns: Range<Int>)] = []
    var column = 0
    while column < table.headers.count {
      let path = table.headers[column]
      var end = column + 1
      if level < path.count - 1 {
        while end < table.headers.count, table.headers[end].count > level + 1,
          table.headers[end].prefix(level + 1) == path.prefix(level + 1)
        { end += 1 }
      }
      cells.append((level < path.count ? path[level] : nil, column..<end))
      column = end
    }
    return cells
  }

  // MARK: Excel

  func workbook() throws -> [UInt8] {
    let sheets = try contents()
    var parts = [
      Self.part("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")])),
      Self.part(
        "xl/_rels/workbook.xml.rels",
        Self.relations(sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") })),
    ]
    let entries = sheets.indices.map {
      "<sheet name=\"表\($0 + 1)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    parts.append(
      Self.part(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.sheetML)\" xmlns:r=\"\(Self.relationTypes)\"><sheets>\(entries.joined())</sheets></workbook>"
      ))
    for (index, table) in sheets.enumerated() {
      parts.append(Self.part("xl/worksheets/sheet\(index + 1).xml", Self.sheet(table)))
    }
    return try ZipArchive.write(parts)
  }

  private static func sheet(_ table: Table) -> String {
    var merges: [String] = []
    var rows = [[table.label], [table.title], ["金额单位：\(table.unit)"]]
    for level in 0..<table.depth {
      var row = Array(repeating: "", count: table.headers.count)
      for (text, columns) in merged(table, level) {
        row[columns.lowerBound] = text ?? ""
        let (left, right) = (letters(columns.lowerBound), letters(columns.upperBound - 1))
        let isLast = text != nil && table.headers[columns.lowerBound].count == level + 1
        let bottom = isLast ? table.depth : level + 1
        if text != nil, columns.count > 1 || bottom > level + 1 {
          merges.append("<mergeCell ref=\"\(left)\(level + 4):\(right)\(bottom + 3)\"/>")
        }
      }
      rows.append(row)
    }
    rows += table.rows
    let cells = rows.enumerated().map { number, row in
      let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        let isAmount = number >= table.depth + 3 && text.contains(".") && Double(text) != nil
        let place = "\(letters(column))\(number + 1)"
        return isAmount
          ? "<c r=\"\(place)\"><v>\(text)</v></c>"
          : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    let merged =
      merges.isEmpty ? "" : "<mergeCells count=\"\(merges.count)\">\(merges.joined())</mergeCells>"
    return
      "<worksheet xmlns=\"\(sheetML)\"><sheetData>\(cells.joined())</sheetData>\(merged)</worksheet>"
  }

  private static func letters(_ column: Int) -> String {
    column < 26
      ? String(UnicodeScalar(UInt8(65 + column))) : letters(column / 26 - 1) + letters(column % 26)
  }

  // MARK: Packages

  private static let sheetML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func part(_ name: String, _ text: String) -> ZipEntry {
    ZipEntry(
      name: name, content: .bytes(Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(text)".utf8)))
  }

  private static func types(_ part: String, _ kind: String) -> String {
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument.\(kind).main+xml\"/></Types>"
  }

  private static func relations(_ list: [(type: String, target: String)]) -> String {
    let entries = list.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationTypes)/\(entry.type)\" Target=\"\(entry.target)\"/>"
    }
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(entries.joined())</Relationships>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
