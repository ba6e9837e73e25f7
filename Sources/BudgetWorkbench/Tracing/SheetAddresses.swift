import GoujiModel
import OfficeOpenXML
import ReportAuditing
import WorkbookWriting

/// Which cell of the workbook shows which cell of a table.
struct SheetAddresses {
  private let tables: [ReportTable]
  /// Of the tables that have a sheet, by their index in the report.
  private let layouts: [(table: Int, layout: SheetLayout)]

  init(_ report: Report) {
    let tables = report.tables
    let numbers = tables.indices.filter { !tables[$0].isInline }
    self.tables = tables
    layouts = zip(numbers, SheetLayout.all(numbers.map { tables[$0] })).map { ($0, $1) }
  }

  /// Nil for a table that has no sheet.
  func address(_ cell: FoundCell) -> SheetAddress? {
    layouts.first { $0.table == cell.table }.map {
      SheetAddress(
        sheet: $0.layout.name, row: $0.layout.rowNumber(of: cell.row), column: cell.column)
    }
  }

  /// What `表3-1!C7` or `表3-1!$C$7` means.
  func cell(_ what: String) -> FoundCell? {
    guard let (sheet, cell) = Self.parts(of: what) else { return nil }
    for (number, layout) in layouts where layout.name == sheet || tables[number].id == sheet {
      for (row, line) in tables[number].rows.enumerated() {
        for column in line.cells.indices where layout.address(row: row, column: column) == cell {
          return FoundCell(table: number, row: row, column: column)
        }
      }
    }
    return nil
  }

  /// What stands around the table where `表3-1!A1` points; nil where that is inside it, or beside all.
  func surroundings(_ what: String) -> String? {
    guard let (sheet, cell) = Self.parts(of: what) else { return nil }
    let letters = cell.prefix { ("A"..."Z").contains($0) }
    guard !letters.isEmpty, let row = Int(cell.dropFirst(letters.count)), row > 0,
      let layout = layouts.first(where: { $0.layout.name == sheet || tables[$0.table].id == sheet }
      )?
      .layout
    else { return nil }
    switch row - 1 {
    case layout.labelRow: return "表号"
    case layout.titleRow: return "表的题名"
    case layout.subtitleRow: return "表的副题"
    case layout.lineRow: return "表上面的一行字"
    case layout.firstNoteRow...: return "表下面的地方"
    default: return nil
    }
  }

  /// The sheet and the cell of `表3-1!$C$7`.
  private static func parts(of what: String) -> (sheet: String, cell: String)? {
    let parts = what.replacing("！", with: "!").replacing("'", with: "").replacing("$", with: "")
      .split(separator: "!")
    return parts.count == 2 ? (String(parts[0]), parts[1].uppercased()) : nil
  }
}

/// A cell of the workbook; rows count from 1, columns from 0.
package struct SheetAddress: Hashable {
  var sheet: String
  var row: Int
  var column: Int

  /// `表3-1!C7`
  package var text: String { "\(sheet)!\(cell)" }
  /// `C7`
  var cell: String { CellReference.cell(row: row - 1, column: column) }
}
