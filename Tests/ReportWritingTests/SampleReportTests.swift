import GoujiModel
import ManifestWriting
import TestSupport
import Testing
import WordWriting
import WorkbookWriting

/// The whole sample report, written and judged by the OOXML test kit.
struct SampleReportTests {
  @Test(.enabled(if: OfficeKit.has("validate-ooxml")))
  func `the document is valid`() throws {
    let bytes = try WordReport.write(.sample)
    let complaint = try OfficeKit.complaint(
      of: "validate-ooxml", ["--strict", "--deterministic"], about: bytes, named: "report.docx")
    #expect(complaint == nil)
  }

  @Test(.enabled(if: OfficeKit.has("validate-ooxml")))
  func `the workbook is valid`() throws {
    let bytes = try WorkbookReport.write(.sample)
    let complaint = try OfficeKit.complaint(
      of: "validate-ooxml", ["--strict", "--deterministic"], about: bytes, named: "report.xlsx")
    #expect(complaint == nil)
  }

  /// No cover, no contents, no tables, no styles.
  @Test(.enabled(if: OfficeKit.has("validate-ooxml")), arguments: ["docx", "xlsx"])
  func `a report of next to nothing is valid`(kind: String) throws {
    var report = Report.sample
    report.cover = []
    report.contents = nil
    report.figures = []
    report.look.styles = []
    var table = ReportTable.empty
    table.rows = []
    let heading = Heading(level: 3, style: "三级标题", words: "1.")
    report.parts = [ReportPart(blocks: [.heading(heading), .table(table)])]
    for parts in [report.parts, []] {
      report.parts = parts
      let bytes = try kind == "docx" ? WordReport.write(report) : WorkbookReport.write(report)
      let complaint = try OfficeKit.complaint(
        of: "validate-ooxml", ["--strict", "--deterministic"], about: bytes,
        named: "report.\(kind)")
      #expect(complaint == nil)
    }
  }

  /// Page 1 then lies on an even sheet; LibreOffice would show the blank page that it inserts.
  @Test(.enabled(if: OfficeKit.canRecalculate && OfficeKit.has("render")))
  func `no page stays blank behind a cover of one page`() throws {
    var report = Report.sample
    report.contents = nil
    report.parts = [ReportPart(blocks: [.table(.classes), .table(.empty)])]
    let complaint = try OfficeKit.complaint(
      of: "render", ["--no-png", "--expect-pages", "3"], about: WordReport.write(report),
      named: "report.docx")
    #expect(complaint == nil)
  }

  @Test(.enabled(if: OfficeKit.canRecalculate))
  func `every total of the workbook is what its formula gives`() throws {
    let bytes = try WorkbookReport.write(.sample)
    let complaint = try OfficeKit.complaint(
      of: "recalc", ["--min-formulas", "20"], about: bytes, named: "report.xlsx")
    #expect(complaint == nil)
  }

  @Test func `the same report gives the same bytes from two threads`() async throws {
    async let first = WordReport.write(.sample)
    async let second = WordReport.write(.sample)
    async let sheets = WorkbookReport.write(.sample)
    let others = try WorkbookReport.write(.sample)
    #expect(try await first == second)
    #expect(try await sheets == others)
    #expect(ManifestReport.write(.sample) == ManifestReport.write(.sample))
  }
}
