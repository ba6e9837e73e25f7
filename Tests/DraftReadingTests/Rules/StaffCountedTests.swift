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
    #expect(says("全局‸实有在职人员共128名。").count == 1)
  }

  @Test(arguments: [
    "在职职工118人。", "在职公务员30人。", "在职人员33人。", "在职党员20人。", "退休人员56人。", "在职职工人均住房12平方米。", "实有车辆5辆。",
    // Of some, of another year, a bound.
    "局机关，实有在职人员共36名。", "甲站实有30人，乙站在职15人。", "在职在编职工1人受到表彰。", "上年在职职工120人，本年减少2人。",
    "2020年末在职职工120人。", "实有人数110名以上的股室。",
    // Of a place, of employers, of those who are served.
    "全市机关事业单位在职人员25000人参加养老保险。", "培训企业在职人员1200人次。", "企业在职职工2300人参加培训。", "全市公安机关实有人员1800人。",
    "帮助在职人员300名提升学历。", "在职人员1200人次参训。",
  ])
  func `numbers that fit, or of others`(_ text: String) { #expect(says(text) == []) }
}
