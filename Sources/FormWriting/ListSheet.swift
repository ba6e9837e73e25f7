import GoujiModel
import OfficeOpenXML

/// A list of texts, one item a row: 待确认, 已核.
struct ListSheet {
  let shape: LedgerShape
  /// Above the list.
  let words: String
  /// One text per column.
  let items: [[String]]
  let widths: [Double]
  let look: FormLook

  private static let firstRow = 3
  private static let blankRows = 20

  func write(to workbook: Workbook) {
    var sheet = Worksheet.page(shape.name, widths: widths, firstRow: Self.firstRow)
    sheet.tabColor = FormLook.requiredTab
    let last = Self.firstRow + items.count + Self.blankRows - 1
    sheet.textNumbers = CellBlock(rows: Self.firstRow...last, columns: 0...(widths.count - 1))
    workbook.add(sheet) { rows in
      rows.heading(shape.name, hint: words, width: widths.reduce(0, +), look)
      rows.row(2, height: 22) { row in
        for (index, column) in shape.columns.enumerated() {
          row.text(index, column.name, look.header)
        }
      }
      for row in Self.firstRow...last {
        let index = row - Self.firstRow
        rows.row(row, height: 20) { cells in
          for column in widths.indices {
            cells.text(column, index < items.count ? items[index][column] : "", look.input(.words))
          }
        }
      }
    }
  }
}
