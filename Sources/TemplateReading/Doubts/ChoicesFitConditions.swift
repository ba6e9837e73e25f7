import GoujiModel

/// What it checks: where the words for some (正) name one value more of a column than those for none (零),
/// as 国有资本经营预算 beside 一般公共预算, the figure that is looked at (看) asks for that value.
///
/// Why: with the condition lost the longer words are printed for every department that has any money.
///
/// Example: `{看: 合计(支出), 正: 一般公共预算和政府性基金预算, 零: 一般公共预算}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: figures that are no sum; words that name several values more.
enum ChoicesFitConditions {
  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let names = ConditionsFitNames(template)
    return wordings.phrases.compactMap { phrase in
      guard let some = phrase.variants[.positive], let none = phrase.variants[.zero],
        case .sum(let selection, _) = template.resolved(phrase.figure)
      else { return nil }
      let known = names.named(by: none.text, names.all)
      let more = names.named(by: some.text, names.all).filter { value in
        known.allSatisfy { $0.text != value.text }
      }
      guard more.count == 1, known.contains(where: { $0.column == more[0].column }) else {
        return nil
      }
      let own = selection.conditions.filter { $0.path.said == more[0].column }
      if own.contains(where: { $0.admits(more[0].members) }) { return nil }
      return .unfit(
        "“正”比“零”多说了“\(more[0].text)”，“看”的“\(phrase.figure.text)”却不是问它的", more[0].text,
        at: phrase.place)
    }
  }
}

extension Wording {
  /// Its words, a stroke where a slot stands.
  fileprivate var text: String {
    pieces.map { if case .text(let words) = $0 { words } else { "／" } }.joined()
  }
}
