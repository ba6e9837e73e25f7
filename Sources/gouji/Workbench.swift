import DraftReading
import GoujiModel
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

  /// Draft and template, where both could be read without error other than of the codes in `tolerated`.
  func load(despite tolerated: [FindingCode] = []) -> Outcome<Material?> {
    loader.load(draft, despite: tolerated) { budget, template in
      EntriesUsed.findings(budget, template) + StatedWithinLimits.findings(budget, template)
    }
  }

  var loader: DraftLoader { DraftLoader(templates: TemplateShelves(templates).lookup) }

  /// Folders of templates for this draft, nearest first.
  var shelves: [String] { TemplateShelves(templates).above(draft) }
}

/// A report that nobody has checked yet.
struct DraftedReport {
  let report: Report
  let material: Material

  func audit() -> [Finding] {
    ReportAuditor.audit(report: report, budget: material.budget, template: material.template)
  }
}
