import GoujiModel

/// What it checks: what is chosen by one figure (看, 有数) and prints another one where there is some
/// prints the one that it is chosen by as well, or something akin to it.
///
/// Why: the sentence is left out where the amount that it says is there, and printed with 0 where it is
/// not.
///
/// Example: `出国句: {看: 收入预算, 正: "因公出国（境）费{因公出国（境）费}，"}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: a sentence that prints nothing or begins with a share; amounts whose names begin
/// alike; of an amount and a count, those whose names have two letters in common with the sentence.
struct LookedAtPrinted {
  let template: Template

  static func findings(_ template: Template, _ wordings: TemplateWordings) -> [Finding] {
    let rule = LookedAtPrinted(template: template)
    return wordings.phrases.compactMap(rule.finding) + template.parts.flatMap(rule.findings)
      + template.listings.values.sorted { $0.name < $1.name }.compactMap(rule.finding)
  }

  // MARK: Phrases

  func finding(_ phrase: Phrase) -> Finding? {
    guard let looked = phrase.figure.soleName, let some = phrase.variants[.positive],
      let said = other(than: looked, in: some, of: phrase.variants.all)
    else { return nil }
    return .otherFigure("有数的时候印的是“\(said)”，“看”的却是“\(looked)”", at: phrase.place)
  }

  /// What the words begin with, where neither they nor the `others` have to do with the figure.
  private func other(than looked: String, in words: Wording, of all: [Wording]) -> String? {
    guard let kind = kind(of: looked), let first = first(of: words), let said = first.name
    else { return nil }
    let isAmount = kind == .amount && first.kind == .amount
    if !isAmount, Self.speaks(words, of: looked) { return nil }
    let printed = all.flatMap { wording in
      template.names(printedBy: wording) + wording.slots.compactMap(\.soleName)
    }
    if printed.contains(looked) { return nil }
    // A sentence of one amount alone, printed where there is some of a larger one.
    let isPartAlone = isAmount && Set(printed) == [said] && template.isSelected(said, from: looked)
    let isAkin = printed.contains { name in
      Self.areKin(name, looked)
        || template.figures.has(looked) && template.figures.has(name)
          && template.isAkin(name, looked)
    }
    return isAkin && !isPartAlone ? nil : said
  }

  // MARK: What is printed where there is some

  private func findings(_ section: SectionDefinition) -> [Finding] {
    section.body.flatMap(findings) + section.sections.flatMap(findings)
  }

  private func findings(_ item: BodyItem) -> [Finding] {
    switch item {
    case .group(let occurrence, let items):
      let words = items.flatMap(\.wordings)
      let own = occurrence.presences.compactMap { presence -> Finding? in
        guard presence.isFilled, let looked = presence.figure.soleName, let first = words.first,
          let said = other(than: looked, in: first, of: words)
        else { return nil }
        return .otherFigure("印的是“\(said)”，“有数”看的却是“\(looked)”", at: presence.place)
      }
      return own + items.flatMap(findings)
    case .numbered(_, let inner): return findings(inner)
    default: return []
    }
  }

  /// A list prints what it looks at, where it prints a figure by itself.
  private func finding(_ listing: Listing) -> Finding? {
    guard let looked = listing.figure?.soleName else { return nil }
    let printed = listing.wording.slots.compactMap(\.soleName)
    let wider = printed.first { !printed.contains(looked) && template.isSelected(looked, from: $0) }
    guard let said = wider ?? other(than: looked, in: listing.wording, of: [listing.wording])
    else { return nil }
    return .otherFigure("印的是“\(said)”，“有数”看的却是“\(looked)”", at: listing.place)
  }

  /// Sums of one thing, the one of which is said where the other is there: 公务用车购置费, 公务用车运行费.
  private static func areKin(_ a: String, _ b: String) -> Bool {
    zip(a, b).prefix { $0 == $1 }.count >= 3
  }

  private func kind(of name: String) -> FigureKind? {
    template.figures[name]?.kind ?? template.stated[name]?.kind
  }

  /// The number that it begins with; nil where it begins with a share.
  private func first(of wording: Wording) -> (name: String?, kind: FigureKind)? {
    for slot in wording.slots {
      guard case .figure(let figure, _, let kind) = slot.target else { continue }
      return kind == .share ? nil : (figure.soleName, kind)
    }
    return nil
  }

  /// In many names, whatever they are of.
  private static let common: Set<String> = [
    "支出", "收入", "预算", "决算", "金额", "经费", "资金", "本年", "全年", "年初", "上年", "全部",
  ]

  /// Some two letters of the name stand in it or in the name of what it prints.
  private static func speaks(_ wording: Wording, of name: String) -> Bool {
    name.pairs.contains { !common.contains($0) && wording.source.contains($0) }
  }
}

extension String {
  /// Any two letters that stand side by side.
  var pairs: [String] { zip(self, dropFirst()).map { "\($0)\($1)" } }
}

extension Slot {
  /// The figure, or the number that the draft states, which it prints.
  fileprivate var soleName: String? {
    if case .figure(let figure, _, _) = target { figure.soleName } else { nil }
  }
}
