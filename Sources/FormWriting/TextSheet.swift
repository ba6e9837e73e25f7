import GoujiModel
import OfficeOpenXML

/// 原因与文字: half sentences and free prose, a paragraph a row.
struct TextSheet {
  let form: FormLayout
  let look: FormLook

  private static let firstRow = 3
  /// Empty rows with a grid, and rows below that may be filled as well.
  private static let spare = 10
  private static let below = 200
  private static let widths = [10.0, 28, 100]

  private var lines: [(text: FormText, paragraph: String)] {
    form.content.texts.flatMap { text in
      text.paragraphs.isEmpty ? [(text, "")] : text.paragraphs.map { (text, $0) }
    }
  }

  func write(to workbook: Workbook) {
    let lines = lines
    let last = Self.firstRow + lines.count + Self.spare - 1
    var sheet = Worksheet.page(FormSheet.texts, widths: Self.widths, firstRow: Self.firstRow)
    sheet.tabColor = FormLook.usedTab
    sheet.page.isLandscape = true
    let reach = last + Self.below
    sheet.textNumbers = CellBlock(rows: Self.firstRow...reach, columns: 0...2)
    for (column, kind) in [FormLook.Input.choice, .words, .longWords].enumerated() {
      sheet.columnStyles[column] = look.input(kind, isBordered: false)
    }
    var kinds = DataValidation(
      .list("\"\(FormText.Kind.allCases.map(\.rawValue).joined(separator: ","))\""),
      on: [CellBlock(rows: Self.firstRow...reach, columns: 0...0)])
    kinds.error = FormWords.refusedChoice
    sheet.validations = [kinds]
    sheet.printArea = PrintArea.filled(
      CellBlock(rows: Self.firstRow...reach, columns: 0...2), of: sheet.name, columns: 3, grid: last
    )
    workbook.add(sheet) { rows in
      rows.heading(FormSheet.texts, hint: FormWords.texts, width: 130, look)
      rows.row(2, height: 22) { cells in
        for (column, header) in FormSheet.textsShape.columns.enumerated() {
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
