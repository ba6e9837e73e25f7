import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct YearLikelyTests {
  private func says(_ year: String, folder: String = "草案", _ texts: String...) -> [String] {
    let draft = DraftFixture([
      "草案.yaml": RuleFixture.head("").replacing("年度: 2024", with: "年度: \(year)"),
      "文字.md": "# 职能\n\n" + texts.map { $0 + "\n\n" }.joined(),
    ])
    guard var budget = draft.read().value else { return ["no budget"] }
    budget.folder = folder
    return WholeDraft(budget, .bare).findings.filter { $0.code == .yearUnlikely }.map(\.message)
  }

  @Test func `three texts of another year and none of its own`() {
    let texts = ["2024年推进甲。", "2024年开展乙。", "2024年完成丙。"]
    #expect(
      says("2025", texts[0], texts[1], texts[2]) == ["“年度”填 2025，3 处文字写的是 2024 年"])
    #expect(says("2025", texts[0], texts[1]) == [])
    #expect(says("2025", texts[0], texts[1], texts[2], "2025年再推进。") == [])
  }

  @Test func `the folder names another year`() {
    #expect(
      says("2025", folder: "Drafts/某局-2024", "2024年推进甲。") == ["“年度”填 2025，草案的名称“某局-2024”写的是 2024 年"]
    )
    #expect(says("2024", folder: "Drafts/某局-2024", "2023年完成了甲。") == [])
    #expect(says("2025", folder: "Drafts/2024年编2025年预算", "2024年推进甲。") == [])
    #expect(says("2025", folder: "Drafts/某局-2024", "2025年推进甲。", "2025年推进乙。") == [])
    #expect(says("2025", folder: "Drafts/20241231", "推进甲。") == [])
  }
}
