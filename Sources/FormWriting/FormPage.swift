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

extension RowWriter {
  /// The first two rows of a sheet; `width` is that of the columns over which the hint reaches.
  func heading(_ title: String, hint: String, width: Double, _ look: FormLook) {
    row(0, height: 26) { $0.text(0, title, look.title) }
    row(1, height: FormWidths.height(of: hint, width: width)) { $0.text(0, hint, look.hint) }
  }
}
