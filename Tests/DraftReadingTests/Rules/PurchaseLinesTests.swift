import GoujiModel
import Testing

@testable import DraftReading

struct PurchaseLinesTests {
  private func says(_ lines: String...) -> [String] {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: StandardLedger.procurement,
        columns: [
          LedgerColumn("单位", .unit), LedgerColumn("专项名称", .text),
          LedgerColumn("经济科目", .code(.departmentEconomic)),
          LedgerColumn("采购品目", .text), LedgerColumn("预算数", .amount),
        ])
    ]
    return fixture.says(
      .procurementDiffers,
      [
        "项目.csv": "项目,项目类别\n交通运行费,特定目标类\n物业管理费,特定目标类\n",
        "支出.csv": RuleFixture.spending(
          "101001,2080102,30231,项目支出,交通运行费,一般公共预算,160",
          "101001,2080102,30209,项目支出,物业管理费,一般公共预算,470",
          "101001,2080101,30213,公用经费,,一般公共预算,550"),
        "政府采购.csv": "单位,专项名称,经济科目,采购品目,预算数\n" + lines.map { "101001,\($0)\n" }.joined(),
      ])
  }

  @Test func `a purchase under another project, and more than is spent`() {
    #expect(
      says("物业管理费,30209,物业,430", "物业管理费,30231,车辆维修,‸151.4")
        == ["项目“物业管理费”的支出 470 万元，政府采购到这一行已有 581.4 万元"])
    #expect(says("交通运行费,30231,车辆维修,100", "交通运行费,30231,车辆加油,‸61").count == 1)
    #expect(says("商品和服务支出,‸30212,印刷服务,30").count == 1)
  }

  @Test func `purchases within their lines`() {
    #expect(
      says("交通运行费,30231,车辆维修,151.4", "商品和服务支出,30213,修缮工程,530", "物业管理费,30209,物业,430") == [])
    // Another 款 than the spending has.
    #expect(says("交通运行费,30239,租车,60", "商品和服务支出,30215,会议服务,30") == [])
  }
}
