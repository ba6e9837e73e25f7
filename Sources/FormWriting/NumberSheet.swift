import GoujiModel
import OfficeOpenXML

/// What a sheet of named numbers holds: 上年数 or 三公与资产.
struct NumberLayout {
  let shape: LedgerShape
  let numbers: [FormNumber]
  let words: String
}

struct NumberSheet {
  let sheet: NumberLayout
  let form: FormLayout
  let look: FormLook

  private static let firstRow = 3
  private static let spare = 10
  private static let widths = [36.0, 20, 12, 40]

  func write(to workbook: Workbook) {
    let last = Self.firstRow + sheet.numbers.count + Self.spare - 1
    var page = Worksheet.page(sheet.shape.name, widths: Self.widths, firstRow: Self.firstRow)
    page.tabColor = FormLook.usedTab
    page.textNumbers = CellBlock(rows: Self.firstRow...last, columns: 0...2)
    var units = DataValidation(
      .list(FormLists.inputUnits), on: [CellBlock(rows: Self.firstRow...last, columns: 2...2)])
    units.prompt = "金额选 元 或 万元；个数空着。"
    units.error = FormWords.refusedChoice
    page.validations = [units]
    page.printArea = PrintArea.filled(
      CellBlock(rows: Self.firstRow...last, columns: 0...2), of: page.name, columns: 4, grid: last)
    workbook.add(page) { rows in
      rows.heading(sheet.shape.name, hint: sheet.words, width: Self.widths.reduce(0, +), look)
      rows.row(2, height: 22) { cells in
        for (column, header) in sheet.shape.columns.enumerated() {
          cells.text(column, header.name, column == 1 ? look.requiredHeader : look.header)
        }
        cells.text(3, FormSheet.Column.hint, look.derivedHeader)
      }
      for row in Self.firstRow...last {
        let index = row - Self.firstRow
        rows.row(row, height: 20) {
          write(index < sheet.numbers.count ? sheet.numbers[index] : nil, $0)
        }
      }
    }
  }

  private func write(_ number: FormNumber?, _ cells: CellWriter) {
    guard let number else {
      for (column, kind) in [FormLook.Input.words, .number, .choice].enumerated() {
        cells.empty(column, look.input(kind))
      }
      return cells.empty(3, look.derived)
    }
    cells.text(0, number.name, look.label)
    if number.number.isEmpty {
      cells.empty(1, look.input(.number))
    } else if number.isNumber {
      cells.number(1, number.number, look.input(.number))
    } else {
      cells.text(1, number.number, look.input(.number))
    }
    cells.text(2, number.unit, look.input(.choice))
    cells.text(3, hint(number), look.derived)
  }

  private func hint(_ number: FormNumber) -> String {
    let kind = number.kind.map { $0 == .count ? "个数，计量单位空着。" : "金额。" } ?? ""
    return kind + (number.standard.isEmpty ? "" : "默认 \(number.standard)。")
  }
}
