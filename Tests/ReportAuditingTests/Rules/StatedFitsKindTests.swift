import GoujiModel
import TestSupport
import Testing

@testable import ReportAuditing

struct StatedFitsKindTests {
  private func says(_ value: StatedNumber, as kind: FigureKind, named name: String) -> [String] {
    var (budget, template) = (SampleBudget.make([:]), SampleTemplate.make())
    template.stated[name] = StatedDefinition(
      name: name, kind: kind, standard: nil, place: budget.template.place)
    budget.statedNumbers = [name: Located(value, at: budget.template.place)]
    return StatedFitsKind.findings(budget, template).map { "\($0.code.rawValue) \($0.message)" }
  }

  @Test func `a count with decimals, an amount, a negative one`() {
    #expect(
      says(.decimal(Money(fen: 15_000)), as: .count, named: "现有轿车").first?.hasPrefix("G112") == true
    )
    #expect(says(.amount(Money(fen: 300)), as: .count, named: "现有轿车").count == 1)
    #expect(says(.plain(-3), as: .count, named: "现有轿车") == ["G206 “填报”的“现有轿车”是负数：-3"])
    #expect(says(.plain(3), as: .count, named: "现有轿车") == [])
  }

  @Test func `assets of a few yuan`() {
    #expect(
      says(.amount(Money(fen: 16_282)), as: .amount, named: "固定资产净值")
        == ["G279 “填报”的“固定资产净值”是 162.82 元，像是填错了单位"])
    #expect(says(.amount(Money(fen: 162_820_000)), as: .amount, named: "固定资产净值") == [])
    #expect(says(.plain(0), as: .amount, named: "无形资产净值") == [])
    #expect(says(.amount(Money(fen: 16_282)), as: .amount, named: "外事接待费") == [])
  }
}
