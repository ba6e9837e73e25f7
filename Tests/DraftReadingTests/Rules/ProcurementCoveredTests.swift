import GoujiModel
import Testing

@testable import DraftReading

struct ProcurementCoveredTests {
  private func says(_ purchases: String...) -> [String] {
    RuleFixture().says(
      .procurementDiffers,
      [
        "项目.csv": "单位,项目,项目类别\n101001,治河,特定目标类\n101001,水质检测,特定目标类\n",
        "支出.csv": RuleFixture.spending(
          "101001,2130306,31005,项目支出,治河,政府性基金预算,86", "101001,2130306,30227,项目支出,水质检测,事业收入,13.2",
          "101001,2130306,30227,项目支出,水质检测,一般公共预算,7.5", "101001,2130301,30201,公用经费,,一般公共预算,8"),
        "政府采购.csv": "单位,项目,采购品目,采购类型,资金来源,预算数\n"
          + purchases.map { $0 + "\n" }.joined(),
      ])
  }

  @Test func `more than the project spends`() {
    #expect(
      says("101001,水质检测,检测,服务,事业收入,‸132") == [
        "项目“水质检测”的采购预算数共 132 万元，大于它的支出 20.7 万元"
      ])
    #expect(says("101001,水质检测,检测,服务,,‸11", "101001,水质检测,试剂,货物,,11").count == 1)
  }

  @Test func `from a source that the project does not have, or has less of`() {
    #expect(
      says("101001,治河,堤防,工程,一般公共预算,‸60") == [
        "项目“治河”的采购（一般公共预算）预算数共 60 万元，支出明细里它用一般公共预算的一笔也没有"
      ])
    #expect(says("101001,水质检测,检测,服务,一般公共预算,‸13.2").count == 1)
    #expect(says("101001,,电脑,货物,其他收入,‸1").count == 1)
  }

  @Test func `a name that looks like a slip of a project's, or is the only strange one`() {
    #expect(says("101001,‸水质监测,检测,服务,,1") == ["政府采购写的项目“水质监测”，草案里没有"])
    #expect(
      says("101001,治河,堤防,工程,,1", "101001,水质检测,检测,服务,,1", "101001,‸档案数字化,扫描,服务,,1").count == 1)
  }

  @Test func `purchases within what is spent pass, and those out of 公用经费`() {
    #expect(
      says(
        "101001,治河,堤防,工程,政府性基金预算,86", "101001,水质检测,检测,服务,事业收入,13.2",
        "101001,水质检测,试剂,货物,,7.5", "101001,,电脑,货物,一般公共预算,2", "101001,非定额公用经费,餐饮服务,服务,,75",
        "101001,车辆维护,维修,服务,,2") == [])
  }
}
