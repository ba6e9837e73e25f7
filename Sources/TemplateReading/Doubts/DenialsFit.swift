import GoujiModel

/// What it checks: where a number is there (正), no 没有 stands before it; where it is nothing (零), the
/// words do not say that something was 安排了; and 没有 there speaks of the figure that is looked at.
///
/// Why: 没有 is two letters, and without them the sentence for nothing says the opposite to the reader
/// of each department that has nothing.
///
/// Example: `{看: 购置车辆数, 正: "没有购置车辆{购置车辆数}辆", 零: "购置了车辆"}`
///
/// Source: 财预〔2016〕143号: 没有的要说明.
///
/// What escapes: words for nothing that neither deny nor affirm.
enum DenialsFit {
  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    wordings.phrases.flatMap { phrase -> [Finding] in
      if template.isChoice(phrase.figure) { return [] }
      return (phrase.variants[.positive].map(denied) ?? [])
        + (phrase.variants[.zero].map { affirmed($0, template) + otherDenied($0, phrase, template) }
          ?? [])
    }
  }

  static let marks: Set<Character> = ["，", "。", "；", "：", "、", "\n"]
  static let denial = "没有"

  // MARK: Where it is there

  /// Verbs of what did not come about, of which there may be an amount.
  private static let notDone = [
    "达到", "完成", "用完", "执行", "支出", "使用", "收回", "结清", "整改", "纳入", "列入", "实现",
  ]

  private static func denied(_ wording: Wording) -> [Finding] {
    wording.slotsBehindWords.compactMap { words, slot in
      let clause = words.behindLast(of: marks)
      guard case .figure(_, let name, let kind) = slot.target, kind != .share,
        !["没", "未", "无"].contains(where: name.contains),
        let start = clause.firstRange(of: denial)
      else { return nil }
      let rest = clause[start.upperBound...]
      if rest.contains("的") || notDone.contains(where: rest.hasPrefix) { return nil }
      return .denial(
        "有数的时候印“\(clause){\(slot.source)}”", at: slot.place,
        cure: "删去“没有”；没有的话写在“零”里")
    }
  }

  // MARK: Where it is nothing

  private static let affirmations =
    ["安排", "发生", "开展", "购置", "签订", "编报"].map { $0 + "了" }
    + ["有安排", "有发生", "年有用", "年度有用"]
  private static let negations = ["没", "未", "无", "不", "停", "持平", "相同", "一致", "零"]

  /// Words alone, and limits that the template sets, where nothing is denied.
  private static func affirmed(_ wording: Wording, _ template: Template) -> [Finding] {
    let hasNumbers = wording.slots.contains { slot in
      switch slot.target {
      case .identity, .subject, .axis: false
      case .figure(let figure, _, _): !template.isConstant(figure)
      case .phrase: !slot.isName
      default: true
      }
    }
    if hasNumbers { return [] }
    let words = wording.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .slot: "／"
      }
    }.joined()
    guard !negations.contains(where: words.contains),
      let said = affirmations.first(where: words.contains)
    else { return [] }
    return [
      .denial("数是零的时候印的话里有“\(said)”，没有一个“没有”", at: wording.place, cure: "零的时候应说“没有…”；有数的话写在“正”里")
    ]
  }

  static let verbs = [
    "用财政拨款", "用一般公共预算拨款", "安排", "签订", "发生", "编报", "开展", "购置", "用于",
  ]

  /// The name behind 没有 is that of another figure.
  private static func otherDenied(
    _ wording: Wording, _ phrase: Phrase, _ template: Template
  ) -> [Finding] {
    guard let looked = phrase.figure.soleName,
      // Where there is some it is another one as well, which is told once.
      LookedAtPrinted(template: template).finding(phrase) == nil
    else { return [] }
    return wording.pieces.compactMap { piece in
      guard case .text(let words) = piece, let start = words.firstRange(of: denial) else {
        return nil
      }
      var rest = words[start.upperBound...].prefix { !marks.contains($0) }
      for verb in verbs where rest.hasPrefix(verb) { rest = rest.dropFirst(verb.count) }
      guard let named = template.figure(calledBy: String(rest)),
        template.contradicts(named, looked), !template.isPart(looked, of: named),
        !template.isPart(named, of: looked)
      else { return nil }
      return .otherFigure("“零”说没有“\(named)”，“看”的却是“\(looked)”", at: wording.place)
    }
  }
}

extension Slot {
  /// 本部门, 本称: a phrase that says who.
  var isName: Bool {
    if case .phrase(let name) = target { name.hasPrefix("本") } else { false }
  }
}

extension Template {
  /// Not whether something is there, but which way it went, or what the draft says.
  func isChoice(_ figure: FigureExpression) -> Bool {
    has(figure) { part in
      switch part {
      case .says, .apply(.minus, _), .apply(.growth, _): true
      default: false
      }
    }
  }

  /// An amount that the template sets, such as what makes equipment large.
  func isConstant(_ figure: FigureExpression) -> Bool {
    if case .constant = resolved(figure) { true } else { false }
  }

  /// One is a term of the other, or the same lines under more conditions.
  func isPart(_ part: String, of whole: String) -> Bool {
    guard let a = figures[part]?.expression, let b = figures[whole]?.expression else {
      return false
    }
    return b.names.contains(part) || a.refines(b)
  }
}

extension Finding {
  fileprivate static func denial(_ message: String, at place: Place, cure: String) -> Finding {
    Finding(.wordsContradictPrinted, at: place, message, basis: "财预〔2016〕143号", cure: cure)
  }
}
