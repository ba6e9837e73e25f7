import GoujiModel
import InputReading
import ReportAuditing
import ReportComposing

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
    let reading = BudgetReader.read(
      folder, head: head.value, extraForms: merged.value?.fileForms ?? [])
    let template = decoding?.value()
    var findings = head.findings + merged.findings + (template?.findings ?? []) + reading.findings
    findings = findings.filter { $0.severity != .note }
    guard let budget = reading.value.budget, let template = template?.value else {
      return Outcome(nil, findings)
    }
    findings += EntriesUsed.findings(budget, template)
    if findings.hasErrors { return Outcome(nil, findings) }
    return Outcome(
      Material(budget: budget, template: template, files: reading.value.files), findings)
  }

  private func mergedTemplate(_ name: Located<String>?) -> Outcome<MergedTemplate?> {
    guard let name else { return Outcome(nil) }
    return TemplateReader(shelves: shelves).merged(name.value, asked: name.place)
  }

  var shelves: [String] {
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

  /// Amounts not printed as their nearest numbers; nil where the template rounds each by itself.
  func adjusted() -> [AdjustedFigure]? {
    guard material.template.options.rounding.amounts == .balanced else { return nil }
    return ReportAuditor.adjusted(report, material.template)
  }
}

/// What a report is made from.
struct Material {
  let budget: Budget
  var template: Template
  let files: [ReadFile]

  var classification: Classification { budget.classification }
}

extension Budget {
  /// The official classification with the draft's own sub-items.
  var classification: Classification {
    var names: [String: String] = [:]
    for record in records(StandardLedger.localCodes) {
      names[record.values[0].text] = record.values[1].text
    }
    return Classification(localNames: names)
  }
}
