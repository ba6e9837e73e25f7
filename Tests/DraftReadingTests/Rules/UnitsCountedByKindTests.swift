import GoujiModel
import Testing

@testable import DraftReading

struct UnitsCountedByKindTests {
  /// 下属单位: one 事业, two 参公.
  private func says(_ text: String) -> [String] {
    RuleFixture().says(
      .itemsMiscounted,
      [
        "草案.yaml": RuleFixture.head(
          "下属单位:\n  - {名称: 甲站, 性质: 事业}\n  - {名称: 乙队, 性质: 参公}\n  - {名称: 丙队, 性质: 参公}"),
        "文字.md": "# 职能\n\n\(text)\n",
      ])
  }

  @Test(arguments: [
    ("局‸下设3个参公单位、1个事业单位。", "“职能”里说“下设3个参公单位”，单位名单里性质是参公的有 2 个"),
    ("下属单位3个，‸其中参公单位1个、事业单位2个。", "“职能”里说“其中参公单位1个”，单位名单里性质是参公的有 2 个"),
    ("下属单位3个（参公单位2个、‸其他事业单位2家）。", "“职能”里说“其他事业单位2家”，单位名单里性质是事业的有 1 个"),
    ("所属预算单位中，‸行政单位5家。", "“职能”里说“行政单位5家”，单位名单里性质是行政的有 0、1 个"),
  ])
  func `another number of a kind than listed`(_ text: String, _ message: String) {
    #expect(says(text).map { $0.replacing("文字", with: "") } == [message])
  }

  @Test(arguments: [
    "局下设2个参公单位、1个事业单位。", "下属单位3个，其中参公单位2个、事业单位1个。", "下属事业单位3个。", "下属公益一类事业单位4个。",
    "全市共有事业单位200家。", "下属单位3个。另有行政单位9家接受指导。", "下设参照公务员法管理的事业单位2个。",
    "下属单位承担社保征缴，服务行政单位120家、事业单位300家。", "所属事业单位3个（含参公2个）。",
    "对市级预算单位开展培训，其中事业单位120家。", "组织区级预算单位开展资产清查，其中行政单位45个、事业单位120个。", "全区共有预算单位165个，事业单位100个。",
    // With its own office.
    "预算单位4个，其中行政单位1个、参公单位2个、事业单位1个。",
  ])
  func `numbers that fit, or of other things`(_ text: String) { #expect(says(text) == []) }
}
