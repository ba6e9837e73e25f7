/// What a template asks of a draft besides line items, in the order in which the document uses it:
/// names under 上年数, 填报, 原因 and 部门, sections of 文字.md, and ledgers.
package struct TemplateRequests: Sendable {
  package private(set) var priorFigures: [String] = []
  package private(set) var statedNumbers: [String] = []
  package private(set) var reasons: [String] = []
  package private(set) var prose: [String] = []
  /// Those without which nothing is built; the others may stay away.
  package private(set) var requiredProse: Set<String> = []
  /// `地区`, `部门.全称`.
  package private(set) var identity: [String] = []
  /// What the template chooses words by, in the draft's own words.
  package private(set) var questions: [SaidCondition] = []
  package private(set) var ledgers: [String] = []
  /// Those that the department's own document is made from.
  package private(set) var publishedLedgers = NameSet()
  /// Columns that something is summed over, told apart by, or printed from, in whatever ledger.
  package private(set) var columns = NameSet()

  private let template: Template
  private var seenTables = NameSet()
  private var seenPhrases = NameSet()
  private var seenListings = NameSet()
  private var seenFigures = NameSet()

  package init(_ template: Template) {
    self.init(published: template)
    for table in template.summaries { take(table) }
    for tieOut in template.tieOuts { take(tieOut) }
    // Numbers that nothing shows.
    for name in template.stated.keys.sorted() { statedNumbers.note(name) }
  }

  /// Without what only a county's summary asks for.
  fileprivate init(published template: Template) {
    self.template = template
    take(template.title)
    for line in template.cover { take(line.wording) }
    for part in template.parts { take(part) }
    // Numbers that only tables outside the parts show.
    for table in template.tables { take(table) }
    publishedLedgers = NameSet(ledgers)
  }
}

extension Template {
  /// What the department's own document is made from.
  package var publishedLedgers: NameSet { TemplateRequests(published: self).publishedLedgers }
}

extension [String] {
  /// Each name once.
  fileprivate mutating func note(_ name: String) {
    if !contains(where: { $0.sameBytes(as: name) }) { append(name) }
  }
}

// MARK: Parts and tables

extension TemplateRequests {
  private mutating func take(_ occurrence: Occurrence) {
    for presence in occurrence.presences { take(presence.figure) }
    guard let repetition = occurrence.repetition else { return }
    take(repetition.axis)
    take(repetition.conditions)
    if let figure = repetition.figure { take(figure) }
  }

  private mutating func take(_ section: SectionDefinition) {
    take(section.occurrence)
    take(section.title)
    section.listTitle.map { take($0) }
    for item in section.body { take(item) }
    for inner in section.sections { take(inner) }
  }

  private mutating func take(_ item: BodyItem) {
    switch item {
    case .group(let occurrence, let items):
      take(occurrence)
      for item in items { take(item) }
    case .numbered(_, let item): take(item)
    case .paragraph(let line): take(line.wording)
    case .prose(let slot, let required, _):
      prose.note(slot)
      if required { requiredProse.insert(slot) }
    case .each(let listing, _, _): take(listing)
    case .chosen(let phrase, _): take(phrase)
    case .tableList: break
    case .tables(let ids):
      for table in template.tables where ids.contains(table.id) { take(table) }
    case .chart(let id):
      for chart in template.charts where chart.id == id { take(chart) }
    case .glossary(let entries, _, _):
      for entry in entries {
        take(entry.wording)
        if let listing = entry.listing { take(listing) }
      }
    }
  }

  private mutating func take(_ table: TableDefinition) {
    guard seenTables.insert(table.id) else { return }
    let lines = [
      table.label, table.title, table.subtitle, table.listTitle, table.leftLine, table.rightLine,
      table.emptyNote,
    ]
    for line in lines { line.map { take($0) } }
    for note in template.options.rounding.notes(of: table) { take(note) }
    for panel in table.panels {
      take(panel.conditions)
      panel.header.map { take($0) }
      for node in panel.columns { take(node) }
      for row in panel.rows { take(row) }
    }
  }

  private mutating func take(_ chart: ChartDefinition) {
    for words in [chart.title, chart.caption, chart.note, chart.empty] { words.map { take($0) } }
    for series in chart.series { take(series.name) }
    for category in chart.categories {
      take(category.name)
      if let axis = category.axis { take(axis) }
      take(category.conditions)
      for figure in category.figures { take(figure) }
    }
    if let whole = chart.whole { take(whole) }
  }

  private mutating func take(_ node: ColumnNode) {
    switch node {
    case .leaf(let column): take(column)
    case .group(let header, _, let columns):
      take(header)
      for column in columns { take(column) }
    }
  }

  private mutating func take(_ column: Column) {
    take(column.header)
    take(column.conditions)
    for presence in column.occasion.presences { take(presence.figure) }
    if let key = column.mergeKey { take(key) }
    switch column.content {
    case .label: break
    case .words(let wording, let pick):
      take(wording)
      if let pick {
        ledgers.note(pick.ledger)
        take(pick.conditions)
      }
    case .figure(let expression, _): take(expression)
    }
  }

  private mutating func take(_ row: RowDefinition) {
    if let axis = row.axis { take(axis) }
    take(row.conditions)
    for presence in row.presences { take(presence.figure) }
    for (_, label) in row.labels.sorted(by: { $0.key < $1.key }) { take(label.words) }
    for (_, figure) in row.figures.sorted(by: { $0.key < $1.key }) { take(figure.expression) }
    for cell in row.cells ?? [] {
      switch cell.content {
      case .words(let wording): take(wording)
      case .figure(let expression, _): take(expression)
      case .prose(let slot):
        prose.note(slot)
        requiredProse.insert(slot)
      }
    }
    for child in row.children { take(child) }
  }
}

// MARK: Relations

extension TemplateRequests {
  /// What only a relation looks at is asked for as well: it could not be told otherwise.
  private mutating func take(_ tieOut: TieOut) {
    if case .records(let ledger, let conditions) = tieOut.ground {
      ledgers.note(ledger)
      take(conditions)
    }
    for operand in tieOut.terms.map(\.operand) {
      switch operand {
      case .figure(let expression, _): take(expression)
      case .own(let column, _): note(column)
      case .cell: break
      }
    }
  }
}

// MARK: Columns

extension TemplateRequests {
  private mutating func note(_ column: String) { _ = columns.insert(column) }

  private mutating func take(_ conditions: [Condition]) {
    for condition in conditions { take(condition.path) }
  }

  private mutating func take(_ path: ColumnPath) {
    note(path.column)
    if !path.attribute.isEmpty { note(path.attribute) }
    if !path.memberOf.isEmpty { ledgers.note(path.memberOf) }
  }

  private mutating func take(_ axis: RowAxis) {
    ledgers.note(axis.ledger)
    switch axis.source {
    case .column(let path), .listed(let path, _): take(path)
    case .records: break
    }
  }
}

// MARK: Words and figures

extension TemplateRequests {
  private mutating func take(_ wording: Wording) {
    for piece in wording.pieces {
      switch piece {
      case .text: break
      case .slot(let slot): take(slot)
      }
    }
  }

  private mutating func take(_ slot: Slot) {
    switch slot.target {
    case .figure(let expression, _, _): take(expression)
    case .phrase(let name):
      if seenPhrases.insert(name), let phrase = template.phrases[name] { take(phrase) }
    case .listing(let name):
      if seenListings.insert(name), let listing = template.listings[name] { take(listing) }
    case .identity(let path): identity.note(path)
    case .reason(let key): reasons.note(key)
    case .prose(let name):
      prose.note(name)
      if !slot.format.optional { requiredProse.insert(name) }
    case .subject: break
    case .axis(let column, let attribute):
      note(column)
      note(attribute)
    case .lookup(let ledger, let column):
      ledgers.note(ledger)
      note(column)
    case .ordinal, .tableNumber: break
    }
  }

  private mutating func take(_ phrase: Phrase) {
    take(phrase.figure)
    for kind in PhraseCase.allCases { phrase.variants[kind].map { take($0) } }
  }

  private mutating func take(_ listing: Listing) {
    take(listing.axis)
    take(listing.conditions)
    if let figure = listing.figure { take(figure) }
    take(listing.wording)
    if let empty = listing.empty { take(empty) }
  }

  private mutating func take(_ selection: LedgerSelection) {
    ledgers.note(selection.ledger)
    take(selection.conditions)
  }

  /// Prose and reasons may be left out: that is an answer.
  private mutating func take(_ source: SaidCondition.Source) {
    switch source {
    case .identity(let path): identity.note(path)
    case .prose(let name): prose.note(name)
    case .reason(let name): reasons.note(name)
    }
  }

  private mutating func take(_ expression: FigureExpression) {
    switch expression {
    case .sum(let selection, let measure):
      take(selection)
      note(measure)
    case .count(let selection): take(selection)
    case .distinct(let selection, let path):
      take(selection)
      take(path)
    case .says(let condition):
      take(condition.source)
      if !questions.contains(condition) { questions.append(condition) }
    case .constant: break
    case .named(let name):
      if seenFigures.insert(name), let figure = template.figures[name] { take(figure.expression) }
    case .stated(let name): statedNumbers.note(name)
    case .prior(let name): priorFigures.note(name)
    case .listed(let name):
      if seenListings.insert(name), let listing = template.listings[name] { take(listing) }
    case .whole, .apply:
      for child in expression.children { take(child) }
    }
  }
}
