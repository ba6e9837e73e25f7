import GoujiModel
import Testing

struct CompletionRuleTests {
  /// Nature, target, result, verdict; completion in hundredths of a percent, nil where unclear.
  @Test(
    arguments: [
      ("≥", "3.2", "3.92", "", 12250, "完成", false),
      ("≥", "500", "310", "", 6200, "未完成", true),
      ("≥", "1100", "2562", "", 23291, "完成", true),
      ("＝", "2", "2", "", 10000, "完成", false),
      ("＝", "0", "0", "", 10000, "完成", false),
      ("≥", "0", "-1", "", 0, "未完成", true),
      (">", "5", "5", "", 10000, "未完成", false),
      ("≤", "18", "17.9", "", 10000, "完成", false),
      ("≤", "3.5", "3.67", "", 9537, "未完成", false),
      ("≤", "0", "1", "", 0, "未完成", true),
      ("定性", "优", "优", "", 10000, "完成", false),
      ("定性", "年底前", "已完成", "", 10000, "完成", false),
      ("定性", "不断增强", "有所增强", "是", 10000, "完成", false),
      ("定性", "优", "差", "否", 0, "未完成", true),
      ("定性", "优", "尚可", "", nil, "不明", nil),
      ("≥", "95", "较好", "", nil, "不明", nil),
      ("≥", "95", "", "", nil, "不明", nil),
    ] as [(String, String, String, String, Int?, String, Bool?)])
  func `a target is met, missed or unclear`(
    _ nature: String, _ target: String, _ result: String, _ verdict: String, _ rate: Int?,
    _ standing: String, _ strays: Bool?
  ) {
    let outcome = CompletionRule().outcome(nature, target, result, verdict)
    #expect(outcome.rate == rate)
    #expect(outcome.standing.rawValue == standing)
    #expect(outcome.strays == strays)
  }

  @Test func `a template may cap what is more than done and turn costs around`() {
    var rule = CompletionRule()
    rule.isCapped = true
    #expect(rule.outcome("≥", "3.2", "3.92", "").rate == 10000)
    rule.isCapped = false
    rule.atMost = .inverse
    #expect(rule.outcome("≤", "18", "17.9", "").rate == 10056)
  }
}

extension CompletionRule {
  fileprivate func outcome(
    _ nature: String, _ target: String, _ result: String, _ verdict: String
  ) -> TargetOutcome {
    outcome(
      nature: nature, target: (target, Quantity(target)), result: (result, Quantity(result)),
      verdict: verdict)
  }
}

extension TargetOutcome {
  fileprivate var rate: Int? {
    Ratio(done.scaled, over: due.scaled)?.rounded(scale: 10000)
  }
}

extension Quantity {
  fileprivate init?(_ text: String) {
    guard let number = Double(text) else { return nil }
    self.init(scaled: Int((number * 10000).rounded()))
  }
}
