import FigureEvaluating
import GoujiModel
import TableDeriving

/// Turns parts and sections into headings, paragraphs and tables.
struct PartComposer {
  let template: Template
  let words: WordingRenderer
  /// By id; nil where only the sentences are asked for.
  private let tables: Background<[String: Outcome<ReportTable>], Never>?
  private var blocks: [Block] = []
  /// Charts so far; they are numbered through all parts.
  private var charts = 0
  /// Where the composing stands: the whole draft, or a value of what is repeated.
  private var root: RowScope
  /// The numbers of the values around, counted from 1.
  private var positions: [Int] = []

  init(
    template: Template, words: WordingRenderer,
    tables: Background<[String: Outcome<ReportTable>], Never>?
  ) {
    root = words.engine.whole
    self.template = template
    self.words = words
    self.tables = tables
  }

  private static let headingStyles = ["部分标题", "一级标题", "二级标题", "三级标题"]

  mutating func compose(_ part: PartDefinition, ordinal: Int) -> ReportPart {
    blocks = []
    let title = number(0, ordinal) + words.text(part.title, in: root)
    // A package of tables only has no title above them.
    if !title.isEmpty {
      blocks.append(
        .heading(
          Heading(
            level: 0, style: Self.headingStyles[0], text: title, standsAlone: part.standsAlone)))
    }
    for item in part.body { compose(item, level: 1) }
    compose(part.sections, level: 1)
    return ReportPart(blocks: blocks)
  }

  private mutating func compose(_ sections: [SectionDefinition], level: Int) {
    var ordinal = 0
    for section in sections {
      each(section.repetition) { composer in
        ordinal += 1
        composer.compose(section, level: level, ordinal: ordinal)
      }
    }
  }

  private mutating func compose(_ section: SectionDefinition, level: Int, ordinal: Int) {
    let style = Self.headingStyles[min(level, Self.headingStyles.count - 1)]
    let text = number(level, ordinal) + words.text(section.title, in: root, ordinal: self.ordinal)
    blocks.append(.heading(Heading(level: level, style: style, text: text)))
    for item in section.body { compose(item, level: level + 1) }
    compose(section.sections, level: level + 1)
  }

  /// Once for each value, or once where nothing is repeated.
  private mutating func each(_ repetition: Repetition?, _ body: (inout PartComposer) -> Void) {
    guard let repetition else { return body(&self) }
    let outer = root
    for (index, scope) in outer.rows(of: repetition).enumerated() {
      root = scope
      positions.append(index + 1)
      body(&self)
      positions.removeLast()
    }
    root = outer
  }

  /// 序 in words that stand for a value.
  private var ordinal: Int? { positions.last }

  private func number(_ level: Int, _ ordinal: Int) -> String {
    let styles = template.options.headingNumbers
    return level < styles.count ? styles[level].text(ordinal) : ""
  }

  private mutating func compose(_ item: BodyItem, level: Int) {
    switch item {
    case .group(let repetition, let items):
      each(repetition) { composer in
        for item in items { composer.compose(item, level: level) }
      }
    case .paragraph(let line):
      add(line.style, words.inlines(line.wording, in: root, ordinal: ordinal))
    case .prose(let slot, let required, let place): prose(slot, required, place)
    case .each(let listing, let style, let numbers): each(listing, style, numbers)
    case .chosen(let phrase, let style): 
      add(style, words.chosen(phrase, in: root, ordinal: ordinal))
    case .tableList(let listed): tableList(listed)
    case .tables(let ids):
      for id in ids { add(table: id, level: level) }
    case .chart(let id): add(chart: id)
    case .glossary(let entries, let style, let numbers): glossary(entries, style, numbers)
    }
  }

  private mutating func add(_ style: StyleName, _ inlines: [Inline]) {
    words.closeShares(in: inlines)
    if !inlines.isEmpty {
      blocks.append(.paragraph(Paragraph(style: style, inlines: inlines.joined)))
    }
  }

  private mutating func add(table id: String, level: Int) {
    guard let derived = tables?.value()[TablePlan.id(id, positions)] else { return }
    for finding in derived.findings { words.report(finding) }
    var table = derived.value
    table.contentsLevel = table.flowsInText ? nil : level
    blocks.append(.table(table))
  }

  private mutating func add(chart id: String) {
    guard let definition = template.charts.first(where: { $0.id == id }) else { return }
    let deriver = ChartDeriver(definition, words: words)
    if let chart = deriver.chart(number: charts + 1, in: root) {
      charts += 1
      blocks.append(.chart(chart))
    } else if let empty = definition.empty {
      add("正文", words.inlines(empty, in: root))
    }
  }

  private mutating func prose(_ slot: String, _ required: Bool, _ place: Place) {
    guard let prose = words.engine.budget.prose[slot] else {
      if required { words.report(.missingProse(slot, words.engine.budget, place)) }
      return
    }
    for paragraph in prose.paragraphs {
      add("正文", [.draftText(slot: slot, paragraph.value)])
    }
  }

  private mutating func each(_ listing: Listing, _ style: StyleName, _ numbers: NumberStyle?) {
    let rows = root.rows(of: listing)
    if rows.isEmpty, let empty = listing.empty { add(style, words.inlines(empty, in: root)) }
    let lines = rows.enumerated().map { index, row in
      words.inlines(listing.wording, in: row, ordinal: index + 1)
    }
    words.closeShares(in: lines.flatMap { $0 })
    for (index, line) in lines.enumerated() {
      add(style, (numbers.map { [.text($0.text(index + 1))] } ?? []) + line)
    }
  }

  private mutating func tableList(_ listed: BodyItem.Listed) {
    for (index, id) in listed.tables.enumerated() {
      guard let table = template.tables.first(where: { $0.id == id }) else { continue }
      let label = words.text(table.label, in: root)
      let number = listed.numbers?.text(index + 1) ?? ""
      let title = words.text(table.listTitle, in: root)
      add(
        listed.style,
        [.text(number + title + (label.isEmpty ? "" : listed.before + label + listed.after))])
    }
  }

  private mutating func glossary(
    _ entries: [GlossaryEntry], _ style: StyleName, _ numbers: NumberStyle?
  ) {
    var ordinal = 0
    for entry in entries {
      if let listing = entry.listing {
        for row in root.rows(of: listing) {
          ordinal += 1
          let number = numbers.map { [Inline.text($0.text(ordinal))] } ?? []
          add(style, number + words.inlines(listing.wording, in: row, ordinal: ordinal))
        }
        continue
      }
      if let condition = entry.condition {
        let count = words.engine.value(.count(condition), in: root)
        if count?.sign == 0 { continue }
      }
      ordinal += 1
      var inlines = words.inlines(entry.wording, in: root)
      if let numbers { inlines.insert(.text(numbers.text(ordinal)), at: 0) }
      add(style, inlines)
    }
  }
}
