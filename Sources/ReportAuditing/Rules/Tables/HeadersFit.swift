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

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有带表头的表")
    for table in read.tables {
      guard table.hasShape else {
        result.skip(ReadTable.noShape)
        continue
      }
      for (row, cells) in table.expected.header.rows.enumerated() {
        for (column, wanted) in cells.enumerated() {
          check(wanted, table, row, column, read.figures, into: &result)
        }
      }
    }
    return result
  }

  private static func check(
    _ wanted: CellWords, _ table: ReadTable, _ row: Int, _ column: Int,
    _ figures: [PrintedFigure], into result: inout AuditResult
  ) {
    let cell = table.printed.rows[row].cells[column]
    let fits = wanted.fits(cell.content, figures)
    if fits, result.relations == nil { return result.hold() }
    let place = { "\(table.printed.id)表头第 \(row + 1) 行第 \(column + 1) 栏" }
    let relation = {
      AuditRelation(.init(place(), cell.words ?? ""), .init("模板", wanted.shown))
    }
    if fits { return result.hold(1, relation()) }
    result.fail(
      .cellDiffers(
        .headerDiffers, place(), printed: cell.words ?? "", expected: wanted.shown,
        label: "表头不是模板的", template: table.expected.columns[column].place), relation())
  }
}
