import FigureEvaluating
import GoujiModel
import TableDeriving

/// Puts a report together: tables derived, wording filled in, headings numbered.
package enum ReportComposer {
  package static func compose(
    budget: Budget, template: Template, classification: Classification
  ) -> Outcome<Report> {
    let draft = DraftComposer(budget: budget, template: template, classification: classification)
    switch template.options.rounding.amounts {
    case .byItself:
      let tables = Background { draft.tables() }
      return draft.prose(tables, .byItself).outcome
    case .balanced:
      let gathered = draft.gathered()
      let amounts = BalancedAmounts(gathered.sums, budget: budget, template: template)
      let tables = Background {
        draft.byID(gathered.tables.concurrentMap { $0.printed(amounts) })
      }
      var outcome = draft.prose(tables, .balanced(amounts)).outcome
      outcome.value.balancing = draft.balancing(amounts.outcome, in: outcome.value)
      return outcome
    }
  }
}

extension ReportComposer {
  /// The department's rows of a county's summary, with the numbers that its own report prints.
  package static func summary(
    budget: Budget, template: Template, classification: Classification
  ) -> Outcome<DepartmentSummary> {
    let draft = DraftComposer(budget: budget, template: template, classification: classification)
    switch template.options.rounding.amounts {
    case .byItself: return draft.summary(.byItself)
    case .balanced:
      let sums = draft.gathered().sums
      return draft.summary(
        .balanced(BalancedAmounts(sums, budget: budget, template: template)))
    }
  }
}

extension ReportComposer {
  /// The report's title, as far as it needs nothing but what the head says; nil where it needs more.
  package static func title(_ budget: Budget, _ template: Template) -> String? {
    DraftComposer(budget: budget, template: template, classification: budget.official).title
  }
}

/// The parts of the way from tables and wording to a report.
private struct DraftComposer {
  let budget: Budget
  let template: Template
  let classification: Classification
  private let references: References
  private let plan: TablePlan

  init(budget: Budget, template: Template, classification: Classification) {
    self.budget = budget
    self.template = template
    self.classification = classification
    references = References(budget, template.ledgers)
    plan = TablePlan(
      template,
      FigureEngine(
        budget: budget, template: template, classification: classification, references: references))
  }

  var title: String? {
    let engine = engine(.byItself)
    let words = WordingRenderer(engine: engine)
    let title = words.words(template.title, in: engine.whole)
    return words.findings.hasErrors ? nil : title.text
  }

  func byID(_ tables: [Outcome<ReportTable>]) -> [String: Outcome<ReportTable>] {
    Dictionary(zip(plan.works.map(\.instance.id), tables), uniquingKeysWith: { first, _ in first })
  }

  /// Tables know nothing of one another: each is derived by an engine of its own.
  func tables() -> [String: Outcome<ReportTable>] {
    byID(plan.works.concurrentMap { deriver($0, .byItself).derived() })
  }

  /// All tables without their figures, and what they and the sentences will print.
  func gathered() -> (tables: [GatheredTable], sums: PrintedSums) {
    let works = [nil] + plan.works.map(Optional.some)
    let parts = works.concurrentMap { work -> (table: GatheredTable?, sums: PrintedSums) in
      guard let work else { return (nil, prose(nil, .collecting).sums) }
      let table = deriver(work, .collecting).gathered()
      return (table, table.printedSums)
    }
    var sums = PrintedSums()
    for part in parts { sums.add(part.sums) }
    return (parts.compactMap(\.table), sums)
  }

  /// The report around its tables, which are waited for where the first one stands, and the sums
  /// that its sentences print.
  func prose(
    _ tables: Background<[String: Outcome<ReportTable>], Never>?, _ printing: Printing
  ) -> (outcome: Outcome<Report>, sums: PrintedSums) {
    let engine = engine(printing)
    let words = WordingRenderer(engine: engine)
    let root = engine.whole
    let cover = template.cover.map { line in
      Paragraph(style: line.style, inlines: words.inlines(line.wording, in: root))
    }
    var composer = PartComposer(template: template, words: words, tables: tables)
    let parts = composer.compose(template.parts)
    let identity = ReportIdentity(
      title: words.words(template.title, in: root),
      department: budget.identity[IdentityPath.fullName]?.value ?? "", template: template.name,
      templateHash: template.hash, draftHash: budget.materialHash)
    let report = Report(
      identity: identity, cover: cover, contents: template.contents, parts: parts,
      figures: words.figures, look: template.look)
    // While amounts are collected there are no tables yet; with errors the text is not finished.
    let isFinished = tables != nil && !words.findings.hasErrors
    let holes = isFinished ? FinishedText.findings(report, head: budget.head) : []
    return (Outcome(report, words.findings + holes), engine.printedSums)
  }

  func balancing(_ outcome: BalancedAmounts.Outcome, in report: Report) -> BalancingOutcome {
    if case .balanced = outcome { return .kept }
    return BalancingOutcome(outcome, in: report, engine(.byItself))
  }

  func summary(_ printing: Printing) -> Outcome<DepartmentSummary> {
    DepartmentSummary.derived(template.summaries, budget) {
      WordingRenderer(engine: engine(printing))
    }
  }

  private func deriver(_ work: TablePlan.Work, _ printing: Printing) -> TableDeriver {
    TableDeriver(
      work.definition,
      words: WordingRenderer(engine: engine(printing), unit: work.definition.unit),
      instance: work.instance)
  }

  private func engine(_ printing: Printing) -> FigureEngine {
    FigureEngine(
      budget: budget, template: template, classification: classification, references: references,
      printing: printing)
  }
}
