import GoujiModel
import OfficeOpenXML

extension [Passage] {
  /// Of a workbook: each sheet is a name, and a table with the lines above and below it. A sheet
  /// with its text in one column alone is prose.
  package init(_ content: WorkbookContent, path: String) {
    self = []
    for sheet in content.sheets where sheet.visibility == .visible && !sheet.rows.isEmpty {
      // A title for tables that print none.
      append(.paragraph(PrintedParagraph(sheet.name)))
      let texts = sheet.texts
      if texts.allSatisfy({ $0.count { !$0.isEmpty } < 2 }) {
        for line in texts.joined() where !line.isEmpty {
          append(.paragraph(PrintedParagraph(line)))
        }
      } else {
        append(.grid(PrintedGrid(sheet, texts: texts, path: path)))
      }
    }
  }
}

extension SheetContent {
  /// Of the filled rows, as wide as the widest.
  fileprivate var texts: [[String]] {
    let last = rows.compactMap { $0.cells.last?.column }.max() ?? 0
    let width = Swift.min(last + 1, PrintedGrid.mostColumns(rows.count))
    return rows.map { row in
      var texts = Array(repeating: "", count: width)
      for cell in row.cells where cell.column < width {
        texts[cell.column] = cell.shown.trimmedEnds.filter { $0 != "\t" }
      }
      return texts
    }
  }
}

extension PrintedGrid {
  fileprivate init(_ sheet: SheetContent, texts: [[String]], path: String) {
    let width = texts.first?.count ?? 0
    var owners = texts.indices.map { row in (0..<width).map { row * width + $0 } }
    let indices = Dictionary(
      zip(sheet.rows.map(\.row), sheet.rows.indices), uniquingKeysWith: { first, _ in first })
    for merge in sheet.merges {
      let left = merge.columns.lowerBound
      guard let top = indices[merge.rows.lowerBound], left < width else { continue }
      // Rows are filled ones: those of a merge stand together.
      for row in owners.indices[top...] {
        guard merge.rows.contains(sheet.rows[row].row) else { break }
        for column in left...Swift.min(merge.columns.upperBound, width - 1) {
          owners[row][column] = top * width + left
        }
      }
    }
    self.init(rows: texts, owners: owners)
    let numbers = sheet.rows.map(\.row)
    home = .sheet(Self.file(of: texts, numbers, sheet.name, path), rows: numbers, column: 0)
  }

  /// As findings quote it: a line for each row of the sheet.
  private static func file(
    of texts: [[String]], _ numbers: [Int], _ name: String, _ path: String
  ) -> SourceFile {
    var text = ""
    var line = 0
    for (row, number) in zip(texts, numbers) {
      while line < number {
        text += "\n"
        line += 1
      }
      text += row.joined(separator: "\t")
    }
    return SourceFile(path: path, text: text, sheet: name)
  }
}
