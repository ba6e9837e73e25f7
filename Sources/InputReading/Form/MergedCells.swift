import GoujiModel
import OfficeOpenXML

/// Cells merged downwards say the same for all their rows; an amount is said once.
enum MergedCells {
  /// The rows of a sheet, merged words repeated in each row that they cover, in the columns that
  /// `isWord` names.
  static func filled(_ sheet: SheetSource, where isWord: (Int) -> Bool) -> [SourceRow] {
    var rows = sheet.table().rows
    let merges = sheet.content.merges.filter { $0.rows.count > 1 }
    if merges.isEmpty { return rows }
    let positions = Dictionary(
      rows.enumerated().map { ($1.line - 1, $0) }, uniquingKeysWith: { first, _ in first })
    for merge in merges {
      let column = merge.columns.lowerBound
      guard let top = positions[merge.rows.lowerBound], column < rows[top].cells.count,
        isWord(column)
      else { continue }
      let cell = rows[top].cells[column]
      if cell.text.isEmpty { continue }
      for row in merge.rows.dropFirst() {
        guard let position = positions[row], column < rows[position].cells.count,
          rows[position].cells[column].text.isEmpty
        else { continue }
        rows[position].cells[column].text = cell.text
      }
    }
    return rows
  }
}
