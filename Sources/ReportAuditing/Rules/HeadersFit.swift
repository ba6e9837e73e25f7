import GoujiModel

/// What it says: every cell of a table's header says what the template's 列头 says there.
///
/// How it is recounted: the tree of columns is laid out once more, its words filled from the draft.
///
/// Source: the template's 列 and 列头.
///
/// What escapes it: nothing of the words; how cells of the header are joined is `MergesFit`'s.
enum HeadersFit {
  static let rule = AuditRule("表头是模板的列头", .tables)

  static func result(_ compared: ComparedReport, lists: Bool = false) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告没有带表头的表")
    for table in compared.tables {
      guard table.hasShape else {
        result.skip(ComparedTable.noShape)
        continue
      }
      for (row, cells) in table.expected.header.rows.enumerated() {
        for (column, wanted) in cells.enumerated() {
          check(wanted, table, row, column, compared.report.figures, into: &result)
        }
      }
    }
    return result
  }

  private static func check(
    _ wanted: ExpectedWords, _ table: ComparedTable, _ row: Int, _ column: Int,
    _ figures: [PrintedFigure], into result: inout AuditResult
  ) {
    let cell = table.printed.rows[row].cells[column]
    let fits =
      switch cell.content {
      case .empty: wanted.isBlank
      case .text(let text, _): wanted.fits(text)
      case .words(let words): wanted.fits(words, figures)
      case .figure: false
      }
    if fits { return result.hold() }
    let place = "\(table.printed.id)表头第 \(row + 1) 行第 \(column + 1) 栏"
    let printed = cell.words ?? ""
    result.fail(
      .contradiction(
        .headerDiffers, place, printed: printed, expected: wanted.shown, label: "表头不是模板的",
        at: table.expected.columns[column].place),
      AuditRelation(.init(place, printed), .init("模板", wanted.shown)))
  }
}
