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

  static func findings(_ report: Report, _ template: Template) -> [Finding] {
    report.tables.compactMap { table in
      let columns = table.columnWidths.count
      let place = template.tables.first { $0.id == table.definition }?.place
      if columns > Self.columns {
        return .tooLarge(table.id, "有 \(columns) 列，Excel 工作表最多 \(Self.columns) 列", at: place)
      }
      if table.rows.count > Self.rows {
        return .tooLarge(table.id, "有 \(table.rows.count) 行，Excel 工作表装不下", at: place)
      }
      return nil
    }
  }
}

extension Finding {
  fileprivate static func tooLarge(_ table: String, _ problem: String, at place: Place?) -> Finding {
    Finding(.tableTooLarge, at: place, "\(table) \(problem)", cure: "减少它的列，或分成几张表")
  }
}
