import GoujiModel

/// What it says: a cell of words says what the record of the draft says, word for word (targets,
/// indicators, purposes), or what the template says; a cell that must be empty is.
///
/// How it is recounted: the record is looked up again where the row stands.
///
/// Source: the draft's own text; the template's 标签, 格 and 文.
///
/// What escapes it: words whose figure is balanced (配平), of which only the frame is read.
enum CellTextsFit {
  static let rule = AuditRule("文字格是草案和模板的原文", .tables)

  static func result(_ read: ReadTables) -> AuditResult {
    .ofCells(
      rule, read, [.words(.text), .words(.template)], code: .cellTextDiffers, label: "文字不是原文")
  }
}
