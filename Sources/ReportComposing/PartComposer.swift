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
  /// Of the paragraphs of the section.
  private var numbers = ParagraphNumbers()

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

  /// All parts that are printed.
  mutating func compose(_ parts: [SectionDefinition]) -> [ReportPart] {
    var composed: [ReportPart] = []
    compose(parts, level: 0, numbers: template.options.headingNumbers.first) { composer, part in
      composed.append(
        ReportPart(blocks: composer.blocks, orientation: part.look.orientation))
      composer.blocks = []
    }
    return composed
  }

  private mutating func compose(
    _ sections: [SectionDefinition], level: Int, numbers: NumberStyle?,
    after: (inout PartComposer, SectionDefinition) -> Void = { _, _ in }
  ) {
    var ordinal = 0
    for section in sections {
      each(section.occurrence, section.wordings) { composer in
        ordinal += 1
        composer.compose(section, level: level, ordinal, number: numbers?.text(ordinal) ?? "")
        after(&composer, section)
      }
    }
  }

  private mutating func compose(
    _ section: SectionDefinition, level: Int, _ count: Int, number: String
  ) {
    let listedNumber = template.contents?.number(count, level: level)
    let number = Words(number, origin: section.title.origin)
    let title = number + words.words(section.title, in: root, ordinal: ordinal)
    // A package of tables only has no title above them.
    if level > 0 || !title.isEmpty {
      var heading = Heading(
        level: level, style: Self.headingStyles[min(level, Self.headingStyles.count - 1)],
        words: title, standsAlone: section.look.standsAlone)
      if section.listTitle != nil || listedNumber != nil {
        let title = words.words(section.listTitle ?? section.title, in: root, ordinal: ordinal)
        heading.listed =
          listedNumber.map { Words($0, origin: section.title.origin) + title } ?? number + title
      }
      heading.orientation = section.look.orientation
      blocks.append(.heading(heading))
    }
    numbers = ParagraphNumbers()
    for item in section.body { compose(item, level: level + 1) }
    let styles = template.options.headingNumbers
    compose(
      section.sections, level: level + 1,
      numbers: section.look.numbers ?? (level + 1 < styles.count ? styles[level + 1] : nil))
  }

  /// Not at all, once for each value, or once where nothing is repeated.
  /// `wordings` are those that are printed then.
  private mutating func each(
    _ occurrence: Occurrence, _ wordings: @autoclosure () -> [Wording],
    _ body: (inout PartComposer) -> Void
  ) {
    if occurrence.isUnconditional { return body(&self) }
    let beside = FiguresBeside(wordings())
    for presence in occurrence.presences where !isPrinted(presence, beside) { return }
    guard let repetition = occurrence.repetition else { return body(&self) }
    let outer = root
    for (index, scope) in outer.rows(of: repetition, beside).enumerated() {
      root = scope
      positions.append(index + 1)
      body(&self)
      positions.removeLast()
    }
    root = outer
  }

  /// 序 in words that stand for a value.
  private var ordinal: Int? { positions.last }

  /// What nobody knows is printed, and reported.
  private func isPrinted(_ presence: Presence, _ beside: FiguresBeside) -> Bool {
    do throws(NoValue) {
      return try root.prints(presence, beside)
    } catch {
      words.report(error, presence.figure, presence.name, in: root, at: presence.place)
      return true
    }
  }

  /// Before an item of a list; nothing where the list has no numbers.
  private func number(_ style: NumberStyle?, _ ordinal: Int, _ wording: Wording) -> [Inline] {
    style.map { [.text($0.text(ordinal), origin: wording.origin)] } ?? []
  }

  private mutating func compose(_ item: BodyItem, level: Int) {
    switch item {
    case .group(let occurrence, let items):
      each(occurrence, items.flatMap(\.wordings)) { composer in
        for item in items { composer.compose(item, level: level) }
      }
    case .numbered(let style, let item):
      numbers.await(style)
      compose(item, level: level)
      numbers.forget()
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
    if inlines.text(words.figures).isEmpty { return }
    let number = numbers.next().map { [Inline.text($0, origin: inlines.first?.origin)] } ?? []
    blocks.append(.paragraph(Paragraph(style: style, inlines: number + inlines)))
  }

  private mutating func add(table id: String, level: Int) {
    guard let derived = tables?.value()[TablePlan.id(id, positions)] else { return }
    for finding in derived.findings { words.report(finding) }
    var table = derived.value
    table.contentsLevel = table.flowsInText ? nil : level
    words.take(table.takeFigures(from: words.figures.count))
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
      let origin = WordOrigin(template: place, source: .draft(paragraph.place))
      add("正文", words.draftText(paragraph.value, slot: slot, in: root, origin: origin))
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
      add(style, number(numbers, index + 1, listing.wording) + line)
    }
  }

  private mutating func tableList(_ listed: BodyItem.Listed) {
    for (index, id) in listed.tables.enumerated() {
      guard let table = template.tables.first(where: { $0.id == id }) else { continue }
      let label = words.words(table.label, in: root)
      let origin = table.listTitle.origin
      var line = words.words(table.listTitle, in: root)
      if !label.isEmpty {
        line = line + Words(listed.before, origin: origin) + label
        line = line + Words(listed.after, origin: origin)
      }
      add(listed.style, number(listed.numbers, index + 1, table.listTitle) + line.inlines)
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
          add(
            style,
            number(numbers, ordinal, listing.wording)
              + words.inlines(listing.wording, in: row, ordinal: ordinal))
        }
        continue
      }
      if let condition = entry.condition {
        let count = words.engine.value(.count(condition), in: root)
        if count?.sign == 0 { continue }
      }
      ordinal += 1
      add(
        style, number(numbers, ordinal, entry.wording) + words.inlines(entry.wording, in: root))
    }
  }
}
