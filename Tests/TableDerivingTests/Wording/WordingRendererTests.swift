import FigureEvaluating
import GoujiModel
import TestSupport
import Testing

@testable import TableDeriving

/// Slots and their formats.
struct WordingRendererTests {
  /// A constant of the template, so that the format alone is looked at.
  private func printed(
    _ value: FigureValue, kind: FigureKind = .amount, _ format: SlotFormat = SlotFormat()
  ) -> String {
    let slot = SlotTarget.figure(.constant(value), name: "数", kind: kind)
    return SampleDerivation.words().sentence(Wording(.slot(slot, format)))
  }

  @Test(arguments: [
    ("12.5", SlotFormat(), "12.50万元"),
    ("12.5", SlotFormat(bare: true), "12.50"),
    ("12.5", SlotFormat(signed: true), "+12.50万元"),
    ("-12.5", SlotFormat(signed: true), "-12.50万元"),
    ("-12.5", SlotFormat(absolute: true), "12.50万元"),
    ("12.5", SlotFormat(decimals: 0), "13万元"),
    ("12.5", SlotFormat(decimals: 4), "12.5000万元"),
    ("0", SlotFormat(signed: true), "0.00万元"),
    // 49 and 50 元: half a last digit goes up, away from zero.
    ("0.0049", SlotFormat(), "0.00万元"),
    ("0.005", SlotFormat(), "0.01万元"),
    ("-0.005", SlotFormat(), "-0.01万元"),
  ])
  func `an amount is printed in the template's unit, as its slot asks`(
    amount: String, format: SlotFormat, printed: String
  ) {
    #expect(self.printed(.wan(amount), format) == printed)
  }

  @Test func `shares have their sign, counts neither unit nor decimals`() throws {
    let eighth = FigureValue.share(try #require(Ratio(1, over: 8)))
    #expect(printed(eighth, kind: .share) == "12.50%")
    #expect(printed(eighth, kind: .share, SlotFormat(bare: true)) == "12.50")
    #expect(printed(eighth, kind: .share, SlotFormat(decimals: 0)) == "13%")
    #expect(printed(.count(12_345), kind: .count) == "12345")
    #expect(printed(.quantity(Quantity(scaled: 75_000)), kind: .quantity) == "7.5")
  }

  @Test func `a figure of a sentence keeps its exact value, its name and its conditions`() {
    let words = SampleDerivation.words()
    let scope = words.engine.whole.narrowed(by: [.of("单位", "", "02")])
    let inlines = words.inlines(Wording("其中", .figure("合计"), "。"), in: scope)
    #expect(words.printed(inlines) == "其中5.00万元。")
    #expect(words.figures.map(\.name) == ["合计"])
    #expect(words.figures[0].value == .wan("5"))
    #expect(words.figures[0].shown == nil)
    #expect(words.figures[0].origin.context.row == [.of("单位", "", "02")])
  }

  @Test func `the same wording in a title keeps its figure too`() {
    let words = SampleDerivation.words()
    let title = words.words(Wording("共", .figure("合计")), in: words.engine.whole)
    #expect(title.text == "共100.00万元")
    #expect(title.hasFigures)
    #expect(words.figures.map(\.printed) == ["100.00万元"])
  }

  @Test func `words that are compared and not printed leave no figure behind`() {
    let words = SampleDerivation.words()
    #expect(words.text(Wording("共", .figure("合计")), in: words.engine.whole) == "共100.00万元")
    #expect(words.figures.isEmpty)
  }

  @Test func `a share of nothing is said once, with the line of its slot`() {
    let template = SampleDerivation.template {
      $0.define("占", .apply(.share, [.named("合计"), .constant(.wan("0"))]), kind: .share)
    }
    let words = SampleDerivation.words(template)
    let slot = WordingPiece.figure("占", kind: .share)
    #expect(words.sentence(Wording(slot, "、", slot)) == "—、—")
    #expect(words.findings.map(\.code) == [.emptyValueInText])
    // The draft is what can be mended; the cure says which line of the template prints it.
    #expect(words.findings[0].cure.contains("模板.yaml 第 5 行"))
  }

  // MARK: 归百

  private func shares(_ amounts: [String], of whole: String) -> (WordingRenderer, [Inline]) {
    let template = SampleDerivation.template { template in
      template.options.rounding.shares = .closing
      for (index, amount) in amounts.enumerated() {
        template.define(
          "占\(index)", .apply(.share, [.constant(.wan(amount)), .constant(.wan(whole))]),
          kind: .share)
      }
    }
    let words = SampleDerivation.words(template)
    let wording = Wording(
      pieces: amounts.indices.map { .figure("占\($0)", kind: .share) }, place: .template(5))
    let inlines = words.inlines(wording, in: words.engine.whole)
    words.closeShares(in: inlines)
    return (words, inlines)
  }

  /// 33.333… three times: cut to 33.33, one last digit is missing and goes to the first.
  @Test func `shares of a whole add up to a hundred in print`() {
    let (words, _) = shares(["1", "1", "1"], of: "3")
    #expect(words.figures.map(\.printed) == ["33.34%", "33.33%", "33.33%"])
    #expect(words.figures.map { $0.shown != nil } == [true, false, false])
  }

  @Test func `shares that make up no whole are rounded each by itself`() {
    #expect(shares(["1", "1"], of: "3").0.figures.map(\.printed) == ["33.33%", "33.33%"])
  }

  @Test func `closed shares are whole last digits off by less than one, whatever the amounts`() {
    var chance = Chance.printed()
    for _ in 0..<200 {
      let amounts = (0..<Int.random(in: 2...9, using: &chance)).map { _ in
        Int.random(in: 0...999, using: &chance)
      }
      let whole = amounts.reduce(0, +)
      if whole == 0 { continue }
      let (words, _) = shares(amounts.map(String.init), of: String(whole))
      // `12.34%` → 1234, digits taken from the text itself.
      let printed = words.figures.map { Int($0.printed.filter(\.isNumber))! }
      #expect(printed.reduce(0, +) == 10_000, "\(amounts)")
      for (amount, scaled) in zip(amounts, printed) {
        #expect(abs(scaled * whole - amount * 10_000) < whole, "\(amount) of \(amounts)")
      }
    }
  }
}
