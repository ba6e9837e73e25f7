import GoujiModel
import OfficeOpenXML

/// Cells merged downwards say the same for all their rows; an amount is said once.
enum MergedCells {
  /// The rows of a sheet, merged words repeated in each row that they cover.
  static func filled(_ sheet: SheetSource) -> [SourceRow] {
    var rows = sheet.table().rows
    let merges = sheet.content.merges.filter { $0.rows.count > 1 }
    if merges.isEmpty { return rows }
    let positions = Dictionary(
      rows.enumerated().map { ($1.line - 1, $0) }, uniquingKeysWith: { first, _ in first })
    for merge in merges {
      let column = merge.columns.lowerBound
      guard let top = positions[merge.rows.lowerBound], column < rows[top].cells.count else {
        continue
      }
      let cell = rows[top].cells[column]
      guard !cell.text.isEmpty, !isNumber(cell.text) else { continue }
      for row in merge.rows.dropFirst() {
        guard let position = positions[row], column < rows[position].cells.count,
          rows[position].cells[column].text.isEmpty
        else { continue }
        rows[position].cells[column].text = cell.text
      }
    }
    return rows
  }

  /// Codes are words here: 2080101 is merged as often as a name.
  private static func isNumber(_ text: String) -> Bool {
    guard let number = AmountParser.split(text)?.number else { return false }
    return number.contains(".") || ![3, 5, 6, 7].contains(number.utf8.count)
  }
}
