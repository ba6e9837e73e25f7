import GoujiModel
import Testing

@testable import DraftReading

struct SubordinatesCountedTests {
  private func says(_ text: String) -> [String] {
    RuleFixture().says(
      .itemsMiscounted,
      [
        "草案.yaml": RuleFixture.head(
          "下属单位:\n  - {名称: 甲站, 性质: 事业}\n  - {名称: 乙队, 性质: 参公}\n  - {名称: 丙队, 性质: 参公}"),
        "文字.md": "# 职能\n\n\(text)\n",
      ])
  }

  @Test(arguments: ["某局‸下设6个事业单位。", "某局‸下属单位五个，各司其职。", "‸所属事业单位4个。", "局机关及‸7个下属单位。", "‸六家所属单位。"])
  func `another number than listed`(_ text: String) {
    #expect(says(text).count == 1)
  }

  @Test(arguments: [
    "某局下属单位3个。", "下设1个事业单位。", "下属2个参公单位。", "所属预算单位4个。", "下设5个科室。", "下属单位管理3个库房。", "下属学校6个。",
    "局机关及3个下属单位。", "其中2个下属单位。", "指导12家所属单位。",
    "对下属单位2个开展财务检查。", "督促区级部门及所属单位36个办理登记。", "选取下属单位2家试点。", "抽取2家所属单位开展内部审计。",
    "按照“1个主管部门+6家所属单位”模式开展。",
  ])
  func `numbers that fit, or of other things`(_ text: String) { #expect(says(text) == []) }
}
