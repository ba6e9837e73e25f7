import GoujiModel
import Testing

@testable import ReportAuditing

struct ParagraphsAsWordedTests {
  @Test func `a report as it was composed passes, and says how many paragraphs were read`() throws {
    let worded = try WordedReport()
    let result = try #require(worded.result(ParagraphsAsWorded.rule))
    #expect(result.verdict == .passed)
    #expect(result.checks == 3)
  }

  @Test(arguments: [
    ("增加", "减少", "G430 “一、情况说明”下第1段印的是“…100万元，比上年减少20万元。”，照模板和草案应是“…100万元，比上年增加20万元。”"),
    ("比上年", "比去年", "G430 “一、情况说明”下第1段印的是“…算100万元，比去年增加20万元。”，照模板和草案应是“…算100万元，比上年增加20万元。”"),
  ])
  func `other words than the template's are found`(
    _ words: String, _ other: String, _ said: String
  ) throws {
    var worded = try WordedReport()
    worded.replace(words, with: other, in: "县档案局支出预算")
    #expect(worded.said.contains(said), "\(worded.said)")
  }

  @Test func `a list without one of its items is found`() throws {
    var worded = try WordedReport()
    let spot = try #require(worded.spot("其中："))
    let inlines = worded.report[spot]
    let index = inlines.firstIndex { $0.words == "、" }
    let separator = try #require(index)
    worded.report[spot].removeSubrange(separator..<(inlines.count - 1))
    #expect(
      worded.said == ["G430 “一、情况说明”下第2段印的是“…人员经费70万元。”，照模板和草案应是“…人员经费70万元、公用经费30万元。”"])
  }
}
