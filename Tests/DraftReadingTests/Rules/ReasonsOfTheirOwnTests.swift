import GoujiModel
import Testing

@testable import DraftReading

struct ReasonsOfTheirOwnTests {
  private func says(_ reasons: String) -> [String] {
    RuleFixture().says(.remarkDiffers, ["草案.yaml": RuleFixture.head("原因:\n\(reasons)")])
  }

  @Test func `a reason that speaks of another expense`() {
    #expect(
      says("  公务接待费: ‸公务用车报废，运行维护费减少") == ["“公务接待费”的原因说的是公务用车：公务用车报废，运行维护费减少"])
    #expect(says("  公务用车购置及运行费: ‸接待批次减少").count == 1)
    #expect(says("  因公出国（境）费: ‸车辆减少").count == 1)
  }

  @Test(arguments: [
    "公务接待费: 厉行节约", "公务接待费: 接待任务减少，用车随之减少", "公务用车购置及运行费: 车辆老化，接待用车增加", "三公经费: 公务用车报废",
    "机关运行经费: 公务用车减少", "公务接待费: 调剂到公务用车费用以外的其他经费，减少陪餐", "公务接待费: 东西部协作考察团组增加",
    "公务接待费: 上级检查组增加，按规定安排工作餐；公务用车费用不在此列", "公务用车购置及运行费: 跨区域公务接待任务和下乡督导增多，燃修费增加",
  ])
  func `a reason of its own`(_ reason: String) { #expect(says("  \(reason)") == []) }
}
