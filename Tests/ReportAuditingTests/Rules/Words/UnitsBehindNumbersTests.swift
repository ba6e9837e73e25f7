import GoujiModel
import Testing

@testable import ReportAuditing

struct UnitsBehindNumbersTests {
  @Test(arguments: [
    ("共{支出预算|无单位}万元", []), ("共{支出预算|无单位 元}元", []), ("共{支出预算}", []),
    ("共{支出预算|无单位}元", ["G441 封面第1行的“100”后面写着“元”，它的单位是“万元”"]),
    ("共{支出预算}元", ["G441 封面第1行的“100万元”后面写着“元”，它已经带着单位"]),
    ("占{占比(支出预算, 支出预算)|无单位}%", []),
    ("占{占比(支出预算, 支出预算)}%", ["G441 封面第1行的“100%”后面写着“%”，它已经带着单位"]),
  ])
  func `the unit behind a number is its own`(_ wording: String, _ said: [String]) throws {
    let template = WordedReport.template.replacing(
      "{部门.全称}{年度}年部门预算", with: wording.replacing("无单位 元", with: "无单位|元"))
    #expect(try WordedReport(template).said == said)
  }
}
