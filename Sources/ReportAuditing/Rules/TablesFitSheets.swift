import GoujiModel

/// What it checks: a table has no more columns and rows than a sheet of Excel.
///
/// Why: Excel does not open a workbook with a cell beyond XFD or 1048576, nor any of its other sheets.
///
/// Example: a template lists 16385 columns.
///
/// Source: ECMA-376 Part 1 §18.3.1.73; Excel specifications and limits.
struct TablesFitSheets {
  private static let columns = 16_384
  /// Title and notes stand on the sheet besides.
  private static let rows = 1_048_576 - 1_000

  static let rule = AuditRule("每张表都放得进一张工作表", .tables)

  static func result(_ report: Report, _ template: Template) -> AuditResult {
    var result = AuditResult(rule, absence: "报告没有表")
    for table in report.tables {
      let columns = table.columnWidths.count
      let place = template.tables.first { $0.id == table.definition }?.place
      if columns > Self.columns {
        result.fail(
          .tooLarge(table.id, "有 \(columns) 列，Excel 工作表最多 \(Self.columns) 列", at: place))
      } else if table.rows.count > Self.rows {
        result.fail(.tooLarge(table.id, "有 \(table.rows.count) 行，Excel 工作表装不下", at: place))
      } else {
        result.hold()
      }
    }
    return result
  }
}

extension Finding {
  fileprivate static func tooLarge(_ table: String, _ problem: String, at place: Place?) -> Finding
  {
    Finding(.tableTooLarge, at: place, "\(table) \(problem)", cure: "减少它的列，或分成几张表")
  }
}
