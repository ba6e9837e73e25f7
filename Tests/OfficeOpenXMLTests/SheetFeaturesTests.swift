import Testing

@testable import OfficeOpenXML

/// What a sheet needs to be typed in: lists, locks, names, links.
struct SheetFeaturesTests {
  private let font = CellFont(name: "宋体", size: 11)

  private func parts(_ sheet: Worksheet, names: [DefinedName] = []) throws -> PackageReader {
    let workbook = Workbook(
      properties: DocumentProperties(title: "t", application: "a"), defaultFont: font)
    workbook.names = names
    let open = workbook.style(CellFormat(font: font, fill: "FFF2CC", isLocked: false))
    workbook.add(sheet) { rows in
      rows.row(0) { $0.formula(0, "\"甲\"&1", text: "甲1", open) }
    }
    return try PackageReader(try workbook.package().bytes())
  }

  @Test func `a list is offered by a name, other values refused in words`() throws {
    var list = DataValidation(
      .list("清单"), on: [CellBlock(rows: 1...9, columns: 0...0)], refusal: .stop)
    list.errorTitle = "来源"
    list.error = "请选"
    list.prompt = String(repeating: "长", count: 300)
    var sheet = Worksheet(name: "表", columnWidths: [10])
    sheet.validations = [list]
    let text = try parts(sheet).entry("xl/worksheets/sheet1.xml")?.text ?? ""
    let prompt = String(repeating: "长", count: 255)
    #expect(
      text.contains(
        "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" "
          + "errorTitle=\"来源\" error=\"请选\" prompt=\"\(prompt)\" sqref=\"A2:A10\">"
          + "<formula1>清单</formula1></dataValidation>"))
  }

  @Test func `an offered list refuses nothing`() throws {
    var sheet = Worksheet(name: "表", columnWidths: [10])
    sheet.validations = [
      DataValidation(.list("清单"), on: [CellBlock(rows: 1...9, columns: 0...0)], refusal: nil)
    ]
    let text = try parts(sheet).entry("xl/worksheets/sheet1.xml")?.text ?? ""
    #expect(!text.contains("showErrorMessage"))
  }

  @Test func `locked cells are kept without a password, others are open`() throws {
    var sheet = Worksheet(name: "表", columnWidths: [10])
    sheet.protection = SheetProtection()
    let reader = try parts(sheet)
    let text = reader.entry("xl/worksheets/sheet1.xml")?.text ?? ""
    #expect(text.contains("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\""))
    #expect(!text.contains("password"))
    #expect(text.contains("<c r=\"A1\" s=\"1\" t=\"str\"><f>\"甲\"&amp;1</f><v>甲1</v></c>"))
    let styles = reader.entry("xl/styles.xml")?.text ?? ""
    #expect(styles.contains("<protection locked=\"0\"/>"))
    #expect(styles.contains("<fgColor rgb=\"FFFFF2CC\"/>"))
  }

  @Test func `names and hidden sheets stand in the workbook`() throws {
    var sheet = Worksheet(name: "表", columnWidths: [10])
    sheet.visibility = .hidden
    let text =
      try parts(sheet, names: [DefinedName("清单", "'表'!$A$1:$A$9")]).entry("xl/workbook.xml")?
      .text ?? ""
    #expect(text.contains("state=\"hidden\""))
    #expect(text.contains("<definedName name=\"清单\">'表'!$A$1:$A$9</definedName>"))
  }
}
