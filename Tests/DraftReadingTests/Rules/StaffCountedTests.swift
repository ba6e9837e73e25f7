import GoujiModel
import Testing

@testable import DraftReading

struct StaffCountedTests {
  private let staff = LedgerShape(
    name: "人员", columns: [LedgerColumn("类别", .text, required: true), LedgerColumn("人数", .count)])

  private func says(_ text: String) -> [String] {
    RuleFixture(shapes: [staff]).says(
      .itemsMiscounted,
      ["人员.csv": "类别,人数\n公务员,33\n参照公务员法管理人员,85\n", "文字.md": "# 职能\n\n\(text)\n"])
  }

  @Test func `another number than the draft's`() {
    #expect(says("‸在职职工119人。") == ["文字“职能”里说“在职职工119人”，草案填的是 118 人"])
    #expect(says("局机关，‸实有在职人员共36名。").count == 1)
  }

  @Test(arguments: [
    "在职职工118人。", "在职公务员30人。", "在职人员33人。", "在职党员20人。", "退休人员56人。", "在职职工人均住房12平方米。", "实有车辆5辆。",
  ])
  func `numbers that fit, or of others`(_ text: String) { #expect(says(text) == []) }
}
