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
/// What escapes: titles that say more than the name; a section without figures, or with tables.
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
    // A table below it prints more than its words say.
    if !section.printedTables.isEmpty { return below }
    let printed =
      section.wordings.flatMap { template.names(printedBy: $0) }
      + section.chosen.flatMap(\.figure.names)
    if printed.isEmpty || printed.contains(where: { template.isAkin($0, named) }) { return below }
    return [
      .otherFigure("标题是“\(title)”，下面印的没有这个数，是“\(printed[0])”", at: section.title.place)
    ] + below
  }
}

extension SectionDefinition {
  /// Phrases that stand by themselves.
  fileprivate var chosen: [Phrase] { body.flatMap(\.chosen) + sections.flatMap(\.chosen) }
}

extension BodyItem {
  fileprivate var chosen: [Phrase] {
    switch self {
    case .group(_, let items): items.flatMap(\.chosen)
    case .numbered(_, let item): item.chosen
    case .chosen(let phrase, _): [phrase]
    default: []
    }
  }
}
