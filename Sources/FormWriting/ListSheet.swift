import GoujiModel
import OfficeOpenXML

/// 待确认: one matter a row, to be deleted when somebody has looked at it.
struct ListSheet {
  let items: [String]
  let form: FormLayout
  let look: FormLook

  private static let firstRow = 3
  private static let width = 60.0

  func write(to workbook: Workbook) throws {
    var sheet = Worksheet.page(
      FormSheet.unconfirmed, widths: [Self.width], firstRow: Self.firstRow)
    sheet.tabColor = FormLook.requiredTab
    let last = Self.firstRow + items.count + 19
    sheet.textNumbers = CellBlock(rows: Self.firstRow...last, columns: 0...0)
    try workbook.add(sheet) { rows in
      rows.heading(
        FormSheet.unconfirmed, hint: FormWords.unconfirmed, width: Self.width, look)
      rows.row(2, height: 22) { $0.text(0, FormSheet.Column.matter, look.header) }
      for row in Self.firstRow...last {
        let index = row - Self.firstRow
        rows.row(row, height: 20) {
          $0.text(0, index < items.count ? items[index] : "", look.input(.words))
        }
      }
    }
  }
}
