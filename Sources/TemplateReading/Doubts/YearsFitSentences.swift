import GoujiModel

/// What it checks: what is compared with last year says {上年度}; and a sentence that begins with
/// {上年度} prints something of last year.
///
/// Why: {年度} and {上年度} are one letter apart, and the figures of a year late are as good as any: no
/// sum and no relation knows the year of a sentence.
///
/// Example: `{看: 数 - 上年(数), 增: "比{年度}年增加{差}"}`; `"{上年度}年支出预算{支出预算}"`
///
/// Source: 国办发〔2016〕13号: 增减变化情况要说明.
///
/// What escapes: a sentence that prints no figure; numbers that the draft states.
struct YearsFitSentences {
  private let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = YearsFitSentences(template: template)
    return wordings.phrases.flatMap(rule.comparisons)
      + wordings.placed.flatMap { placed -> [Finding] in
        guard case .paragraph = placed.role else { return [] }
        return rule.sentences(placed.wording)
      }
  }

  // MARK: Compared

  private static let comparing = ["比", "与", "较", "同", "和"]

  /// Of a phrase that looks at a change since last year. A final account may be compared with the
  /// budget of its own year.
  private func comparisons(_ phrase: Phrase) -> [Finding] {
    guard template.isOfLastYear(phrase.figure) else { return [] }
    return PhraseCase.allCases.compactMap { which in
      guard let wording = phrase.variants[which], !wording.slots.contains(where: \.isPriorYear)
      else { return nil }
      for (words, slot) in wording.slotsBehindWords {
        guard slot.isYear, let last = words.last, Self.comparing.contains(String(last))
        else { continue }
        return .otherYear("“看”的数是与上年比的，这里写的是“\(last){\(slot.source)}”", at: slot.place)
      }
      return nil
    }
  }

  // MARK: Sentences of last year

  /// Words of what last year left behind, which is of this year as well.
  private static let left = ["上年", "结转", "结余", "年末", "年底", "底", "末", "以前"]

  private func sentences(_ wording: Wording) -> [Finding] {
    wording.sentences.compactMap { pieces in
      let slots = pieces.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
      let words = pieces.map { if case .text(let words) = $0 { words } else { "" } }.joined()
      guard let year = Self.subject(of: pieces), !slots.contains(where: \.isYear),
        !Self.left.contains(where: words.contains)
      else { return nil }
      let figures = slots.compactMap { slot -> (figure: FigureExpression, name: String)? in
        guard case .figure(let figure, let name, _) = slot.target else { return nil }
        return template.isStated(figure) ? nil : (figure, name)
      }
      guard let first = figures.first,
        figures.allSatisfy({ !$0.name.contains("上年") && !template.saysLastYear($0.figure) })
      else { return nil }
      return .otherYear(
        "这一句说的是“{\(year.source)}”，印的“\(first.name)”却是本年的数", at: year.place)
    }
  }

  /// {上年度} at the beginning, or behind the slot that says who.
  private static func subject(of pieces: [WordingPiece]) -> Slot? {
    for piece in pieces.prefix(2) {
      guard case .slot(let slot) = piece else { return nil }
      if slot.isPriorYear { return slot }
      if case .figure = slot.target { return nil }
    }
    return nil
  }
}

extension Wording {
  /// Each up to its full stop.
  fileprivate var sentences: [[WordingPiece]] {
    var sentences: [[WordingPiece]] = [[]]
    for piece in pieces {
      guard case .text(let words) = piece else {
        sentences[sentences.count - 1].append(piece)
        continue
      }
      let parts = words.split(separator: "。", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { sentences.append([]) }
        let text = String(part.drop(while: \.isWhitespace))
        if !text.isEmpty { sentences[sentences.count - 1].append(.text(text)) }
      }
    }
    return sentences
  }
}

extension Template {
  /// It is a figure of last year or a difference from one, also by name.
  func isOfLastYear(_ figure: FigureExpression) -> Bool {
    has(figure) { if case .prior = $0 { true } else { false } }
  }

  /// It may be of last year: it says so, or the draft states it.
  func saysLastYear(_ figure: FigureExpression) -> Bool {
    has(figure) { part in
      switch part {
      case .prior, .stated: true
      case .named(let name): name.contains("上年")
      case .sum, .count, .distinct: part.text.contains("上年")
      default: false
      }
    }
  }

  /// It rests on a number that the draft states, of whatever time.
  fileprivate func isStated(_ figure: FigureExpression) -> Bool {
    has(figure) { if case .stated = $0 { true } else { false } }
  }
}

extension Slot {
  var isYear: Bool { isIdentity(IdentityPath.year) }
  var isPriorYear: Bool { isIdentity(IdentityPath.priorYear) }

  private func isIdentity(_ path: String) -> Bool {
    if case .identity(let own) = target { own == path } else { false }
  }
}

extension Finding {
  static func otherYear(_ message: String, at place: Place) -> Finding {
    Finding(
      .wordsContradictPrinted, at: place, message, basis: "国办发〔2016〕13号",
      cure: "核对是不是把 {\(IdentityPath.year)} 与 {\(IdentityPath.priorYear)} 写反了")
  }
}
