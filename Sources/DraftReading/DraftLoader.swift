import GoujiModel
import SourceReading

/// The path of a draft to its finished budget: head and template, the drafts that it names, its
/// ledgers with those of its units, last year's numbers.
package struct DraftLoader: Sendable {
  let templates: TemplateLookup
  /// See `DraftFolder.edited`.
  let edited: [String: [UInt8]]

  package init(templates: TemplateLookup, edited: [String: [UInt8]] = [:]) {
    self.templates = templates
    self.edited = edited
  }

  /// The whole way. Nil where an error was found that is not of a code in `tolerated`; notes are left
  /// out. `check` is a rule of draft and
  /// template that others know; it sees the budget before anything is added to it.
  package func load(
    _ path: String, despite tolerated: [FindingCode] = [],
    checking check: (Budget, Template, TemplateRequests) -> [Finding]
  ) -> Outcome<Material?> {
    let areFatal = { (findings: [Finding]) in
      findings.contains { $0.severity == .error && !tolerated.contains($0.code) }
    }
    let opened = open(path)
    guard let draft = opened.value else { return Outcome(nil, opened.findings) }
    // The names of the template are looked up while the rest of the draft is read.
    let decoding = draft.template.map { template in Background { template.decoded() } }
    let published = decoding.map { decoding in
      Once { decoding.value().value.publishedLedgers }
    }
    let opening = named(draft.head.budgetDraft, "预算草案", yearsBack: 0, draft)
    let reading = BudgetReader.read(
      draft, family: family(of: draft), opening: opening.value,
      uses: { published?.value().contains($0) ?? true })
    let template = decoding?.value()
    let earlier = named(draft.head.earlierDraft, "上年草案", yearsBack: 1, draft)
    var findings = draft.findings + (template?.findings ?? []) + opening.findings
    findings += draft.judged(reading.findings) + earlier.findings
    findings.removeAll { $0.severity == .note }
    guard let unfinished = reading.value.budget,
      let template = template?.value.report(of: unfinished.budget.subject)
    else { return Outcome(nil, findings) }
    let requests = TemplateRequests(template)
    findings += check(unfinished.budget, template, requests)
    if areFatal(findings) {
      return Outcome(nil, findings + unfinished.contradictions(template, requests))
    }
    let units = EarlierUnits.draft(of: unfinished, draft, template)
    let budget = unfinished.finished(
      earlier: earlier.value ?? units.value, opening: opening.value, template, requests)
    findings += units.findings + budget.findings
    findings += SiblingDrafts(templates: templates).copied(by: budget.value, draft, template)
    if areFatal(findings) { return Outcome(nil, findings) }
    return Outcome(
      Material(
        draft: draft, budget: budget.value, template: template, files: reading.value.files,
        units: unfinished.units), findings)
  }

  /// Head and template. Nil where there is no draft.
  package func open(_ path: String, displayPath: String? = nil) -> Outcome<OpenedDraft?> {
    let opened = DraftFolder.open(path, displayPath: displayPath ?? path, edited: edited)
    guard let folder = opened.value else { return Outcome(nil, opened.findings) }
    let editions = templates.editions(beside: path)
    let head = BudgetReader.readHead(folder, editions: editions.value)
    let template = head.value.head.template.map { templates.template($0, of: path) }
    let draft = OpenedDraft(
      folder: folder, headFile: head.value, headFindings: editions.findings + head.findings,
      template: template?.value, templateFindings: template?.findings ?? [])
    return Outcome(draft)
  }

  /// Templates that its units may use.
  private func family(of draft: OpenedDraft) -> TemplateFamily? {
    draft.template.map {
      TemplateFamily(chain: $0.chain, draft: draft.folder.path, templates: templates)
    }
  }

  /// A draft that this one names.
  private func named(
    _ reference: DraftReference?, _ key: String, yearsBack: Int, _ draft: OpenedDraft
  ) -> Outcome<NamedDraft?> {
    guard let reference, let year = draft.head.year else { return Outcome(nil) }
    let reader = NamedDraftReader(
      key, of: year - yearsBack, for: draft.folder, draft.head, shapes: draft.shapes,
      templates: templates)
    return reader.read(reference)
  }
}

/// What a report is made from.
package struct Material: Sendable {
  package let draft: OpenedDraft
  package let budget: Budget
  package let template: Template
  /// Those of the units' drafts among them.
  package let files: [ReadFile]
  /// Drafts of units that are part of it.
  package let units: [UnitDraft]

  package var classification: Classification { budget.classification }
}
