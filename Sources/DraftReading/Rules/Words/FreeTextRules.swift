import GoujiModel

/// The one check of all that is typed in sentences: each rule looks at every text, or at those it
/// speaks of.
struct FreeTextRules: Sendable {
  let texts: [FreeText]
  /// Nil where the draft's year could not be read.
  let year: Int?
  /// Of a budget, whose year is still to come.
  let isBudget: Bool
  let names: DraftNames
  /// 科目用途; nil where the draft has none.
  let uses: Ledger?
  let classification: Classification

  var findings: [Finding] {
    let retired = RetiredSubjects(classification)
    var findings = MarksPaired.findings(texts)
    findings += ItemsCounted.findings(texts) + ParagraphsOnce.findings(texts)
    for text in texts {
      // An example that `gouji new` wrote is told once for all of them.
      if text.text.startsWithBytes(of: ExamplesLeft.word) { continue }
      // Nearly every text is in order.
      for found in self.findings(text, retired) where !found.isEmpty { findings += found }
    }
    return findings + (uses.map { UsesFitCodes.findings($0, classification) } ?? [])
  }

  /// Of each rule that looks at a text by itself.
  private func findings(_ text: FreeText, _ retired: RetiredSubjects) -> [[Finding]] {
    let placeholders = PlaceholdersLeft.findings(text)
    return [
      placeholders.isEmpty ? InstructionsLeft.findings(text) : placeholders,
      MarkupLeft.findings(text), MarksStandOnce.findings(text),
      YearsWhole.findings(text, year: year),
      year.map { YearsOfThisDraft.findings(text, year: $0, isBudget: isBudget) } ?? [],
      DatesInWords.findings(text, year: year), PartsInWords.findings(text),
      isBudget ? year.map { OutturnNotYet.findings(text, year: $0) } ?? [] : [],
      TermsSpelled.findings(text), NamesAreOwn.findings(text, names),
      SubjectNamesCurrent.findings(text, retired),
    ]
  }
}
