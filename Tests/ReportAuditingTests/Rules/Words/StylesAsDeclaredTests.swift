import GoujiModel
import Testing

@testable import ReportAuditing

struct StylesAsDeclaredTests {
  @Test func `a paragraph in another style is found`() throws {
    var worded = try WordedReport()
    worded.change { block in
      guard case .paragraph(var paragraph) = block else { return block }
      paragraph.style = "表题"
      return .paragraph(paragraph)
    }
    #expect(worded.said.first == "G439 “一、情况说明”下第1段的样式是“表题”，照模板是“正文”")
  }
}
