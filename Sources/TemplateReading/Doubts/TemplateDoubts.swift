import GoujiModel

/// What a template says that can hardly be meant: it can be read, and every draft would print it
/// consistently, so that no rule over a report would find it. For `gouji template check` alone.
enum TemplateDoubts {
  static func findings(_ template: Template) -> [Finding] {
    let wordings = TemplateWordings(template)
    let found =
      DecreasesPossible.findings(template, wordings) + DirectionsOpen.findings(template, wordings)
      + CodesFit.findings(template, wordings) + ValuesListedOnce.findings(template)
      + NumbersFitWords.findings(template, wordings) + otherFigures(template, wordings)
      + conditions(template) + AttributesFitWords.findings(template, wordings)
      + YearsFitTitles.findings(template) + YearsFitSentences.findings(template, wordings)
      + SubjectsOpen.findings(template, wordings) + DenialsFit.findings(template, wordings)
      + DirectionsFitCases.findings(template, wordings) + ListedBelowParents.findings(template)
      + LookedAtPrinted.findings(template, wordings)
      + TitlesFitFigures.findings(template) + ChoicesFitConditions.findings(template, wordings)
      + KindFitsWords.findings(template, wordings) + LabelsFitRows.findings(template)
      + CasesTurnedRound.findings(template, wordings) + HeadingsApart.findings(template)
      + RemovalsMeant.findings(wordings) + SharesOfRows.findings(template, wordings)
      + ListsFitWords.findings(template, wordings) + CountsFitWords.findings(template, wordings)
      + WordsDoubled.findings(wordings)
    var seen: Set<String> = []
    return found.filter {
      seen.insert("\($0.code.rawValue) \($0.place?.description ?? "") \($0.message)").inserted
    }
  }
}

/// One mistake is told once, by the rule that knows most of it.
extension TemplateDoubts {
  private static func otherFigures(
    _ template: Template, _ wordings: TemplateWordings
  ) -> [Finding] {
    NamesFitFigures.findings(template, wordings)
      .adding(SidesFitWords.findings(template, wordings))
  }

  private static func conditions(_ template: Template) -> [Finding] {
    let figures = ConditionsFitNames.findings(template)
      .adding(SummandsAlike.findings(template).adding(ConditionsSaid.findings(template)))
    return figures.adding(
      TablesFitFigures.findings(template, but: figures).adding(SiblingsAlike.findings(template)))
  }
}

extension [Finding] {
  var placesTold: Set<Place> { Set(compactMap(\.place)) }

  /// And `others`, but for those at a place of these.
  fileprivate func adding(_ others: [Finding]) -> [Finding] {
    let told = placesTold
    return self + others.filter { $0.place.map(told.contains) != true }
  }
}

extension Template {
  /// Tables of the report and of a county's summary.
  var allTables: [TableDefinition] { tables + summaries }

  /// Visits all rows of a panel, outer before inner.
  static func forEachRow(_ rows: [RowDefinition], _ body: (RowDefinition) -> Void) {
    for row in rows {
      body(row)
      forEachRow(row.children, body)
    }
  }
}

extension FigureExpression {
  /// The name where it is another figure alone, also of the whole draft.
  var soleName: String? {
    switch self {
    case .named(let name), .stated(let name): name
    case .whole(let inner): inner.soleName
    default: nil
    }
  }
}

extension String {
  /// What stands behind the last of some marks.
  func behindLast(of marks: Set<Character>) -> Substring {
    self[(lastIndex(where: marks.contains).map(index(after:)) ?? startIndex)...]
  }
}

extension Wording {
  /// Slots with the words right before them.
  var slotsBehindWords: [(words: String, slot: Slot)] {
    zip(pieces, pieces.dropFirst()).compactMap { before, piece in
      guard case .text(let words) = before, case .slot(let slot) = piece else { return nil }
      return (words, slot)
    }
  }

  /// Its words where no slot stands in it.
  var plainText: String? {
    var text = ""
    for piece in pieces {
      guard case .text(let words) = piece else { return nil }
      text += words
    }
    return text
  }
}
