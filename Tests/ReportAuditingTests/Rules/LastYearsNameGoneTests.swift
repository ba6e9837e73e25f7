import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

/// 某县扶贫开发局 is called 某县乡村振兴局 since this year.
struct LastYearsNameGoneTests {
  private func says(_ text: String, old: String) -> [String] {
    var earlier = SampleWords.budget()
    earlier.identity["部门.全称"] = Located(old, at: SampleBudget.head)
    var budget = SampleWords.budget(prose: [text])
    budget.identity["部门.全称"] = Located("某县乡村振兴局", at: SampleBudget.head)
    let named = NamedDraft(
      budget: earlier, template: SampleWords.template, place: SampleBudget.head)
    budget.earlier = EarlierDraft(named, seenBy: SampleWords.template)
    let recount = Recount(budget: budget, template: SampleWords.template)
    return LastYearsNameGone.result(QuotedTexts(recount), budget).findings.map(\.message)
  }

  @Test func `last year's name in a text is told with this year's`() {
    #expect(
      says("某县扶贫开发局负责帮扶。", old: "某县扶贫开发局") == [
        "文字“职能简介”里还是上年的名称“某县扶贫开发局”，今年是“某县乡村振兴局”"
      ])
  }

  @Test func `this year's name passes, and a name that stayed`() {
    #expect(says("某县乡村振兴局负责帮扶。", old: "某县扶贫开发局") == [])
    #expect(says("某县乡村振兴局负责帮扶。", old: "某县乡村振兴局") == [])
  }
}
