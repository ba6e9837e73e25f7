import GoujiModel
import TestSupport
import Testing

@testable import TableDeriving

struct PhraseWordingTests {
  /// 比上年增加/减少/持平: last year's 合计 is stated, this year's is 100 万元.
  private func change(from prior: String) -> String {
    let template = SampleDerivation.template { template in
      template.phrases["增减"] = phrase
    }
    var budget = SampleDerivation.budget
    budget.priorFigures["合计"] = Located(
      .amount(SampleBudget.tenThousands(prior)), at: SampleBudget.head)
    return SampleDerivation.words(template, budget).sentence(Wording(.slot(.phrase("增减"))))
  }

  private var phrase: Phrase {
    let difference = FigureExpression.apply(.minus, [.named("合计"), .prior("合计")])
    var variants = PhraseVariants()
    let amount = WordingPiece.slot(
      .figure(difference, name: "增减额", kind: .amount), SlotFormat(absolute: true))
    variants[.positive] = Wording("增加", amount)
    variants[.negative] = Wording("减少", amount)
    variants[.zero] = Wording("持平")
    return Phrase(name: "增减", figure: difference, variants: variants, place: .template(6))
  }

  @Test(arguments: [
    ("87.50", "增加12.50万元"), ("112.50", "减少12.50万元"), ("100", "持平"),
    // Off by 49 元, which two decimals do not show; by 50 元, which they do.
    ("100.0049", "持平"), ("99.9951", "持平"), ("100.005", "减少0.01万元"),
  ])
  func `the words follow the sign of the change as it is printed`(prior: String, words: String) {
    #expect(change(from: prior) == words)
  }

  @Test func `a change from a number that nobody gave is a finding`() {
    let template = SampleDerivation.template { $0.phrases["增减"] = phrase }
    let words = SampleDerivation.words(template)
    #expect(words.sentence(Wording("比上年", .slot(.phrase("增减")), "。")) == "比上年。")
    #expect(words.findings.map(\.code) == [.missingPriorFigure])
  }

  @Test func `a case that the template words needs no number`() {
    var phrase = self.phrase
    phrase.variants[.missing] = Wording("无上年数")
    let words = SampleDerivation.words(SampleDerivation.template { $0.phrases["增减"] = phrase })
    #expect(words.sentence(Wording(.slot(.phrase("增减")))) == "无上年数")
    #expect(words.findings.isEmpty)
  }

  // MARK: Lists

  private func list(_ change: (inout Listing) -> Void = { _ in }) -> (String, WordingRenderer) {
    var listing = Listing(
      name: "按类", axis: .values(of: "功能科目", "类"), conditions: [], figure: nil,
      wording: Wording(.ordinal, ".", .axis("功能科目", "名称"), .figure("合计")), separator: "；",
      empty: Wording("无"), place: .template(8))
    change(&listing)
    let words = SampleDerivation.words(SampleDerivation.template { $0.listings["按类"] = listing })
    return (words.sentence(Wording("其中：", .slot(.listing("按类")), "。")), words)
  }

  @Test func `a list counts its rows and parts them by its separator`() {
    #expect(list().0 == "其中：1.社会保障和就业支出95.00万元；2.卫生健康支出5.00万元。")
  }

  @Test func `rows where the list's figure is zero are passed over, the numbers close up`() {
    let (sentence, words) = list { $0.figure = .spending(.of("单位", "", "02")) }
    #expect(sentence == "其中：1.卫生健康支出5.00万元。")
    #expect(words.figures.map(\.value) == [.wan("5")])
  }

  @Test func `a list without rows says so`() {
    #expect(list { $0.conditions = [.of("单位", "", "03")] }.0 == "其中：无。")
  }
}
