import OfficeOpenXML

/// What all sheets of a form have in common.
extension Worksheet {
  /// Locked but for the cells to type in. Title and hint reach over `columns`; what stands above
  /// `firstRow` stays in sight.
  static func page(
    _ name: String, widths: [Double], columns: Int? = nil, firstRow: Int
  ) -> Worksheet {
    var sheet = Worksheet(name: name, columnWidths: widths)
    let last = (columns ?? widths.count) - 1
    if last > 0 {
      sheet.merges = [0, 1].map { CellBlock(rows: $0...$0, columns: 0...last) }
    }
    sheet.frozenRows = firstRow
    sheet.protection = SheetProtection()
    return sheet
  }
}

/// What is printed of a sheet: the rows that are filled in, and no pages of empty ones.
enum PrintArea {
  /// A formula, so that it follows the typing: from A1 to the last column that is shown, down to the
  /// last row of `block` with something in it; one row of the block at least, and all down to `grid`
  /// where a cell holds an error. Rows count from 0.
  static func filled(_ block: CellBlock, of sheet: String, columns: Int, grid: Int) -> String {
    let name = SheetName.quoted(sheet) + "!"
    let range =
      name
      + CellReference.absolute(row: block.rows.lowerBound, column: block.columns.lowerBound) + ":"
      + CellReference.absolute(row: block.rows.upperBound, column: block.columns.upperBound)
    let last = "SUMPRODUCT(MAX((\(range)<>\"\")*ROW(\(range))))"
    return "OFFSET(\(name)$A$1,0,0,"
      + "MAX(\(block.rows.lowerBound + 1),IFERROR(\(last),\(grid + 1))),\(columns))"
  }
}

extension RowWriter {
  /// The first two rows of a sheet; `width` is that of the columns over which the hint reaches.
  func heading(_ title: String, hint: String, width: Double, _ look: FormLook) {
    row(0, height: 26) { $0.text(0, title, look.title) }
    row(1, height: FormWidths.height(of: hint, width: width)) { $0.text(0, hint, look.hint) }
  }
}
