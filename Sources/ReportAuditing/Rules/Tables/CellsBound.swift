import GoujiModel

/// What it says: the figure in a cell is the one that the template defines for its column, or for its
/// row, under the conditions of its table, row and column and of no others.
///
/// How it is recounted: definition and conditions are put together again from template and draft and
/// held against those of the report, word for word; what they come to is `FigureEqualsLines`' matter.
///
/// Source: the template's 数, 条件 and 每; 财预〔2016〕143号, 真实、准确.
///
/// What escapes it: a definition that the template itself has wrong.
enum CellsBound {
  static let rule = AuditRule("每格的数是模板在这一行、这一栏定义的数", .tables, basis: "财预〔2016〕143号")

  static func result(_ read: ReadTables) -> AuditResult {
    .ofCells(rule, read, [.definition], code: .cellBoundElsewhere, label: "别处的数放到了这一格")
  }
}
