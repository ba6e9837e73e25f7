import DraftReading
import GoujiModel
import ReportAuditing
import ReportComposing
import SourceReading

/// From many departments' drafts to a county's summary.
package struct SummaryBench {
  var drafts: [String]
  /// Folder of templates named on the command line.
  var templates: String?
  var jobs = Jobs()

  package init(drafts: [String], templates: String? = nil, jobs: Jobs = Jobs()) {
    self.drafts = drafts
    self.templates = templates
    self.jobs = jobs
  }

  /// The summary, where no draft has an error; always all findings.
  package func summary() -> Outcome<CountyReport?> {
    let listed = DraftList.distinct(drafts)
    let read = read(listed.value)
    let distinct = SummaryChecks.distinct(read)
    var findings = listed.findings + read.flatMap(\.ofRoster) + distinct.findings
    findings += distinct.value.flatMap { $0.findings.filter { $0.severity == .error } }
    let failed = distinct.value.filter { $0.findings.hasErrors }.map(\.path)
    let departments = distinct.value.compactMap(\.department)
    findings += SummaryChecks.alike(departments)
    guard !findings.hasErrors, !departments.isEmpty else {
      if !findings.hasErrors { findings.append(.noDrafts()) }
      return Outcome(CountyReport?.none, findings.naming(failed))
    }
    let joined = CountyReport.joined(departments)
    return Outcome(joined.value, findings + joined.findings)
  }

  /// In their order, some at once.
  private func read(_ listed: [ListedPath]) -> [ListedDraft] {
    let shared = TemplateShelves(templates).lookup
    var progress = BatchProgress(total: listed.count)
    var drafts: [ListedDraft] = []
    Crew.work(through: listed, jobs: jobs.count) { [templates] in
      ListedDraft($1, templates: templates, shared)
    } take: { _, draft, done in
      drafts.append(draft)
      progress.show(done: done)
    }
    progress.clear()
    return drafts
  }
}

/// A county's summary, and the drafts of which it has rows.
package struct CountyReport {
  package var report: Report
  var drafts: [String]
  var definitions: [TableDefinition]

  /// Of departments that are alike, at least one; nil where the audit finds a total wrong.
  static func joined(_ departments: [SummaryDepartment]) -> Outcome<CountyReport?> {
    let first = departments[0]
    let joined = CountySummary.joined(departments.map(\.summary), look: first.template.look)
    let findings = joined.findings + ReportAuditor.auditTotals(joined.value, first.template)
    let county = CountyReport(
      report: joined.value, drafts: departments.map(\.path), definitions: first.summary.definitions)
    return Outcome(findings.hasErrors ? nil : county, findings)
  }
}

/// A draft that was given to the summary, read and checked like one to be built.
struct ListedDraft: Sendable {
  let path: String
  private(set) var findings: [Finding] = []
  /// The draft is not what its line says.
  private(set) var ofRoster: [Finding] = []
  /// Drafts of its units; none where it could not be read.
  private(set) var units: [UnitDraft] = []
  /// Nil where it has an error.
  private(set) var department: SummaryDepartment?

  init(_ listed: ListedPath, templates: String?, _ shared: TemplateLookup) {
    let workbench = Workbench(draft: listed.path, templates: templates, shared: shared)
    let drafted = workbench.drafted()
    self.init(workbench, drafted, audited: drafted.value?.auditFigures() ?? [])
    ofRoster = listed.differences(from: drafted.value?.report.identity.department)
  }

  /// Whatever a roster says; `audited` is what the audit of the report found.
  init(_ workbench: Workbench, _ drafted: Outcome<DraftedReport?>, audited: [Finding]) {
    path = workbench.draft
    findings = drafted.findings
    guard let draft = drafted.value else {
      // What only its own report needs does not matter where it is part of a department.
      units = workbench.load().value?.units ?? []
      return
    }
    units = draft.material.units
    findings += audited
    let material = draft.material
    if material.template.summaries.isEmpty {
      findings.append(.noSummary(material))
      return
    }
    let summary = ReportComposer.summary(
      budget: material.budget, template: material.template, classification: material.classification
    )
    findings += summary.findings
    var own = draft.report
    own.parts = [ReportPart(blocks: summary.value.tables.map { .table($0) })]
    own.figures = []
    findings += ReportAuditor.auditSummary(
      own, budget: material.budget, template: material.template)
    if findings.hasErrors { return }
    department = SummaryDepartment(
      path: path, budget: material.budget, template: material.template, summary: summary.value)
  }
}

/// A department of the summary.
struct SummaryDepartment: Sendable {
  let path: String
  let budget: Budget
  let template: Template
  var summary: DepartmentSummary
}

extension [Finding] {
  /// Says at the end which drafts stand in the way.
  fileprivate func naming(_ failed: [String]) -> [Finding] {
    guard let last = lastIndex(where: { $0.severity == .error }), !failed.isEmpty else {
      return self
    }
    var all = self
    all.insert(.failed(failed), at: last + 1)
    return all
  }
}

extension Finding {
  fileprivate static func noDrafts() -> Finding {
    Finding(.emptyFolder, at: nil, "没有可以汇总的草案", cure: "写上各部门草案的文件夹，如 gouji summary Drafts/*")
  }

  fileprivate static func noSummary(_ material: Material) -> Finding {
    Finding(
      .noSummary, at: material.budget.template.place,
      "模板“\(material.template.name)”没有写“汇总”，不知道汇总表里列什么", cure: "在模板或它的基础模板里加上“汇总”")
  }

  fileprivate static func failed(_ paths: [String]) -> Finding {
    Finding(
      .draftsFailed, at: nil, "\(paths.count) 份草案有错误，没有汇总：\(paths.joined(separator: "、"))",
      cure: "逐份用 gouji check 检查，改好再汇总；不参加汇总的不要列上")
  }
}
