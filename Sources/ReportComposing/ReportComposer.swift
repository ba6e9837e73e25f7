import GoujiModel
import TableDeriving

/// Puts a report together: tables derived, wording filled in, headings numbered.
package enum ReportComposer {
  package static func compose(
    budget: Budget, template: Template, classification: Classification
  ) -> Outcome<Report> {
    var composer = DraftComposer(
      budget: budget, template: template, classification: classification, printing: .byItself)
    if template.options.rounding.amounts == .balanced {
      // What is printed is gathered first; then the amounts are chosen that all of it adds up.
      composer.printing = .collecting
      let sums = composer.compose().printedSums
      composer.printing = .balanced(
        BalancedAmounts(sums, budget: budget, template: template))
    }
    return composer.compose().outcome
  }
}

/// One passage from tables and wording to a report.
private struct DraftComposer {
  let budget: Budget
  let template: Template
  let classification: Classification
  var printing: Printing

  func compose() -> (outcome: Outcome<Report>, printedSums: PrintedSums) {
    let engine = newEngine()
    let words = WordingRenderer(engine: engine)
    let root = engine.whole
    let cover = template.cover.map { line in
      Paragraph(style: line.style, inlines: words.inlines(line.wording, in: root))
    }
    // Tables know nothing of one another: each is derived by an engine of its own.
    let tables = template.tables.concurrentMap { definition in
      let engine = newEngine()
      let table = TableDeriver(definition, words: WordingRenderer(engine: engine)).derived()
      return (table: table, sums: engine.printedSums)
    }
    var composer = PartComposer(template: template, words: words, tables: tables.map(\.table))
    let parts = template.parts.enumerated().map { index, part in
      composer.compose(part, ordinal: index + 1)
    }
    let identity = ReportIdentity(
      title: words.text(template.title, in: root),
      department: budget.identity["部门.全称"]?.value ?? "", template: template.name,
      templateHash: template.hash, draftHash: budget.hash)
    let report = Report(
      identity: identity, cover: cover, contents: template.contents, parts: parts,
      figures: words.figures, look: template.look)
    var sums = PrintedSums()
    for table in tables { sums.add(table.sums) }
    sums.add(engine.printedSums)
    return (Outcome(report, words.findings), sums)
  }

  private func newEngine() -> FigureEngine {
    FigureEngine(
      budget: budget, template: template, classification: classification, printing: printing)
  }
}
