import GoujiModel
import TestSupport
import Testing

@testable import DraftReading

struct StatedSlipsTests {
  private func says(_ now: String, _ then: String) -> [String] {
    var template = Template.bare
    template.stated["固定资产净值"] = StatedDefinition(
      name: "固定资产净值", kind: .amount, standard: nil, place: .template(5))
    let file = { (value: String) in
      ["草案.yaml": Optional(RuleFixture.head("填报: {固定资产净值: \(value)}"))]
    }
    return EarlierFixture.says(.unitSlip, file(now), file(then), template)
  }

  @Test func `a unit too many`() {
    #expect(
      says("1628200万元", "241.03万元")
        == ["“填报”的“固定资产净值”是 1628200 万元，上年草案里是 241.03 万元，相差 6755 倍，像是填错了单位"])
  }

  @Test func `growth`() { #expect(says("1628.20万元", "241.03万元") == []) }
}
