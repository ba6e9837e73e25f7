import DraftReading
import GoujiModel
import ReportAuditing
import ReportComposing

/// From a draft's folder to a checked report: the whole program seen from above.
package struct Workbench: Sendable {
  package var draft: String
  /// Folder of templates named on the command line.
  package var templates: String?
  /// Files of the draft that are not yet written, by their names: read in place of what is there.
  var edited: [String: [UInt8]] = [:]
  /// Templates that drafts of the same run have in common; its own where there is none.
  var shared: TemplateLookup?

  package init(
    draft: String, templates: String? = nil, edited: [String: [UInt8]] = [:],
    shared: TemplateLookup? = nil
  ) {
    self.draft = draft
    self.templates = templates
    self.edited = edited
    self.shared = shared
  }

  /// The report, where there is no error; always all findings but those that the draft accepts.
  func report() -> Outcome<Report?> {
    let drafted = drafted()
    let found = drafted.findings + (drafted.value?.audit() ?? [])
    let findings = judged(found, drafted.value).open
    return Outcome(findings.hasErrors ? nil : drafted.value?.report, findings)
  }

  /// Findings, and apart from them those that 已核 of the draft accepts. Without a report not every
  /// rule has run.
  func judged(_ findings: [Finding], _ drafted: DraftedReport?) -> JudgedFindings {
    let draft = drafted?.material.draft ?? loader.open(draft).value
    return draft.map { Acceptances($0).judged(findings, isWhole: drafted != nil) }
      ?? JudgedFindings(open: findings)
  }

  /// The report before it is audited; nil where there was an error.
  package func drafted(basis: String? = nil) -> Outcome<DraftedReport?> {
    let composed = composed(basis: basis)
    return composed.findings.hasErrors ? Outcome(nil, composed.findings) : composed
  }

  /// The hash of all that the package is made from; nil where some of it cannot be read.
  package func basis() -> String? { loader.basis(of: draft) }

  /// The same with holes where there were errors; nil where draft or template could not be read
  /// without error other than of the codes in `tolerated`.
  func composed(
    despite tolerated: [FindingCode] = [], basis: String? = nil
  ) -> Outcome<DraftedReport?> {
    let loaded = load(despite: tolerated)
    guard let material = loaded.value else { return Outcome(nil, loaded.findings) }
    var composed = ReportComposer.compose(
      budget: material.budget, template: material.template,
      classification: material.classification)
    composed.value.identity.basisHash = basis ?? ""
    return Outcome(
      DraftedReport(
        report: composed.value, material: material, shelves: shelves,
        told: loaded.findings + composed.findings),
      loaded.findings + composed.findings)
  }

  /// Draft and template, where both could be read without error other than of the codes in `tolerated`.
  package func load(despite tolerated: [FindingCode] = []) -> Outcome<Material?> {
    loader.load(draft, despite: tolerated) { budget, template, requests in
      EntriesUsed.findings(budget, template, requests)
        + StatedWithinLimits.findings(budget, template)
        + StatedFitsKind.findings(budget, template)
    }
  }

  var loader: DraftLoader {
    DraftLoader(templates: shared ?? TemplateShelves(templates).lookup, edited: edited)
  }

  /// Folders of templates for this draft, nearest first.
  package var shelves: [String] { TemplateShelves(templates).above(draft) }
}

/// A report that nobody has checked yet.
package struct DraftedReport: Sendable {
  package let report: Report
  package let material: Material
  /// What was found before it was audited.
  private let told: [Finding]
  private let onceBrief: Once<Outcome<Report?>>
  private let onceReadAgain: Once<PrintedAudit>

  /// `shelves` are folders of templates, nearest first.
  init(report: Report, material: Material, shelves: [String] = [], told: [Finding] = []) {
    self.report = report
    self.material = material
    self.told = told
    onceReadAgain = Once { PrintedAudit(report, material.template) }
    onceBrief = Once { DraftBrief.compose(material, shelves: shelves) }
  }

  /// Held against the draft, and read again as it will be printed.
  package func audit() -> [Finding] {
    let printed = readAgain
    let found = auditFigures()
    return found + results(of: printed, besides: found).findings
  }

  /// Held against the draft alone: reading it again takes more than half as long as building.
  func auditFigures() -> [Finding] {
    ReportAuditor.audit(report: report, budget: material.budget, template: material.template)
  }

  private var readAgain: Background<PrintedAudit, Never> {
    Background { [onceReadAgain] in onceReadAgain.value() }
  }

  /// What somebody lets stand on a line is not all that there may be.
  private func results(
    of printed: Background<PrintedAudit, Never>, besides found: [Finding]
  ) -> [AuditResult] {
    let open = Acceptances(material.draft).judged(told + found, isWhole: false).open
    return printed.value().results(besides: open)
  }

  /// What the audit tells, and every number in words that the report has not.
  func strictAudit() -> [Finding] {
    let found = auditFigures()
    let told = Set(found.lazy.filter { $0.code == .quotedNumberUnknown }.compactMap(\.place))
    return found
      + ReportAuditor.unfoundedNumbers(
        report: report, budget: material.budget, template: material.template
      ).filter { finding in finding.place.map { !told.contains($0) } ?? true }
  }

  /// The audit with all that it looked at, the 自查表, and the reason of every figure.
  package var proof: DraftProof {
    let printed = readAgain
    return DraftProof(report, material) { results(of: printed, besides: $0) }
  }

  /// 一图读懂.
  var brief: Outcome<Report?> { onceBrief.value() }
}
