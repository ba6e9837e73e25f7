import OfficeOpenXML

/// A workbook of the gallery: sheets written as lines, cells divided by commas. A line that begins
/// with ［隐藏］ is a hidden row; =F2+F3→150 is a formula with the result that was saved.
enum GalleryForm {
  static let prefix = "填报表.xlsx#"
  private static let hidden = "［隐藏］"

  static func bytes(_ sheets: [(name: String, text: String)]) throws -> [UInt8] {
    let font = CellFont(name: "宋体", size: 11)
    let book = Workbook(
      properties: DocumentProperties(title: "", application: ""), defaultFont: font)
    let style = book.style(CellFormat(font: font))
    var hiddenRows: [Int: [Int]] = [:]
    for (index, sheet) in sheets.enumerated() {
      let lines = sheet.text.split(separator: "\n")
      hiddenRows[index] = lines.indices.filter { lines[$0].hasPrefix(hidden) }
      try book.add(Worksheet(name: String(sheet.name.dropFirst(prefix.count)), columnWidths: [])) {
        writer in
        for (row, line) in lines.enumerated() {
          let cells = line.replacing(hidden, with: "").split(
            separator: ",", omittingEmptySubsequences: false)
          writer.row(row) { cell in
            for (column, text) in cells.enumerated() { add(String(text), column, cell, style) }
          }
        }
      }
    }
    var package = try book.package()
    for (sheet, rows) in hiddenRows where !rows.isEmpty { hide(rows, of: sheet, in: &package) }
    return try package.bytes()
  }

  private static func add(
    _ text: String, _ column: Int, _ cell: CellWriter, _ style: CellStyle
  ) {
    let parts = text.split(separator: "→")
    guard text.hasPrefix("="), parts.count == 2 else { return cell.text(column, text, style) }
    cell.formula(column, String(parts[0].dropFirst()), result: String(parts[1]), style)
  }

  private static func hide(_ rows: [Int], of sheet: Int, in package: inout Package) {
    for part in package.parts.indices
    where package.parts[part].name == "xl/worksheets/sheet\(sheet + 1).xml" {
      guard case .xml(let content) = package.parts[part].content else { continue }
      var text = content.text
      for row in rows {
        text = text.replacing("<row r=\"\(row + 1)\"", with: "<row r=\"\(row + 1)\" hidden=\"1\"")
      }
      package.parts[part].content = .bytes(Array(text.utf8))
    }
  }
}
