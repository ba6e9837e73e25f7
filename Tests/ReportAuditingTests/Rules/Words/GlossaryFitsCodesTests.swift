import GoujiModel
import Testing

@testable import ReportAuditing

struct GlossaryFitsCodesTests {
  @Test func `an entry that the draft's codes ask for is missed`() throws {
    var worded = try WordedReport()
    let report = worded.report
    worded.change { block in
      guard case .paragraph(let paragraph) = block else { return block }
      return paragraph.inlines.text(report.figures).contains("指财政") ? nil : block
    }
    #expect(worded.said.count == 1)
    #expect(worded.said[0].hasPrefix("G433 名词解释（“二、名词解释”后面）缺“"))
  }
}
