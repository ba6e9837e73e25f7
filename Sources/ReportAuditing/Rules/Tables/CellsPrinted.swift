import GoujiModel

/// What it says: a number in a cell is printed in the unit of its table, with the decimals, commas and
/// zeros of its column, and a number that does not exist as the template's sign for that.
///
/// How it is recounted: the format is taken from the template, not from the cell, and the number is
/// printed again.
///
/// Source: the template's 选项 (金额, 零, 千分位) and 小数 of the column; GB/T 8170-2008.
///
/// What escapes it: the last digit of amounts that are balanced (配平) and of shares that are closed
/// (归百), which may be the next one up or down; their sums are `PrintedTotalsAdd`'s.
enum CellsPrinted {
  static let rule = AuditRule("每格按模板的单位、小数、千分位和零的写法印", .tables, basis: "GB/T 8170-2008")

  static func result(_ read: ReadTables) -> AuditResult {
    .ofCells(rule, read, [.print], code: .cellPrintDiffers, label: "印法不是模板的")
  }
}
