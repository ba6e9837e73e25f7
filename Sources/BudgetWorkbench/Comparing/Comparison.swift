import DraftReading
import GoujiModel
import ReportComparing

/// Two sides and all that differs between them.
package struct Comparison {
  package let difference: ReportDifference
  /// For a redline; nil where a side is no draft.
  package let matching: ReportMatching?
  /// Of the amounts of sentences, and of entries.
  let unit: AmountUnit
  let entryUnit: AmountUnit
  /// Whether the draft and the template that the two are made of are the same, byte by byte.
  let isSameDraft: Bool
  let isSameTemplate: Bool
  /// Of packages words are compared where both documents are there as they were built.
  let comparesWords: Bool

  /// Nothing differs, and nothing that may differ was left out.
  package var isSame: Bool {
    difference.isEmpty && (comparesWords || isSameDraft && isSameTemplate)
  }

  package init(_ old: ComparedSide, _ new: ComparedSide) {
    (isSameDraft, isSameTemplate) = (
      old.hashes.first == new.hashes.first, old.hashes.last == new.hashes.last
    )
    unit = new.drafted?.material.template.options.unit ?? .tenThousandYuan
    entryUnit = new.drafted?.material.budget.inputUnit ?? .yuan
    guard let before = old.drafted, let after = new.drafted else {
      matching = nil
      let (before, after) = (old.manifest, new.manifest)
      var texts: [ReportDifference.TextChange]?
      if let words = before.words { texts = after.words?.changes(since: words) }
      comparesWords = texts != nil
      difference = ReportDifference(
        figures: (before.figures, after.figures), tables: (before.tables, after.tables),
        texts: texts ?? [])
      return
    }
    comparesWords = true
    let carried = CarriedBudget(before.material.budget, into: after.material.budget)
    let matching = ReportMatching(before.report, after.report, carried: carried.codes)
    self.matching = matching
    difference = ReportDifference(
      matching, entries: BudgetDifference(carried.budget, after.material.budget).entries)
  }
}

/// A draft under the codes of a later year's.
private struct CarriedBudget {
  let budget: Budget
  /// Codes that were renumbered or merged since → as they are now.
  private(set) var codes: [String: String] = [:]

  init(_ old: Budget, into new: Budget) {
    if old.official.edition.date >= new.official.edition.date {
      budget = old
      return
    }
    budget = CarriedCodes(old, into: new).budget
    for (name, ledger) in old.ledgers {
      guard let now = budget.ledgers[name] else { continue }
      let columns = ledger.shape.columns.indices.filter {
        if case .code = ledger.shape.columns[$0].kind { true } else { false }
      }
      for (before, after) in zip(ledger.records, now.records) {
        for column in columns where before.values[column] != after.values[column] {
          codes[before.values[column].text] = after.values[column].text
        }
      }
    }
  }
}
