import GoujiModel

/// What it checks: the words for more (增) and those for less (减) do not say the same direction; those
/// of a change since last year say their own; and those for no change (平) say none.
///
/// Why: 减少 in both cases prints 减少 with the right amount of an increase.
///
/// Example: `{看: 差, 增: "减少{差}", 减: "减少{差|绝对}"}`
///
/// Source: 国办发〔2016〕13号: 增减变化情况要说明.
///
/// What escapes: a single case, where the figure is no change since last year.
struct DirectionsFitCases {
  private enum Direction {
    case up, down

    var words: [String] {
      self == .up
        ? ["增加", "增长", "上升", "提高", "大于", "高于", "多于"]
        : ["减少", "下降", "降低", "小于", "低于", "少于"]
    }
  }

  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = DirectionsFitCases(template: template)
    return wordings.phrases.flatMap(rule.findings)
  }

  private func findings(_ phrase: Phrase) -> [Finding] {
    let more = phrase.variants[.positive]
    let less = phrase.variants[.negative]
    let (up, down) = (more.flatMap(direction), less.flatMap(direction))
    var findings: [Finding] = []
    if isChange(phrase.figure) {
      if let more, up == .down { findings.append(.opposite("增", "减少", at: more.place)) }
      if let less, down == .up { findings.append(.opposite("减", "增加", at: less.place)) }
    } else if let less, let up, up == down {
      findings.append(
        .direction("“增”“减”两种说的是同一个方向", at: less.place, cure: "增写“增加…”，减写“减少…”"))
    }
    if more != nil, less != nil, let even = phrase.variants[.zero], saysChange(even) {
      findings.append(
        .direction("没有增减的时候也说增减", at: even.place, cure: "写“持平”"))
    }
    return findings
  }

  /// What the words say up to their reason; nil where they say both or neither.
  private func direction(_ wording: Wording) -> Direction? {
    let words = wording.wordsBeforeReason
    let isUp = Direction.up.words.contains(where: words.contains)
    let isDown = Direction.down.words.contains(where: words.contains)
    return isUp == isDown ? nil : isUp ? .up : .down
  }

  private static let denials = ["没", "未", "无", "不", "持平"]

  private func saysChange(_ wording: Wording) -> Bool {
    let prints = wording.slots.contains { slot in
      switch slot.target {
      case .figure, .phrase, .listing: true
      default: false
      }
    }
    return !prints && direction(wording) != nil
      && !Self.denials.contains(where: wording.wordsBeforeReason.contains)
  }

  /// More this year than last: `数 - 上年(数)`, 增幅, also by name.
  private func isChange(_ figure: FigureExpression) -> Bool {
    switch template.resolved(figure) {
    case .apply(.minus, let operands):
      operands.count == 2 && !template.isOfLastYear(operands[0])
        && template.isOfLastYear(operands[1])
    case .apply(.growth, _): true
    default: false
    }
  }
}

extension Wording {
  fileprivate var wordsBeforeReason: String {
    var text = ""
    for piece in pieces {
      guard case .text(let words) = piece else { continue }
      text += words
      if let reason = text.firstRange(of: "原因") { return String(text[..<reason.lowerBound]) }
    }
    return text
  }
}

extension Finding {
  fileprivate static func opposite(_ which: String, _ said: String, at place: Place) -> Finding {
    direction("“\(which)”这一种说的是“\(said)”一类的话", at: place, cure: "增写“增加…”，减写“减少…”")
  }
}
