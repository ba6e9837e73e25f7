import GoujiModel
import Testing

@testable import DraftReading

struct UnitCostsPlausibleTests {
  private func says(_ stated: String, _ line: String, _ names: String...) -> [String] {
    var fixture = RuleFixture()
    for name in names {
      fixture.template.stated[name] = RuleFixture.counting(name).template.stated[name]
    }
    return fixture.says(
      .factImplausible,
      ["草案.yaml": RuleFixture.head("填报:\n\(stated)"), "支出.csv": RuleFixture.spending(line)])
  }

  @Test func `guests at less than five yuan, and at ten thousand`() {
    let names = ["国内接待批次", "国内接待人次"]
    let line = "101001,2080101,30217,公用经费,,一般公共预算,4.251"
    #expect(
      says("  国内接待批次: 50\n  国内接待人次: ‸59900", line, names[0], names[1])
        == ["“国内接待人次”是 59900，公务接待费（30217）是 4.251 万元，每人次只合 0.7 元"])
    #expect(says("  国内接待批次: 5\n  国内接待人次: 3", line, names[0], names[1]) == [])
    #expect(says("  国内接待批次: 2\n  国内接待人次: ‸3", line, names[0], names[1]).count == 1)
    #expect(says("  国内接待批次: 50\n  国内接待人次: 599", line, names[0], names[1]) == [])
  }

  @Test func `vehicles by kind and in all`() {
    let line = "101001,2080101,30231,公用经费,,一般公共预算,11.4"
    #expect(
      says("  现有轿车: ‸300\n  现有越野车: 0", line, "现有轿车", "现有越野车")
        == ["“现有轿车”等共 300，公务用车运行维护费（30231）是 11.4 万元，每辆只合 380 元"])
    #expect(says("  公务用车保有量: 3\n  现有轿车: 300", line, "公务用车保有量", "现有轿车") == [])
    #expect(says("  现有轿车: 3", line, "现有轿车") == [])
  }

  @Test func `vehicles bought at a price`() {
    let line = "101001,2080101,31013,公用经费,,一般公共预算,17.8"
    #expect(says("  购置车辆数: ‸8", line, "购置车辆数").count == 1)
    #expect(says("  购置车辆数: 5", line, "购置车辆数") == [])
    #expect(says("  购置车辆数: 1", line, "购置车辆数") == [])
    let large = "101001,2080101,31013,公用经费,,一般公共预算,178"
    #expect(says("  购置车辆数: ‸1", large, "购置车辆数").count == 1)
    #expect(says("  购置车辆数: 1\n  特种车辆: 1", large, "购置车辆数") == [])
  }

  @Test func `vehicles of a list`() {
    var fixture = RuleFixture()
    fixture.shapes = [
      LedgerShape(
        name: "车辆",
        columns: [
          LedgerColumn("用途", .text), LedgerColumn("现有数", .count), LedgerColumn("购置数", .count),
        ])
    ]
    let files = { (list: String) -> [String: String?] in
      [
        "支出.csv": RuleFixture.spending("101001,2080101,31013,公用经费,,一般公共预算,15"),
        "车辆.csv": "用途,现有数,购置数\n\(list)\n",
      ]
    }
    #expect(
      fixture.says(.factImplausible, files("其他用车,1,‸8"))
        == ["“车辆”的“购置数”是 8，公务用车购置（31013）是 15 万元，每辆只合 18750 元"])
    #expect(fixture.says(.factImplausible, files("其他用车,8,1")) == [])
  }

  @Test func `thirty vehicles on the money of three`() {
    let line = "101001,2080101,30231,公用经费,,一般公共预算,11.4"
    #expect(
      says("  现有轿车: ‸30", line, "现有轿车") == ["“现有轿车”是 30，公务用车运行维护费（30231）是 11.4 万元，每辆只合 3800 元"])
  }

  @Test func `staff against wages, and nothing without money`() {
    let line = "101001,2080101,30101,人员经费,,一般公共预算,100"
    #expect(says("  编制内实有人数: ‸1200", line, "编制内实有人数").count == 1)
    #expect(says("  编制内实有人数: 12", line, "编制内实有人数") == [])
    #expect(says("  国内接待人次: 59900", line, "国内接待人次") == [])
  }
}
