import GoujiModel

/// What it checks: where the words are an increase or a decrease whatever the draft says, the number
/// behind them shows its sign; and where “减” of a phrase says a decrease, its number does not.
///
/// Why: `增加{差|绝对}` says 增加 of a decrease too, and `减少{差}` prints 减少-10万元.
///
/// Example: `"比上年增加{绝对值(本年 - 上年(本年))}"`
///
/// Source: 国办发〔2016〕13号: 增减变化情况要说明.
///
/// What escapes: words between the direction and the number, such as 增加（或减少）.
enum DirectionsOpen {
  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    wordings.fixed.flatMap { wording in
      said(in: wording).compactMap { word, slot, figure in
        guard isAbsolute(slot, figure, template), isDifference(figure, template) else { return nil }
        return .direction(
          "“\(word)”写死了，后面的“{\(slot.source)}”却去掉了正负号", at: slot.place,
          cure: "用“看”按增减分开写：增写“增加…”，减写“减少…”")
      }
    }
      + wordings.phrases.flatMap { phrase in
        (phrase.variants[.negative].map(said) ?? []).compactMap { word, slot, figure in
          guard figure.text == phrase.figure.text || isDifference(figure, template),
            !isAbsolute(slot, figure, template)
          else { return nil }
          return .direction(
            "“\(word)”后面的“{\(slot.source)}”这时是负数，会印成“\(word)-…”", at: slot.place,
            cure: "写成 {\(slot.source)|绝对}")
        }
      }
  }

  private static let words = ["增加", "增长", "上升", "提高", "减少", "下降", "降低"]

  /// Figures right behind a word of direction.
  private static func said(
    in wording: Wording
  ) -> [(word: String, slot: Slot, figure: FigureExpression)] {
    wording.slotsBehindWords.compactMap { text, slot in
      guard case .figure(let figure, _, let kind) = slot.target, kind == .amount || kind == .share,
        let word = words.first(where: { word in
          ["", "了", " "].contains { text.hasSuffix(word + $0) }
        })
      else { return nil }
      return (word, slot, figure)
    }
  }

  private static func isAbsolute(
    _ slot: Slot, _ figure: FigureExpression, _ template: Template
  ) -> Bool {
    if slot.format.absolute { return true }
    if case .apply(.absolute, _) = template.resolved(figure) { return true }
    return false
  }

  /// What may be on either side of zero.
  private static func isDifference(_ figure: FigureExpression, _ template: Template) -> Bool {
    switch template.resolved(figure) {
    case .apply(.minus, _), .apply(.growth, _): true
    case .apply(.absolute, let operands): operands.allSatisfy { isDifference($0, template) }
    default: false
    }
  }
}

extension Finding {
  static func direction(_ message: String, at place: Place, cure: String) -> Finding {
    Finding(.directionFixed, at: place, message, basis: "国办发〔2016〕13号", cure: cure)
  }
}
