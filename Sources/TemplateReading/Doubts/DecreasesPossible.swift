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
  static func findings(_ wordings: TemplateWordings) -> [Finding] {
    wordings.phrases.compactMap { phrase in
      guard phrase.variants[.positive] != nil, let below = phrase.variants[.negative],
        phrase.figure.isSumAlone
      else { return nil }
      return Finding(
        .decreaseImpossible, at: below.place, "“减”永远用不到：“看”的数是相加的，不会小于零",
        label: phrase.figure.text, basis: "国办发〔2016〕13号",
        cure: "“看”应是相减的数，如 数 - 上年(数)；确是两个数之和的，去掉“减”这一种")
    }
  }
}

extension FigureExpression {
  /// Figures added, none subtracted or compared; a figure by itself may be below zero for all that the
  /// template says.
  fileprivate var isSumAlone: Bool {
    guard case .apply(.plus, let operands) = self else { return false }
    return operands.allSatisfy(\.isPlain)
  }

  private var isPlain: Bool {
    switch self {
    case .apply(.plus, let operands): operands.allSatisfy(\.isPlain)
    case .apply(.absolute, _): true
    case .apply: false
    case .whole(let inner): inner.isPlain
    default: true
    }
  }
}
