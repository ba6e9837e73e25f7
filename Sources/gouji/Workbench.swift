import DraftReading
import GoujiModel
import ReportAuditing
import ReportComposing
import SourceReading
import TemplateReading

/// From a draft's folder to a checked report: the whole program seen from above.
struct Workbench {
  var draft: String
  /// Folder of templates named on the command line.
  var templates: String?

  /// The report, where there is no error; always all findings.
  func report() -> Outcome<Report?> {
    let drafted = drafted()
    guard let draft = drafted.value else { return Outcome(nil, drafted.findings) }
    let findings = drafted.findings + draft.audit()
    return Outcome(findings.hasErrors ? nil : draft.report, findings)
  }

  /// The report before it is audited; nil where there was an error.
  func drafted() -> Outcome<DraftedReport?> {
    let loaded = load()
    guard let material = loaded.value else { return Outcome(nil, loaded.findings) }
    let composed = ReportComposer.compose(
      budget: material.budget, template: material.template,
      classification: material.classification)
    let findings = loaded.findings + composed.findings
    if findings.hasErrors { return Outcome(nil, findings) }
    return Outcome(DraftedReport(report: composed.value, material: material), findings)
  }

  /// Draft and template, where both could be read without error.
  func load() -> Outcome<Material?> {
    let opened = DraftFolder.open(draft, displayPath: draft)
    guard let folder = opened.value else { return Outcome(nil, opened.findings) }
    let head = BudgetReader.readHead(folder)
    let merged = mergedTemplate(head.value.head.template)
    // The names of the template are looked up while the rest of the draft is read.
    let decoding = merged.value.map { merged in Background { merged.template() } }
    let forms = merged.value?.fileForms ?? []
    let family = merged.value.map {
      TemplateFamily(chain: $0.chain, draft: draft, templates: lookup)
    }
    let others = (folder: folder, head: head.value.head, forms: forms)
    let opening = named(others.head.budgetDraft, "预算草案", yearsBack: 0, others)
    let reading = BudgetReader.read(
      folder, head: head.value, extraForms: forms, family: family, opening: opening.value)
    let template = decoding?.value()
    let earlier = named(others.head.earlierDraft, "上年草案", yearsBack: 1, others)
    var findings = head.findings + merged.findings + (template?.findings ?? []) + opening.findings
    findings = (findings + reading.findings + earlier.findings).filter { $0.severity != .note }
    guard var budget = reading.value.budget, let template = template?.value else {
      return Outcome(nil, findings)
    }
    findings += EntriesUsed.findings(budget, template)
    if findings.hasErrors { return Outcome(nil, findings) }
    var lastYear = earlier.value
    if others.head.earlierDraft == nil {
      let units = EarlierUnits.draft(of: reading.value, others.head, forms: forms, template)
      findings += units.findings
      lastYear = units.value
    }
    budget.earlier = lastYear.map { EarlierDraft($0, seenBy: template) }
    budget.openingHash = opening.value?.budget.hash
    let whole = UnitNumbers.added(budget, of: reading.value, template)
    findings += whole.findings
    if findings.hasErrors { return Outcome(nil, findings) }
    return Outcome(
      Material(
        budget: whole.value, template: template, files: reading.value.files,
        units: reading.value.units), findings)
  }

  /// A draft that this one names.
  private func named(
    _ reference: DraftReference?, _ key: String, yearsBack: Int,
    _ draft: (folder: DraftFolder, head: DraftHead, forms: [LedgerForm])
  ) -> Outcome<NamedDraft?> {
    guard let reference, let year = draft.head.year else { return Outcome(nil) }
    let reader = NamedDraftReader(
      key, of: year - yearsBack, for: draft.folder, draft.head, forms: draft.forms,
      templates: lookup)
    return reader.read(reference)
  }

  func mergedTemplate(_ name: Located<String>?) -> Outcome<MergedTemplate?> {
    guard let name else { return Outcome(nil) }
    return TemplateReader(shelves: shelves).merged(name.value, asked: name.place)
  }

  var shelves: [String] { Self.shelves(templates, above: draft) }

  /// Templates of the drafts that this one names: each from the shelves above itself.
  private var lookup: TemplateLookup {
    TemplateLookup { [templates] name, draft in
      let reader = TemplateReader(shelves: Self.shelves(templates, above: draft))
      let merged = reader.merged(name.value, asked: name.place)
      let template = merged.value.map { merged in
        NamedTemplate(
          chain: merged.chain, fileForms: { merged.fileForms },
          decoded: { merged.template().value })
      }
      return Outcome(template, merged.findings)
    }
  }

  /// The folder of templates named on the command line, or those above the draft.
  private static func shelves(_ templates: String?, above draft: String) -> [String] {
    templates.map { [WorkingPath.absolute($0)] } ?? WorkingPath.templateShelves(above: draft)
  }
}

/// A report that nobody has checked yet.
struct DraftedReport {
  let report: Report
  let material: Material

  func audit() -> [Finding] {
    ReportAuditor.audit(report: report, budget: material.budget, template: material.template)
  }
}

/// What a report is made from.
struct Material {
  let budget: Budget
  var template: Template
  let files: [ReadFile]
  /// Drafts of units that are part of it.
  var units: [UnitDraft] = []

  var classification: Classification { budget.classification }
}
