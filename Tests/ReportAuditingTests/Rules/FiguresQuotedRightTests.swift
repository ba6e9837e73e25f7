import GoujiModel
import Testing

@testable import ReportAuditing

struct FiguresQuotedRightTests {
  private func found(_ text: String) -> [String] {
    SampleWords.briefs(SampleWords.budget(prose: [text])).filter { $0.hasPrefix("G299") }
  }

  @Test(arguments: ["公用经费‸100万元。", "2024年公用经费预算数为‸100万元。", "支出预算20万元。"])
  func `an amount of another figure is told where it stands`(_ text: String) {
    let text = text.filter { $0 != "‸" }
    #expect(found(text) == ["G299 \(text.contains("20万元") ? "20万元" : "100万元")"])
  }

  @Test(arguments: [
    "公用经费20万元。", "支出预算为100万元，公用经费20万元。", "一般公共预算公用经费100万元。", "公用经费比上年增加10万元。", "2023年支出预算20万元。",
    "支出预算90万元。",
    "公用经费和其他100万元。", "公用经费33万元。",
  ])
  func `its own amount, another's name, a change and another year are left alone`(_ text: String) {
    #expect(found(text).isEmpty)
  }
}
