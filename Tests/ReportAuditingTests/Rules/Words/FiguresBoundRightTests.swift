import GoujiModel
import Testing

@testable import ReportAuditing

struct FiguresBoundRightTests {
  @Test func `digits typed in place of a figure are found`() throws {
    var worded = try WordedReport()
    let spot = try #require(worded.spot("县档案局支出预算"))
    let report = worded.report
    worded.report[spot] = report[spot].map { inline in
      guard case .figure(let index) = inline, report.figures[index].name == "支出预算" else {
        return inline
      }
      return .text(report.figures[index].printed)
    }
    #expect(worded.said == ["G437 “一、情况说明”下第1段的“100万元”是打进去的字，不是“支出预算”这个数"])
  }

  @Test func `the same digits of another definition are found`() throws {
    var worded = try WordedReport()
    for index in worded.report.figures.indices where worded.report.figures[index].name == "增减额" {
      worded.report.figures[index].name = "支出预算"
    }
    #expect(worded.said == ["G437 “一、情况说明”下第1段的“20万元”是“支出预算”，模板在这里要的是“增减额”"])
  }
}
