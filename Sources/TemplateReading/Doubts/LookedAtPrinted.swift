import GoujiModel

/// What it checks: a phrase that is chosen by one amount (看) and prints another one where there is some
/// (正) prints the one that it is chosen by as well, or something akin to it.
///
/// Why: the sentence is left out where the amount that it says is there, and printed with 0 where it is
/// not.
///
/// Example: `出国句: {看: 收入预算, 正: "因公出国（境）费{因公出国（境）费}，"}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: a sentence that begins with a count or a share; amounts whose names begin alike.
struct LookedAtPrinted {
  let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = LookedAtPrinted(template: template)
    return wordings.phrases.compactMap(rule.finding)
  }

  private func finding(_ phrase: Phrase) -> Finding? {
    guard let looked = phrase.figure.soleName, template.figures[looked]?.kind == .amount,
      let some = phrase.variants[.positive], let said = firstAmount(some)
    else { return nil }
    let printed = phrase.variants.all.flatMap { template.names(printedBy: $0) }
    if printed.contains(where: { template.isAkin($0, looked) || Self.areKin($0, looked) }) {
      return nil
    }
    return .otherFigure("有数的时候印的是“\(said)”，“看”的却是“\(looked)”", at: phrase.place)
  }

  /// Sums of one thing, the one of which is said where the other is there: 公务用车购置费, 公务用车运行费.
  private static func areKin(_ a: String, _ b: String) -> Bool {
    zip(a, b).prefix { $0 == $1 }.count >= 3
  }

  private func firstAmount(_ wording: Wording) -> String? {
    for slot in wording.slots {
      guard case .figure(let figure, _, let kind) = slot.target else { continue }
      return kind == .amount ? figure.soleName : nil
    }
    return nil
  }
}
