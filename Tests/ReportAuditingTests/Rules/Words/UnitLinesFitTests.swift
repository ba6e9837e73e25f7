import GoujiModel
import Testing

@testable import ReportAuditing

struct UnitLinesFitTests {
  @Test(arguments: [
    ("金额单位：元", ["G442 表1写的是“金额单位：元”，表里的金额是按万元印的"]), ("单位: 万元", []), ("单位：{金额单位}", []),
    ("填报单位：某局", []),
  ])
  func `a line that names a unit names the table's`(_ line: String, _ said: [String]) throws {
    let template = WordedReport.template.replacing("单位：{金额单位}", with: line)
    #expect(try WordedReport(template).said == said)
  }
}
