import GoujiModel
import OfficeOpenXML

/// A table that another program exported: its rows as they stand, and with merged cells repeated.
package struct ImportSheet: Sendable {
  package let file: SourceFile
  package let name: String
  package let isHidden: Bool
  /// As read; of merged cells only the first has its text.
  let rows: [SourceRow]
  /// Every cell of a merged block has the text of the first one.
  let filled: [SourceRow]
  /// Numbers of lines that the sheet does not show.
  let hiddenLines: Set<Int>

  package init(_ sheet: SheetSource) {
    file = sheet.file
    name = sheet.name
    isHidden = sheet.content.visibility != .visible
    rows = sheet.table().rows
    filled = Self.filling(sheet.content.merges, in: rows)
    hiddenLines = Set(sheet.content.hiddenRows.map { $0 + 1 })
  }

  /// A CSV file.
  package init(_ table: SourceTable) {
    file = table.file
    name = ""
    isHidden = false
    rows = table.rows.filter { !$0.isBroken }
    filled = rows
    hiddenLines = []
  }

  private static func filling(_ merges: [CellBlock], in rows: [SourceRow]) -> [SourceRow] {
    guard !merges.isEmpty else { return rows }
    var filled = rows
    let indexes = Dictionary(
      rows.enumerated().map { ($1.line - 1, $0) }, uniquingKeysWith: { first, _ in first })
    for block in merges {
      guard let first = indexes[block.rows.lowerBound],
        block.columns.lowerBound < rows[first].cells.count
      else { continue }
      let origin = rows[first].cells[block.columns.lowerBound]
      guard !origin.text.isEmpty else { continue }
      for index in first..<rows.count where rows[index].line - 1 <= block.rows.upperBound {
        for column in block.columns where column < filled[index].cells.count {
          filled[index].cells[column].text = origin.text
        }
        if rows[index].line - 1 == block.rows.upperBound { break }
      }
    }
    return filled
  }

  /// `D`, as people call the columns of a sheet.
  static func letter(_ position: Int) -> String { CellReference.column(position) }
}

extension SourceRow {
  /// An empty cell where the row is shorter.
  func text(_ position: Int) -> String {
    position < cells.count ? cells[position].text : ""
  }
}
