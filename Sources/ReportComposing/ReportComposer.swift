import GoujiModel
import TableDeriving

/// Puts a report together: tables derived, wording filled in, headings numbered.
package enum ReportComposer {
  package static func compose(
    budget: Budget, template: Template, classification: Classification
  ) -> Outcome<Report> {
    let engine = FigureEngine(budget: budget, template: template, classification: classification)
    let words = WordingRenderer(engine: engine)
    let root = engine.whole
    let cover = template.cover.map { line in
      Paragraph(style: line.style, inlines: words.inlines(line.wording, in: root))
    }
    // Tables know nothing of one another: each is derived by an engine of its own.
    let tables = template.tables.concurrentMap { definition in
      let engine = FigureEngine(
        budget: budget, template: template, classification: classification)
      return TableDeriver(definition, words: WordingRenderer(engine: engine)).derived()
    }
    var composer = PartComposer(template: template, words: words, tables: tables)
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
    return Outcome(report, words.findings)
  }
}
