import GoujiModel

/// The one check of all that is typed in sentences: each rule looks at every text, or at those it
/// speaks of.
struct FreeTextRules: Sendable {
  let texts: [FreeText]
  /// Nil where the draft's year could not be read.
  let year: Int?
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
      let placeholders = PlaceholdersLeft.findings(text)
      findings += placeholders.isEmpty ? InstructionsLeft.findings(text) : placeholders
      findings += MarksStandOnce.findings(text) + YearsWhole.findings(text, year: year)
      if let year { findings += YearsOfThisDraft.findings(text, year: year) }
      findings += TermsSpelled.findings(text)
      findings += NamesAreOwn.findings(text, names) + SubjectNamesCurrent.findings(text, retired)
    }
    return findings + (uses.map { UsesFitCodes.findings($0, classification) } ?? [])
  }
}
