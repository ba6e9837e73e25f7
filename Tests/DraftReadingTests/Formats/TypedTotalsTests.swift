import GoujiModel
import SourceReading
import Testing

@testable import DraftReading
@testable import OfficeOpenXML

struct TypedTotalsTests {
  /// 93,000 lines of 10¹² 元 are more 分 than a signed number of 64 bits holds.
  @Test func `a total over more than can be added up is no signal`() {
    let shape = LedgerShape(
      name: "支出", columns: [LedgerColumn("单位", .text), LedgerColumn("预算数", .amount)])
    let content = SheetContent(
      name: "支出", visibility: .visible, rows: [], merges: [], hiddenRows: [], hiddenColumns: [])
    let sheet = SheetSource(content, displayPath: "某局.xlsx")
    let match = FormMatch(
      sheet: sheet, shape: shape, headerRow: 0,
      headers: [.column(0, unit: nil), .column(1, unit: nil)], score: 1)
    let totals = TypedTotals(shape: shape, file: sheet.file, inputUnit: .yuan, match: match)
    let row = { (name: String, amount: String) in
      SourceRow(
        cells: [name, amount].enumerated().map {
          SourceCell(text: $1, line: 2, column: $0 + 1, length: $1.count)
        }, line: 2)
    }
    let line = row("甲", "1000000000000")
    let few = totals.check([line, line, row("合计", "1")])
    #expect(few.value.count == 2 && few.findings.map(\.code) == [.typedTotalDiffers])
    let many = totals.check([SourceRow](repeating: line, count: 93_000) + [row("合计", "1")])
    #expect(many.value.count == 93_000 && many.findings.isEmpty)
  }
}
