import GoujiModel

/// What it checks: a phrase that is chosen by one amount (看) and says another one by its name where
/// there is some (正) prints, somewhere, the one that it is chosen by.
///
/// Why: the sentence is left out where the amount that it says is there, and printed with 0 where it is
/// not.
///
/// Example: `出国句: {看: 收入预算, 正: "因公出国（境）费{因公出国（境）费}，"}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: a sentence without the name of what it prints.
struct LookedAtPrinted {
  let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = LookedAtPrinted(template: template)
    return wordings.phrases.compactMap(rule.finding)
  }

  private func finding(_ phrase: Phrase) -> Finding? {
    guard let looked = phrase.figure.soleName, template.figures[looked]?.kind == .amount,
      let said = phrase.variants[.positive].flatMap(said),
      template.contradicts(said, looked), !template.isPart(said, of: looked),
      !template.isPart(looked, of: said)
    else { return nil }
    let printed = PhraseCase.allCases.compactMap { phrase.variants[$0] }.flatMap(\.slots)
    let isPrinted = printed.contains { slot in
      switch slot.target {
      case .figure(let figure, _, _): template.has(figure) { $0.soleName == looked }
      case .phrase(let name): name.contains(looked)
      default: false
      }
    }
    if isPrinted { return nil }
    return .otherFigure("有数的时候印的是“\(said)”，“看”的却是“\(looked)”", at: phrase.place)
  }

  private static let marks: Set<Character> = ["，", "。", "；", "：", "、", "“", "”", "\n"]

  /// The amount that a sentence begins with, called by its name.
  private func said(_ wording: Wording) -> String? {
    for (before, piece) in zip(wording.pieces, wording.pieces.dropFirst()) {
      guard case .slot(let slot) = piece, case .figure(let figure, _, let kind) = slot.target else {
        continue
      }
      guard kind == .amount, let printed = figure.soleName, case .text(let words) = before else {
        return nil
      }
      let clause = words.reversed().prefix { !Self.marks.contains($0) }.reversed()
      return template.figure(calledBy: String(clause)) == printed ? printed : nil
    }
    return nil
  }
}
