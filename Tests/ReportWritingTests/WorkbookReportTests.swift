import GoujiModel
import OfficeOpenXML
import Testing

@testable import WorkbookWriting

struct WorkbookReportTests {
  @Test func `neighbours are summed as a range, others one by one`() {
    let layout = SheetLayout(.balance, name: "表1")
    func text(_ sum: CellSum) -> String? {
      SumFormula.text(sum, row: 4, column: 5, layout: layout)
    }
    #expect(text(.rows([4, 5, 6])) == "SUM(F8:F10)")
    #expect(text(.rows([4, 8, 9, 16])) == "SUM(F8,F12:F13,F20)")
    #expect(text(.columns([0, 1, 3])) == "SUM(A8:B8,D8)")
    #expect(text(.rows([])) == nil)
  }

  @Test func `more addends than Excel takes are summed in groups`() throws {
    let layout = SheetLayout(.balance, name: "表1")
    let rows = Array(stride(from: 0, to: 600, by: 2))
    let formula = try #require(SumFormula.text(.rows(rows), row: 0, column: 0, layout: layout))
    #expect(formula.hasPrefix("SUM(SUM(A4,A6,"))
    let deepest = formula.split(separator: ")").map { $0.split(separator: ",").count }.max() ?? 0
    #expect(deepest <= SumFormula.mostArguments)
    let tooMany = Array(stride(from: 0, to: 4000, by: 2))
    #expect(SumFormula.text(.rows(tooMany), row: 0, column: 0, layout: layout) == nil)
  }

  @Test func `a total is a formula that keeps its own value`() throws {
    let sheet = try self.sheet(1)
    #expect(sheet.contains("<f>SUM(B6:B11)</f><v>1296.845981</v>"))
  }

  @Test func `zero is left empty where the table prints it as blank`() throws {
    let sheet = try self.sheet(1)
    #expect(!sheet.contains("<v>0.00</v>"))
    #expect(sheet.contains("<c r=\"D6\" s="))
    #expect(!sheet.contains("<c r=\"D6\" s=\"8\"><v>"))
  }

  @Test func `a share shows the digits of the document`() throws {
    guard case .figure(let figure) = Cell.share(1, 6).content else {
      Issue.record("a share is no figure")
      return
    }
    let number = try #require(SheetNumber(figure, unit: .tenThousandYuan))
    #expect(number.text == "0.1667")
    #expect(number.format.code == "0.00%")
  }

  @Test func `a balanced amount is stored as printed`() throws {
    let format = NumberFormat(
      decimals: 2, grouping: true, zeros: .kept, blankZero: true)
    let figure = CellFigure(
      value: .amount(Money(fen: 176_156_000)), shown: .amount(Money(fen: 176_150_000)),
      printed: "176.15", format: format,
      origin: FigureOrigin(definition: .constant(.count(0)), context: FigureContext()))
    #expect(SheetNumber(figure, unit: .tenThousandYuan)?.text == "176.15")
  }

  @Test func `title and header rows repeat on each printed page`() throws {
    let reader = try PackageReader(try WorkbookReport.write(.sample))
    let workbook = reader.entry("xl/workbook.xml")?.text ?? ""
    #expect(workbook.contains("'表1'!$1:$5"))
    #expect(try sheet(1).contains("<pane xSplit=\"1\" ySplit=\"5\" topLeftCell=\"B6\""))
  }

  @Test func `merged headers are merged on the sheet`() throws {
    let sheet = try self.sheet(2)
    for range in ["A2:AL2", "A4:E4", "F4:F6", "G4:U4", "G5:K5"] {
      #expect(sheet.contains("<mergeCell ref=\"\(range)\"/>"), "\(range)")
    }
  }

  private func sheet(_ number: Int) throws -> String {
    let reader = try PackageReader(try WorkbookReport.write(.sample))
    return try #require(reader.entry("xl/worksheets/sheet\(number).xml")).text
  }
}
