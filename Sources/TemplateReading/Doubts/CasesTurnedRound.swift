import GoujiModel

/// What it checks: the words for nothing (零) do not print the figure that is looked at, or deny nothing
/// and print some other, where those for something (正) print none; nor do the words for something say
/// that there is none of it.
///
/// Why: the two exchanged print 没有安排公务接待费 in the budget of each department that has some, and 0
/// in that of each that has none. Every sum holds.
///
/// Example: `{看: 公务接待费, 正: "没有安排公务接待费。", 零: "公务接待费{公务接待费}。"}`
///
/// Source: 财预〔2016〕143号: 没有的要说明.
///
/// What escapes: words that print a figure in both cases.
struct CasesTurnedRound {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = CasesTurnedRound(template: template)
    return wordings.phrases.compactMap(rule.finding)
  }

  private func finding(_ phrase: Phrase) -> Finding? {
    guard !template.isChoice(phrase.figure), let filled = phrase.variants[.positive],
      let empty = phrase.variants[.zero], !filled.pieces.isEmpty,
      !filled.slots.contains(where: isNumber)
    else { return nil }
    let numbers = empty.slots.filter(isNumber)
    if let number = numbers.first(where: { prints($0, phrase.figure) })
      ?? (denies(filled) && !denies(empty) ? numbers.first : nil)
    {
      return .turnedRound("数是零的时候印“{\(number.source)}”，有数的时候却一个数也不印", at: number.place)
    }
    guard numbers.isEmpty, let looked = phrase.figure.soleName,
      let denied = filled.deniedNames.first(where: { template.figure(calledBy: $0) == looked })
    else { return nil }
    return .turnedRound("有数的时候印的是“没有…\(denied)”", at: filled.place)
  }

  /// A number that the draft decides, or a phrase about one.
  private func isNumber(_ slot: Slot) -> Bool {
    switch slot.target {
    case .figure(let figure, _, _): !template.isConstant(figure)
    case .phrase: !slot.isName
    case .listing: true
    default: false
    }
  }

  private func prints(_ slot: Slot, _ looked: FigureExpression) -> Bool {
    guard case .figure(let figure, _, _) = slot.target else { return false }
    return figure.text == looked.text
  }

  private static let denials = ["没有", "未安排", "未发生", "无"]

  private func denies(_ wording: Wording) -> Bool {
    wording.pieces.contains { piece in
      if case .text(let words) = piece {
        Self.denials.contains(where: words.contains)
      } else {
        false
      }
    }
  }
}

extension Wording {
  /// What stands behind 没有 and a verb, up to the next mark, where nothing else does.
  fileprivate var deniedNames: [String] {
    pieces.compactMap { piece in
      guard case .text(let words) = piece, let start = words.firstRange(of: DenialsFit.denial)
      else {
        return nil
      }
      var rest = words[start.upperBound...].prefix { !DenialsFit.marks.contains($0) }
      for verb in DenialsFit.verbs where rest.hasPrefix(verb) { rest = rest.dropFirst(verb.count) }
      return rest.isEmpty ? nil : String(rest)
    }
  }
}

extension Finding {
  fileprivate static func turnedRound(_ message: String, at place: Place) -> Finding {
    Finding(
      .wordsContradictPrinted, at: place, message, basis: "财预〔2016〕143号",
      cure: "“正”与“零”多半写反了：有数的话写在“正”里，没有的话写在“零”里")
  }
}
