import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

/// 部门.性质 = 行政|参公
struct QuestionsAnsweredTests {
  private func codes(_ nature: String, blank: Bool = false) -> [String] {
    var fixture = RuleFixture()
    let patterns = [Pattern.exactly("行政"), .exactly(blank ? "" : "参公")]
    let asked = FigureExpression.says(
      SaidCondition(.identity("部门.性质"), negated: false, patterns: patterns))
    let slot = Slot(
      target: .figure(asked, name: "问", kind: .count), format: SlotFormat(), source: "问",
      place: .template(6))
    fixture.template.cover = [
      StyledWording(style: "正文", wording: Wording(pieces: [.slot(slot)], place: .template(6)))
    ]
    let head = DraftFixture.standard["草案.yaml"]!!
    let own =
      nature.isEmpty ? head : head.replacing("全称: 达州市通川区某局", with: "全称: 达州市通川区某局\n  性质: \(nature)")
    let read = DraftFixture(["草案.yaml": own]).read()
    guard let budget = read.value else { return read.findings.map(\.message) }
    return QuestionsAnswered.findings(WholeDraft(budget, fixture.template)).map {
      "\($0.code.rawValue) \($0.place == nil ? "" : "@")"
    }
  }

  @Test func `an answer that is missing is not a no`() {
    #expect(codes("") == ["G113 @"])
    #expect(codes("", blank: true) == [])
  }

  @Test func `an answer in nearly the same words is told`() {
    #expect(codes("行政单位") == ["G202 @"])
    #expect(codes("行政") == [])
    #expect(codes("参公") == [])
    #expect(codes("事业") == [])
    #expect(codes("非行政机关") == [])
  }
}
