import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct LinesBeyondReasonTests {
  /// Eight lines of 800 万元 together.
  private static let usual = [
    "30101,人员经费,,一般公共预算,310.5", "30102,人员经费,,一般公共预算,205.4", "30103,人员经费,,一般公共预算,100.2",
    "30108,人员经费,,一般公共预算,90.3", "30201,公用经费,,一般公共预算,40.6", "30207,公用经费,,一般公共预算,20.8",
    "30211,公用经费,,一般公共预算,22.2", "30239,公用经费,,一般公共预算,10",
  ].map { "101001,2080101,\($0)" }

  private func says(_ lines: [String]) -> [String] {
    RuleFixture().says(
      .unitSlip,
      [
        "支出.csv": RuleFixture.spending(lines.joined(separator: "\n")),
        "项目.csv": "项目,项目类别\n甲,特定目标类\n",
      ])
  }

  @Test func `electricity ten times all else`() {
    #expect(
      says(Self.usual + ["101001,2080101,30206,项目支出,甲,一般公共预算,‸8000"])
        == ["这一笔的“预算数”是 8000 万元，是其余 8 行合计（800 万元）的 10 倍，像是填错了单位"])
    #expect(says(Self.usual + ["101001,2080101,30216,项目支出,甲,一般公共预算,‸12800"]).count == 1)
  }

  @Test func `what a department may mostly spend`() {
    for item in ["30305", "30216", "31001", "30227", "30226", "39999", "30701"] {
      #expect(says(Self.usual + ["101001,2080101,\(item),项目支出,甲,一般公共预算,8000"]) == [], "\(item)")
    }
    for item in ["30305", "31001", "30227", "31204"] {
      #expect(says(Self.usual + ["101001,2080101,\(item),项目支出,甲,一般公共预算,80000"]) == [], "\(item)")
    }
    #expect(says(Self.usual + ["101001,2080101,30206,项目支出,甲,一般公共预算,3900"]) == [])
    #expect(
      says(["101001,2080101,30201,公用经费,,一般公共预算,50", "101001,2080101,30206,公用经费,,一般公共预算,2"]) == [])
  }

  private func says(_ lines: [String], after last: [String]) -> [String] {
    let file = { (lines: [String]) -> [String: String?] in
      [
        "支出.csv": RuleFixture.spending(lines.joined(separator: "\n")),
        "项目.csv": "项目,项目类别\n甲,特定目标类\n",
      ]
    }
    let (own, then) = (DraftFixture(file(lines)), DraftFixture(file(last)))
    guard var budget = own.read().value, let earlier = then.read().value else {
      return ["no budget"]
    }
    budget.earlier = EarlierDraft(
      NamedDraft(budget: earlier, template: .bare, place: budget.template.place), seenBy: .bare)
    return WholeDraft(budget, .bare).findings.filter { $0.code == .unitSlip }.map(\.message)
  }

  @Test func `work put out that is nearly all, where last year there was nothing like it`() {
    let large = ["101001,2080101,30227,项目支出,甲,一般公共预算,8000"]
    #expect(
      says(Self.usual + large, after: Self.usual)
        == ["这一笔 8000 万元，占全部支出（8800 万元）的八成以上；上年草案的全部支出只有 800 万元，像是填错了单位"])
    #expect(says(Self.usual + large, after: Self.usual + large) == [])
    #expect(
      says(Self.usual + ["101001,2080101,31001,项目支出,甲,一般公共预算,8000"], after: Self.usual) == [])
  }
}
