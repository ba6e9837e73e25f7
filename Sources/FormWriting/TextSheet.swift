import GoujiModel
import OfficeOpenXML

/// 原因与文字: half sentences and free prose, a paragraph a row.
struct TextSheet {
  let form: FormLayout
  let look: FormLook

  private static let firstRow = 3
  private static let spare = 60
  private static let widths = [10.0, 28, 100]

  private var lines: [(text: FormText, paragraph: String)] {
    form.content.texts.flatMap { text in
      text.paragraphs.isEmpty ? [(text, "")] : text.paragraphs.map { (text, $0) }
    }
  }

  func write(to workbook: Workbook) throws {
    let lines = lines
    let last = Self.firstRow + lines.count + Self.spare - 1
    var sheet = Worksheet(name: FormSheet.texts, columnWidths: Self.widths)
    sheet.frozenRows = Self.firstRow
    sheet.protection = SheetProtection()
    sheet.tabColor = "5B9BD5"
    sheet.merges = [0, 1].map { CellBlock(rows: $0...$0, columns: 0...2) }
    sheet.page.isLandscape = true
    sheet.textNumbers = CellBlock(rows: Self.firstRow...last, columns: 0...2)
    var kinds = DataValidation(
      .list("\"\(FormText.Kind.allCases.map(\.rawValue).joined(separator: ","))\""),
      on: [CellBlock(rows: Self.firstRow...last, columns: 0...0)])
    kinds.error = FormWords.refusedChoice
    sheet.validations = [kinds]
    try workbook.add(sheet) { rows in
      rows.row(0, height: 26) { $0.text(0, FormSheet.texts, look.title) }
      rows.row(1, height: FormWidths.height(of: FormWords.texts, width: 130)) {
        $0.text(0, FormWords.texts, look.hint)
      }
      rows.row(2, height: 22) { cells in
        for (column, header) in FormSheet.textsForm.columns.enumerated() {
          cells.text(column, header.name, column < 2 ? look.header : look.requiredHeader)
        }
      }
      for row in Self.firstRow...last {
        let index = row - Self.firstRow
        let line = index < lines.count ? lines[index] : nil
        let height = FormWidths.height(of: line?.paragraph ?? "", width: Self.widths[2])
        rows.row(row, height: height > 21 ? height : nil) { cells in
          cells.text(0, line?.text.kind.rawValue ?? "", look.input(.choice))
          cells.text(1, line?.text.name ?? "", look.input(.words))
          cells.text(2, line?.paragraph ?? "", look.input(.longWords))
        }
      }
    }
  }
}
