import GoujiModel

/// What it says: every table has the columns of the template, none fewer and none more, in its unit
/// and paper direction, and begins its slices (另幅) where the template says.
///
/// How it is recounted: columns are counted in the template; every row of the table must have as many.
///
/// Source: the template's 列, 金额单位, 纸张, 另幅.
///
/// What escapes it: widths of columns that differ without a column being lost.
enum ColumnsFit {
  static let rule = AuditRule("每张表的栏数、金额单位、纸张和分幅照模板", .tables)

  static func result(_ compared: ComparedReport, lists: Bool = false) -> AuditResult {
    var result = AuditResult(rule, lists: lists, absence: "报告没有表")
    for table in compared.tables {
      let faults = faults(of: table)
      result.hold(4 - faults.count)
      for (message, label) in faults {
        result.fail(
          .contradiction(
            .tableColumnsDiffer, "\(table.printed.id)\(message)", label: label,
            at: table.expected.definition.place))
      }
    }
    return result
  }

  private static func faults(of table: ComparedTable) -> [(message: String, label: String)] {
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
    if printed.unit != wanted.unit {
      faults.append(
        ("按\(printed.unit.rawValue)印，模板要按\(wanted.unit.rawValue)", "金额单位与模板不符"))
    }
    if printed.orientation != definition.orientation {
      faults.append(
        (
          "印成\(printed.orientation.rawValue)，模板要\(definition.orientation.rawValue)", "纸张与模板不符"
        ))
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
