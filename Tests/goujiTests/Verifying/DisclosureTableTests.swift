import DocumentReading
import GoujiModel
import OfficeOpenXML
import ReportAuditing
import ReportLayout
import ReportVerifying
import Testing

@testable import BudgetWorkbench

/// Tables are recognised in a document as such, without the draft: held against the reports of the
/// shipped drafts.
struct DisclosureTableTests {
  @Test(arguments: VerifyFixture.drafts)
  func `tables are found with their titles, units and columns`(_ draft: String) throws {
    let fixture = VerifyFixture.of(draft)
    let found = DisclosureTable.all(in: try WordContent(fixture.document))
    let report = fixture.expected.report
    // A grid without a header has no columns to be called by.
    for table in report.tables where !table.isInline && table.headerRows > 0 {
      let slices = TableSlices.of(table, page: report.look.page.box(table.orientation))
      if slices.count > 1 || table.rows.count == table.headerRows { continue }
      let title = table.caption?.text ?? table.title.text
      let one = try #require(
        found.first {
          $0.title == title && $0.label == (table.caption == nil ? table.label.text : "")
        },
        "\(table.id) \(title)")
      #expect(one.columns == table.headerPaths, "\(table.id)")
      #expect(one.rows.count == table.rows.count - table.headerRows, "\(table.id)")
      if let unit = Self.unit(table) { #expect(one.unit == unit, "\(table.id)") }
    }
  }

  /// As the lines around the table name it.
  private static func unit(_ table: ReportTable) -> AmountUnit? {
    let lines = table.leftLine.text + table.rightLine.text
    return lines.contains("单位：万元") ? .tenThousandYuan : lines.contains("单位：元") ? .yuan : nil
  }
}
