import GoujiModel
import Testing

@testable import ReportAuditing

struct HeadingsAsWordedTests {
  @Test func `a number that does not count on is found`() throws {
    var worded = try WordedReport()
    worded.replace("二、", with: "三、", in: "二、名词解释")
    #expect(worded.said == ["G431 标题印的是“三、名词解释”，照模板和草案应是“二、名词解释”"])
  }

  @Test func `a heading on another level is found`() throws {
    var worded = try WordedReport()
    worded.change { block in
      guard case .heading(var heading) = block, heading.words.text == "二、名词解释" else { return block }
      heading.level = 2
      return .heading(heading)
    }
    #expect(worded.said == ["G431 标题“二、名词解释”排成第 3 级，照模板是第 2 级"])
  }
}
