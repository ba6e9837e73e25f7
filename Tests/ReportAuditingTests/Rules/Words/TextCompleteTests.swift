import GoujiModel
import Testing

@testable import ReportAuditing

struct TextCompleteTests {
  @Test func `a paragraph that is missing is found`() throws {
    var worded = try WordedReport()
    let report = worded.report
    worded.change { block in
      guard case .paragraph(let paragraph) = block else { return block }
      return paragraph.inlines.text(report.figures).hasPrefix("其中") ? nil : block
    }
    #expect(worded.said == ["G432 “一、情况说明”下第1段后面缺一段“其中：人员经费70万元、公用经费30万元。”"])
  }

  @Test func `a paragraph that stands twice is found`() throws {
    var worded = try WordedReport()
    let index = worded.report.parts[0].blocks.firstIndex { $0.isParagraph }
    let first = try #require(index)
    worded.report.parts[0].blocks.insert(worded.report.parts[0].blocks[first], at: first)
    #expect(worded.said.count == 1)
    #expect(worded.said[0].hasPrefix("G432 “一、情况说明”下第2段是多出来的：“县档案局支出预算"))
  }

  @Test func `two paragraphs that changed places are found`() throws {
    var worded = try WordedReport()
    let index = worded.report.parts[0].blocks.firstIndex { $0.isParagraph }
    let first = try #require(index)
    worded.report.parts[0].blocks.swapAt(first, first + 1)
    #expect(worded.said.contains { $0.contains("的位置不对") }, "\(worded.said)")
  }

  @Test func `a table that is missing is found`() throws {
    var worded = try WordedReport()
    worded.change { if case .table = $0 { nil } else { $0 } }
    #expect(worded.said == ["G432 “一、情况说明”下第2段后面缺表1"])
  }
}
