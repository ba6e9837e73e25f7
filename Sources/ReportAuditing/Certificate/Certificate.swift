import GoujiModel

/// What a reviewer hands in: every relation that was checked, and the 自查表.
package struct Certificate: Sendable {
  package let title: String
  package let draftHash: String
  package let templateHash: String
  package var results: [AuditResult]
  package let items: [SelfCheckItem]

  package init(_ report: Report, _ cells: CellPlaces, _ budget: Budget, _ template: Template) {
    title = report.identity.title.text
    draftHash = report.identity.draftHash
    templateHash = report.identity.templateHash
    results = ReportAuditor.results(
      report: report, budget: budget, template: template, listing: cells)
    items = SelfCheck.items(report, budget, template)
  }

  /// How many items of the 自查表 the report does not meet.
  package var unmet: Int {
    items.count { if case .notMet = $0.verdict { true } else { false } }
  }

  /// Rules, relations and those that do not hold, by family, in the order of the families.
  package var families: [(family: AuditRule.Family, rules: Int, checks: Int, failures: Int)] {
    AuditRule.Family.allCases.map { family in
      let own = results.filter { $0.rule.family == family }
      return (
        family, own.count, own.reduce(0) { $0 + $1.checks },
        own.reduce(0) { $0 + $1.findings.count }
      )
    }
  }

  /// Nothing was found that is an error.
  package var isClean: Bool { !results.findings.hasErrors }
}
