import GoujiModel

/// What it checks: a phrase that tells an increase from a decrease (增、减) looks at a figure that can
/// be below zero: a difference or a rate of change, not a sum.
///
/// Why: `数 + 上年(数)` in place of `数 - 上年(数)` prints “增加” with twice the amount, in every draft and
/// every sentence that uses the phrase.
///
/// Example: `{式: {差: 数 + 上年(数)}, 看: 差, 增: "增加{差}", 减: "减少{差|绝对}"}`
///
/// Source: 国办发〔2016〕13号: 增减变化情况要说明.
enum DecreasesPossible {
  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    wordings.phrases.compactMap { phrase in
      guard phrase.variants[.positive] != nil, let below = phrase.variants[.negative],
        isSum(phrase.figure, template, depth: 0)
      else { return nil }
      return Finding(
        .decreaseImpossible, at: below.place, "“减”永远用不到：“看”的数是相加的，不会小于零",
        label: phrase.figure.text, basis: "国办发〔2016〕13号",
        cure: "“看”应是相减的数，如 数 - 上年(数)；确是两个数之和的，去掉“减”这一种")
    }
  }

  /// Figures added, none subtracted or compared, named ones included; a sum of lines by itself may be
  /// below zero for all that the template says.
  private static func isSum(
    _ expression: FigureExpression, _ template: Template, depth: Int
  ) -> Bool {
    guard case .apply(.plus, let operands) = expression else { return false }
    return operands.allSatisfy { isPlain($0, template, depth: depth) }
  }

  private static func isPlain(
    _ expression: FigureExpression, _ template: Template, depth: Int
  ) -> Bool {
    switch expression {
    case .named(let name):
      guard let figure = template.figures[name] else { return true }
      if depth > 100 { return false }
      return isPlain(figure.expression, template, depth: depth + 1)
    case .apply(.plus, let operands):
      return operands.allSatisfy { isPlain($0, template, depth: depth) }
    case .apply(let operation, _): return operation == .absolute
    case .whole(let inner): return isPlain(inner, template, depth: depth)
    default: return true
    }
  }
}
