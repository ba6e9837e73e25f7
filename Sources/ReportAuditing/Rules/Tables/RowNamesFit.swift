import GoujiModel

/// What it says: the name in a row is that of its code in the classification of the year or in 本地科目,
/// of its unit or of its project.
///
/// How it is recounted: the edition is asked again for the code that the lines of the draft have.
///
/// Source: 政府收支分类科目 of the year; 单位 and 项目 of the draft.
///
/// What escapes it: a name that the edition itself has wrong.
enum RowNamesFit {
  static let rule = AuditRule("每行的名称与它的代码、单位、项目相符", .tables, basis: "政府收支分类科目")

  static func result(_ read: ReadTables) -> AuditResult {
    .ofCells(rule, read, [.words(.name)], code: .rowNameDiffers, label: "名称不是这一行的")
  }
}
