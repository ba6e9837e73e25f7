import GoujiModel

/// What it says: a cell holds a figure exactly where the template has one for its row and column; zero
/// is a figure, an empty cell is none.
///
/// How it is recounted: rows and columns are put together again from template and draft.
///
/// Source: the template's 列 and 行.
///
/// What escapes it: a figure in the place of a label, which is told as a wrong label.
enum CellsFilled {
  static let rule = AuditRule("该有数的格有数，不该有的没有", .tables)

  static func result(_ read: ReadTables) -> AuditResult {
    .ofCells(rule, read, [.filling], code: .cellFillingDiffers, label: "该有数而没有，或相反")
  }
}
