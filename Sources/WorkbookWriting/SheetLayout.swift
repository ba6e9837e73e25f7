import GoujiModel
import OfficeOpenXML

/// Where the parts of a table stand on its sheet; rows count from 0.
///
///     label    表3-1                      (left out where empty)
///     title    一般公共预算支出预算表       (merged)
///     subtitle （2025年度）                (merged; left out where empty)
///     line     部门：…        单位：万元   (left out where empty)
///     table    header rows, body
///     notes                              (merged)
package struct SheetLayout {
  package let name: String
  package let labelRow: Int?
  package let titleRow: Int
  package let subtitleRow: Int?
  package let lineRow: Int?
  package let firstTableRow: Int
  package let firstNoteRow: Int

  init(_ table: ReportTable, name: String) {
    self.name = name
    var next = 0
    func take(_ isThere: Bool) -> Int? {
      guard isThere else { return nil }
      defer { next += 1 }
      return next
    }
    labelRow = take(!table.label.isEmpty)
    titleRow = take(true) ?? 0
    subtitleRow = take(!table.subtitle.isEmpty)
    lineRow = take(!table.leftLine.isEmpty || !table.rightLine.isEmpty)
    firstTableRow = next
    firstNoteRow = next + table.rows.count
  }

  /// Layouts of all tables, the names of the sheets made unique.
  package static func all(_ tables: [ReportTable]) -> [SheetLayout] {
    var names: [String] = []
    return tables.map { table in
      let given = table.label.isEmpty ? table.id : table.label.text
      let wanted = given.isEmpty ? "表\(names.count + 1)" : given
      names.append(SheetName.valid(wanted, besides: names))
      return SheetLayout(table, name: names[names.count - 1])
    }
  }

  /// The 9 of `F9`: the number of `ReportTable.rows[row]` on the sheet.
  package func rowNumber(of row: Int) -> Int { firstTableRow + row + 1 }

  /// The first row below the header: what stands above it is repeated on each page.
  package func headerEnd(of table: ReportTable) -> Int { firstTableRow + table.headerRows }

  /// The cells of the table that show as one.
  package func merges(of table: ReportTable) -> [CellBlock] {
    table.merges.filter { $0.rowSpan > 1 || $0.columnSpan > 1 }.map { merge in
      let row = firstTableRow + merge.row
      return CellBlock(
        rows: row...row + merge.rowSpan - 1,
        columns: merge.column...merge.column + merge.columnSpan - 1)
    }
  }

  /// `F9`: the cell of `ReportTable.rows[row].cells[column]`.
  package func address(row: Int, column: Int) -> String {
    CellReference.cell(row: firstTableRow + row, column: column)
  }
}
