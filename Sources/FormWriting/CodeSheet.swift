import GoujiModel
import OfficeOpenXML

/// 代码表, hidden: the lists to choose from, a column each.
struct CodeSheet {
  let form: FormLayout
  let look: FormLook

  func write(to workbook: Workbook) {
    let columns = form.lists.columns
    let units = form.ledger(StandardLedger.units)
    let text = workbook.style(CellFormat(font: FormLook.text, numberFormat: "@"))
    let formula = workbook.style(CellFormat(font: FormLook.text))
    var sheet = Worksheet(
      name: FormSheet.codes, columnWidths: columns.map { $0.values.isEmpty ? 40 : 24 })
    sheet.visibility = .hidden
    sheet.protection = SheetProtection()
    sheet.frozenRows = 1
    let longest = columns.map(\.values.count).max() ?? 0
    sheet.textNumbers = CellBlock(
      rows: 1...max(longest, 1), columns: 0...max(columns.count - 1, 0))
    workbook.add(sheet) { rows in
      rows.row(0) { cells in
        for (column, list) in columns.enumerated() { cells.text(column, list.header, text) }
      }
      for row in 0..<max(longest, units == nil ? 0 : FormLists.unitRows) {
        rows.row(row + 1) { cells in
          for (column, list) in columns.enumerated() {
            if row < list.values.count {
              cells.text(column, list.values[row], text)
            } else if list.name == FormLists.units, row < FormLists.unitRows, let units {
              unit(row, units, column, formula, cells)
            }
          }
        }
      }
    }
  }

  /// `185001 某局` for the unit in that row of 单位.
  private func unit(
    _ row: Int, _ units: LedgerLayout, _ column: Int, _ style: CellStyle, _ cells: CellWriter
  ) {
    let sheet = SheetName.quoted(units.sheet) + "!"
    let code = sheet + CellReference.cell(row: units.firstRow + row, column: 0)
    let name = sheet + CellReference.cell(row: units.firstRow + row, column: 1)
    let values = row < units.ledger.rows.count ? units.ledger.rows[row] : []
    let text =
      values.first.map { $0.text.isEmpty ? "" : "\($0.text) \(values[1].text)" } ?? ""
    cells.formula(column, "IF(\(code)=\"\",\"\",\(code)&\" \"&\(name))", text: text, style)
  }
}
