import GoujiModel
import Testing

@testable import DraftReading

struct VehiclesInWordsTests {
  private func says(_ text: String) -> [String] {
    RuleFixture.counting("现有轿车", "现有越野车").says(
      .itemsMiscounted,
      [
        "草案.yaml": RuleFixture.head("填报:\n  现有轿车: 2\n  现有越野车: 1"), "文字.md": "# 职能\n\n\(text)\n",
      ])
  }

  @Test func `another number than stated`() {
    #expect(
      says("本局现有公务用车‸5辆，用于就业活动。") == ["文字“职能”里说“5辆”，“填报”的“现有轿车”等共 3"])
    #expect(says("现有‸五辆公务用车。").count == 1)
    #expect(says("公务用车保有量为‸30辆。").count == 1)
  }

  @Test(arguments: [
    "现有公务用车3辆。", "全市现有公务用车512辆。", "出动车辆50辆次。", "新购车辆2辆。", "查处违规车辆20辆。",
    "核定公务用车编制数4辆，现有3辆。", "2023年末公务用车保有量4辆，2024年报废1辆。", "上年末公务用车保有量为4辆。", "城区现有公交车辆120辆。",
    "环卫公司现有环卫车辆45辆。", "现有消防车辆12辆。", "驾驶员协会拥有车辆260辆。", "执法执勤用车保有2辆。",
  ])
  func `the same number, and vehicles of others`(_ text: String) { #expect(says(text) == []) }
}
