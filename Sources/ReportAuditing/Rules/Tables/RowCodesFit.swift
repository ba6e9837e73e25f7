import GoujiModel

/// What it says: the code in a row, of a classification or of a unit, is that of what the row stands
/// for, at its level: 类, 款 and 项 in columns of their own or in one.
///
/// How it is recounted: codes are read from the lines of the draft and cut to the level of the column.
///
/// Source: 政府收支分类科目 of the year; the template's 标签.
///
/// What escapes it: a code that the draft itself has wrong, which other rules look at.
enum RowCodesFit {
  static let rule = AuditRule("每行的科目代码、单位代码是它自己的", .tables, basis: "政府收支分类科目")

  static func result(_ read: ReadTables) -> AuditResult {
    .ofCells(rule, read, [.words(.code)], code: .rowCodeDiffers, label: "代码不是这一行的")
  }
}
