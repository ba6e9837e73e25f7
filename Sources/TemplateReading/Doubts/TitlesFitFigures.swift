import GoujiModel

/// What it checks: a section whose title is the name of a figure prints that figure, something made of
/// it, or something that it is made of.
///
/// Why: a section under the title of another is read as that one's.
///
/// Example: `{标题: 公务接待费, 文: {总数: "公务用车运行费{公务用车运行费}。"}}`
///
/// Source: 财预〔2016〕143号, 真实、准确.
///
/// What escapes: titles that say more than the name; a section without figures.
struct TitlesFitFigures {
  let template: Template

  static func findings(_ template: Template) -> [Finding] {
    let rule = TitlesFitFigures(template: template)
    return template.parts.flatMap(rule.findings)
  }

  private func findings(_ section: SectionDefinition) -> [Finding] {
    let below = section.sections.flatMap(findings)
    guard let title = section.title.plainText, let named = template.figure(calledBy: title) else {
      return below
    }
    let printed = names(in: section)
    if printed.isEmpty || printed.contains(where: { template.isAkin($0, named) }) { return below }
    return [
      .otherFigure("标题是“\(title)”，下面印的没有这个数，是“\(printed[0])”", at: section.title.place)
    ] + below
  }

  // MARK: Figures that are printed

  private func names(in section: SectionDefinition) -> [String] {
    section.body.flatMap(names) + section.sections.flatMap(names)
  }

  private func names(in item: BodyItem) -> [String] {
    switch item {
    case .group(_, let items): items.flatMap(names)
    case .numbered(_, let inner): names(in: inner)
    case .paragraph(let styled): names(in: styled.wording)
    case .each(let listing, _, _): names(in: listing.wording)
    case .chosen(let phrase, _):
      phrase.figure.names
        + PhraseCase.allCases.compactMap { phrase.variants[$0] }.flatMap { names(in: $0) }
    default: []
    }
  }

  private func names(in wording: Wording, depth: Int = 0) -> [String] {
    wording.slots.flatMap { slot -> [String] in
      switch slot.target {
      case .figure(let figure, _, _): return figure.names
      case .phrase(let name):
        guard depth < 20, let phrase = template.phrases[name] else { return [] }
        return phrase.figure.names
          + PhraseCase.allCases.compactMap { phrase.variants[$0] }.flatMap {
            names(in: $0, depth: depth + 1)
          }
      default: return []
      }
    }
  }
}
