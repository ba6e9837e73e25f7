import GoujiModel

/// A budget as the files of a draft and of its units give it. Last year's draft and the sums of what
/// its units state are still to come: only `finished` makes a `Budget` of it.
package struct UnfinishedBudget: Sendable {
  /// For `finished` alone.
  let budget: Budget
  /// Drafts of units from which it was put together.
  let units: [UnitDraft]
  /// Besides drafts of units, the draft lists units of its own.
  let listsUnits: Bool
  /// Ledgers in which an error was found.
  var faulty: Set<String> = []

  /// `opening` is the budget draft of the same year, of which the ledgers have taken what they need.
  func finished(
    earlier: NamedDraft?, opening: NamedDraft?, _ template: Template, _ requests: TemplateRequests
  ) -> Outcome<Budget> {
    var whole = budget
    var findings: [Finding] = []
    if var earlier {
      let carried = CarriedCodes(earlier.budget, into: budget)
      earlier.budget = carried.budget
      findings = carried.findings
      whole.earlier = EarlierDraft(earlier, seenBy: template)
    }
    whole.openingHash = opening?.budget.hash
    let added = UnitNumbers(units: units, listsUnits: listsUnits).added(to: whole, template)
    let draft = WholeDraft(added.value, template, requests, faulty: faulty)
    findings += added.findings + draft.findings
    return Outcome(added.value, findings)
  }

  /// Of a draft that another one names: nobody asks what contradicts itself in it.
  func finished(_ template: Template) -> Budget {
    UnitNumbers(units: units, listsUnits: listsUnits).added(to: budget, template).value
  }

  /// What contradicts itself, where an error keeps the budget from being finished; units state their
  /// numbers later.
  func contradictions(_ template: Template, _ requests: TemplateRequests) -> [Finding] {
    units.isEmpty ? WholeDraft(budget, template, requests, faulty: faulty).findings : []
  }
}
