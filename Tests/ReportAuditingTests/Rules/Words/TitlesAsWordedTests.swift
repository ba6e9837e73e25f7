import GoujiModel
import Testing

@testable import ReportAuditing

struct TitlesAsWordedTests {
  @Test func `another title, another note, a note too many are found`() throws {
    var worded = try WordedReport()
    worded.changeTable {
      $0.title = "收入总表"
      $0.notes = ["本表为决算数。", "又一条。"]
    }
    #expect(
      worded.said.filter { $0.hasPrefix("G435") } == [
        "G435 表1题名印的是“收入总表”，照模板和草案应是“支出总表”",
        "G435 表1注1印的是“本表为决算数。”，照模板和草案应是“本表为预算数。”", "G435 表1注印的是“又一条。”，这里不该有字",
      ])
  }
}
