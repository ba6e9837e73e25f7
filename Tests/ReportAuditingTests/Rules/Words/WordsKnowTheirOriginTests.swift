import GoujiModel
import Testing

@testable import ReportAuditing

struct WordsKnowTheirOriginTests {
  @Test func `words without an origin are found`() throws {
    var worded = try WordedReport()
    worded.changeTable { $0.title = "支出总表" }
    #expect(worded.said.count == 1)
    #expect(worded.said[0].hasPrefix("G438 表1题名的“支出总表”没有出处，应是模板 "), "\(worded.said)")
  }
}
