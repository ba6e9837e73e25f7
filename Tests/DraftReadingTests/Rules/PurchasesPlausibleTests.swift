import GoujiModel
import Testing

@testable import DraftReading

struct PurchasesPlausibleTests {
  private func says(_ header: String, _ lines: String..., spending: String = "") -> [String] {
    RuleFixture().says(
      .purchaseImplausible,
      [
        "支出.csv": RuleFixture.spending(
          spending.isEmpty ? "101001,2080101,30201,公用经费,,一般公共预算,100" : spending),
        "政府采购.csv": header + "\n" + lines.map { $0 + "\n" }.joined(),
      ])
  }

  @Test func `quantity and amount exchanged, an amount of three yuan`() {
    #expect(
      says("采购品目,采购类型,数量,预算数", "餐饮服务,服务,750000,‸1")
        == ["采购“餐饮服务”的“预算数”是 1 万元，数量 750000，每件合 0.01 元"])
    #expect(says("采购品目,采购类型,数量,预算数", "家具,货物,1,‸0.0003").count == 1)
    #expect(says("采购品目,采购类型,数量,预算数", "复印纸,货物,2000,4", "家具,货物,,3") == [])
  }

  @Test(arguments: [
    ("物业管理服务,‸货物,1,9", "采购“物业管理服务”的“采购类型”填的是货物，“物业管理服务”是服务"),
    ("C21040000 物业管理服务,‸货物,1,9", "采购“C21040000 物业管理服务”的“采购类型”填的是货物，品目代码 C21040000 是服务"),
    ("A02010100 计算机,‸服务,1,9", "采购“A02010100 计算机”的“采购类型”填的是服务，品目代码 A02010100 是货物"),
    ("小型水库维修,‸货物,1,9", "采购“小型水库维修”的“采购类型”填的是货物，“小型水库维修”是工程"),
    ("B07000000 装修工程,‸货物,1,9", "采购“B07000000 装修工程”的“采购类型”填的是货物，品目代码 B07000000 是工程"),
  ])
  func `the kind against code and name`(_ line: String, _ said: String) {
    #expect(says("采购品目,采购类型,数量,预算数", line) == [said])
  }

  @Test func `kinds that fit, and names that say nothing`() {
    #expect(
      says(
        "采购品目,采购类型,数量,预算数", "C21040000 物业管理服务,服务,1,9", "工程监理服务,服务,1,9", "计算机,货物,1,9",
        "装修工程,工程,1,9", "办公用品,货物,1,9", "信息系统集成,服务,1,9") == [])
  }

  @Test func `reserved for the small and not for the medium`() {
    let header = "采购品目,采购类型,数量,预算数,专门面向中小企业采购,专门面向小型、微型企业采购"
    #expect(
      says(header, "计算机,货物,1,9,‸否,是") == ["采购“计算机”的“专门面向小型、微型企业采购”填“是”，“专门面向中小企业采购”却填“否”"])
    #expect(says(header, "计算机,货物,1,9,是,是", "打印机,货物,1,9,是,否", "家具,货物,1,9,,是") == [])
  }

  @Test func `vehicles cost more to buy for than to run`() {
    let spending = "101001,2080101,30231,公用经费,,一般公共预算,11.4"
    #expect(
      says("采购品目,采购类型,数量,预算数", "车辆维修和保养服务,服务,1,‸25", "车辆加油、添加燃料服务,服务,1,6", spending: spending)
        == ["车辆维修、加油、保险的采购共 31 万元，支出明细里公务用车运行维护费（30231）只有 11.4 万元"])
    #expect(says("采购品目,采购类型,数量,预算数", "车辆维修和保养服务,服务,1,2.5", spending: spending) == [])
  }
}
