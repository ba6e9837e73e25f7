import GoujiModel
import Testing

@testable import ReportAuditing

struct DirectionsFitFiguresTests {
  @Test(arguments: [
    ("比上年减少{增减额|绝对}。", ["G440 封面第1行说“减少”20万元"]),
    ("比上年减少了{少了}。", ["G440 封面第1行说“减少”-20万元"]),
    ("比上年增长{增幅(支出预算, 上年(支出预算))}，增加{增减额}。", []), ("比上年减少情况：{增减额}。", []),
    ("增加{支出预算}。", []), ("比上年增长了{支出预算 - 支出预算 - 支出预算}。", ["G440 封面第1行说“增加”"]),
  ])
  func `a direction is held against this year's figure less last year's`(
    _ wording: String, _ said: [String]
  ) throws {
    let template = WordedReport.template.replacing(
      "{部门.全称}{年度}年部门预算", with: wording
    ).replacing("增减额: 支出预算", with: "少了: 上年(支出预算) - 支出预算, 增减额: 支出预算")
      .replacing("比上年{较上年}。", with: "比上年{较上年}，反过来是{少了}。")
    let found = try WordedReport(template).said.map { String($0.prefix { $0 != "，" }) }
    #expect(found == said)
  }
}
