import GoujiModel
import OfficeOpenXML

/// 基本情况: the scalars of the draft's head, one a line.
struct HeadSheet {
  let form: FormLayout
  let look: FormLook

  static let firstRow = 3
  private static let widths = [18.0, 46, 50]

  func write(to workbook: Workbook) {
    let fields = form.content.fields
    var sheet = Worksheet.page(FormSheet.head, widths: Self.widths, firstRow: Self.firstRow)
    sheet.tabColor = FormLook.requiredTab
    sheet.textNumbers = CellBlock(
      rows: Self.firstRow...Self.firstRow + fields.count, columns: 1...1)
    sheet.validations = validations
    workbook.add(sheet) { rows in
      rows.heading(
        FormSheet.head, hint: FormWords.head, width: Self.widths.reduce(0, +), look)
      rows.row(2, height: 22) { cells in
        cells.text(0, FormSheet.Column.item, look.header)
        cells.text(1, FormSheet.Column.content, look.header)
        cells.text(2, FormSheet.Column.hint, look.derivedHeader)
      }
      for (index, field) in fields.enumerated() {
        rows.row(Self.firstRow + index, height: 22) { cells in
          let label = (field.required ? "*" : "") + FormSheet.label(of: field.path)
          cells.text(0, label, field.required ? look.requiredHeader : look.header)
          cells.text(1, field.value, look.input(.words))
          cells.text(2, FormWords.field(field.path), look.derived)
        }
      }
    }
  }

  private var validations: [DataValidation] {
    form.content.fields.enumerated().compactMap { index, field in
      let row = Self.firstRow + index
      guard field.path == HeadKey.inputUnit else { return nil }
      var validation = DataValidation(
        .list(FormLists.inputUnits), on: [CellBlock(rows: row...row, columns: 1...1)])
      validation.error = FormWords.refusedChoice
      return validation
    }
  }
}
