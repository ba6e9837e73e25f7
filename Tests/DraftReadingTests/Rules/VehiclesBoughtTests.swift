import GoujiModel
import Testing

@testable import DraftReading

struct VehiclesBoughtTests {
  private let fixture = RuleFixture.counting("购置车辆数", "现有车辆")
  private func bought(_ code: String) -> String {
    RuleFixture.spending("101001,2080101,\(code),项目支出,更新,一般公共预算,17.8")
  }
  private let projects = "项目,项目类别\n更新,运转类\n"

  @Test func `money for vehicles with none bought is told where none is stated`() {
    let said = fixture.says(
      .vehiclesDiffer,
      [
        "草案.yaml": RuleFixture.head("填报: {购置车辆数: ‸0, 现有车辆: 3}"),
        "支出.csv": bought("31013"), "项目.csv": projects,
      ])
    #expect(said == ["支出明细里有公务用车购置（31013）17.8 万元，“填报”的“购置车辆数”是 0"])
  }

  @Test func `a number taken for granted is told at the money`() {
    let said = fixture.says(
      .vehiclesDiffer, ["支出.csv": bought("‸3101301"), "项目.csv": projects])
    #expect(said == ["支出明细里有公务用车购置（31013）17.8 万元，“填报”里没有写“购置车辆数”，按 0 算"])
  }

  @Test func `vehicles without money are told, and where the money may be`() {
    let said = fixture.says(
      .vehiclesDiffer,
      [
        "草案.yaml": RuleFixture.head("填报: {购置车辆数: ‸2}"), "支出.csv": bought("31099"),
        "项目.csv": projects,
      ])
    #expect(
      said == [
        "“填报”的“购置车辆数”是 2，支出明细里没有公务用车购置（31013）的支出；31099 其他资本性支出有 17.8 万元"
      ])
  }

  @Test func `vehicles of a list without money, and money without any`() {
    var listed = RuleFixture()
    listed.shapes = [
      LedgerShape(
        name: "车辆",
        columns: [
          LedgerColumn("用途", .text), LedgerColumn("现有数", .count), LedgerColumn("购置数", .count),
        ])
    ]
    let files = { (code: String, list: String) -> [String: String?] in
      ["支出.csv": bought(code), "项目.csv": projects, "车辆.csv": "用途,现有数,购置数\n\(list)\n"]
    }
    #expect(
      listed.says(.vehiclesDiffer, files("31002", "其他用车,8,‸1"))
        == ["“车辆”的“购置数”是 1，支出明细里没有公务用车购置（31013）的支出"])
    #expect(listed.says(.vehiclesDiffer, files("31013", "其他用车,8,‸0")).count == 1)
    #expect(listed.says(.vehiclesDiffer, files("31013", "其他用车,8,1")) == [])
    #expect(listed.says(.vehiclesDiffer, files("31002", "其他用车,8,0")) == [])
  }

  @Test func `both or neither pass, and a template that does not ask is not answered`() {
    let stated = RuleFixture.head("填报: {购置车辆数: 1}")
    fixture.says(
      .vehiclesDiffer, ["草案.yaml": stated, "支出.csv": bought("31013"), "项目.csv": projects])
    fixture.says(
      .vehiclesDiffer, ["草案.yaml": stated, "支出.csv": bought("30913"), "项目.csv": projects])
    fixture.says(.vehiclesDiffer, [:])
    RuleFixture().says(.vehiclesDiffer, ["支出.csv": bought("31013"), "项目.csv": projects])
  }
}
