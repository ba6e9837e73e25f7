import GoujiModel
import Testing

@testable import ReportAuditing

struct CoverAsWordedTests {
  @Test func `last year on the cover is found`() throws {
    var worded = try WordedReport()
    worded.report.cover[0].inlines = worded.report.cover[0].inlines.map { inline in
      if case .text("2024", let origin) = inline { .text("2023", origin: origin) } else { inline }
    }
    #expect(worded.said == ["G434 封面第1行印的是“某县档案局2023年部门预算”，照模板和草案应是“某县档案局2024年部门预算”"])
  }

  @Test func `a report of another draft is found`() throws {
    var worded = try WordedReport()
    worded.report.identity.draftHash = "0"
    #expect(worded.said == ["G434 报告记的草案指纹不是这份草案的，草案的内容后来改过"])
  }
}
