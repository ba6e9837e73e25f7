import GoujiModel

/// What it says: every table has the columns and the header rows of the template, none fewer and none
/// more, and begins its slices (另幅) where the template says.
///
/// How it is recounted: columns are counted in the template; every row of the table must have as many.
///
/// Source: the template's 列, 另幅, 分幅.
///
/// What escapes it: widths of columns that differ without a column being lost.
enum ColumnsFit {
  static let rule = AuditRule("每张表的栏数和分幅照模板", .tables)

  static func result(_ read: ReadTables) -> AuditResult {
    var result = AuditResult(rule, lists: read.lists, absence: "报告没有表")
    for table in read.tables {
      let faults = faults(of: table)
      result.hold(2 - faults.count, in: table.printed.id)
      for (message, label) in faults {
        result.fail(
          .contradiction(
            .tableColumnsDiffer, "\(table.printed.id)\(message)", label: label,
            template: table.expected.definition.place))
      }
    }
    return result
  }

  private static func faults(of table: ReadTable) -> [(message: String, label: String)] {
    let (wanted, printed) = (table.expected, table.printed)
    let definition = wanted.definition
    var faults: [(String, String)] = []
    let width = wanted.columns.count
    if !table.hasShape || printed.columnWidths.count != width {
      let row = printed.rows.firstIndex { $0.cells.count != width }
      let what =
        row.map { "第 \($0 + 1) 行有 \(printed.rows[$0].cells.count) 栏" }
        ?? "表头有 \(printed.headerRows) 行，\(printed.columnWidths.count) 栏"
      faults.append(
        ("\(what)，模板有 \(width) 栏，表头 \(wanted.header.rows.count) 行", "栏数与模板不符"))
    }
    let starts = wanted.columns.indices.filter { wanted.columns[$0].startsSlice }
    if printed.slicing.starts != starts || printed.slicing.mode != definition.slicing.mode
      || printed.slicing.keptColumns != definition.slicing.keptColumns
    {
      faults.append(("分幅的地方不是模板写的", "分幅与模板不符"))
    }
    return faults
  }
}
