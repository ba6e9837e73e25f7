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
      + ConditionsFitNames.findings(template) + AttributesFitWords.findings(template, wordings)
      + YearsFitTitles.findings(template) + YearsFitSentences.findings(template, wordings)
      + SubjectsOpen.findings(template, wordings) + DenialsFit.findings(template, wordings)
      + DirectionsFitCases.findings(template, wordings) + ListedBelowParents.findings(template)
      + LookedAtPrinted.findings(template, wordings)
      + TitlesFitFigures.findings(template) + ChoicesFitConditions.findings(template, wordings)
      + KindFitsWords.findings(template, wordings) + LabelsFitRows.findings(template)
      + CasesTurnedRound.findings(template, wordings) + HeadingsApart.findings(template)
      + RemovalsMeant.findings(wordings) + SharesOfRows.findings(template, wordings)
      + conditionsTooMany(template) + SiblingsAlike.findings(template)
      + TablesFitFigures.findings(template) + ListsFitWords.findings(template, wordings)
      + CountsFitWords.findings(template, wordings)
      + WordsDoubled.findings(wordings)
    var seen: Set<String> = []
    return found.filter {
      seen.insert("\($0.code.rawValue) \($0.place?.description ?? "") \($0.message)").inserted
    }
  }
}

extension TemplateDoubts {
  /// Told once, by the name that the words are.
  private static func otherFigures(
    _ template: Template, _ wordings: TemplateWordings
  ) -> [Finding] {
    let named = NamesFitFigures.findings(template, wordings)
    return named
      + SidesFitWords.findings(template, wordings).filter { side in
        !named.contains { $0.place == side.place }
      }
  }

  /// Told once, by what is beside it.
  private static func conditionsTooMany(_ template: Template) -> [Finding] {
    let beside = SummandsAlike.findings(template)
    return beside
      + ConditionsSaid.findings(template).filter { said in
        !beside.contains { $0.place == said.place }
      }
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

extension Wording {
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
