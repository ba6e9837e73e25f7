import GoujiModel

/// Whether each figure can be told apart where it stands: every condition and every axis in force
/// there must be a column of the ledgers that the figure sums. Otherwise it would count records
/// that have nothing to do with the row, and no draft is needed to see it.
struct LedgerFit {
  private let template: Template
  private let projects: LedgerShape?
  /// Ledgers to whose records columns of others refer.
  private let referred: NameSet
  private(set) var findings: [Finding] = []
  /// What ledgers count as in the template.
  private let numbers: NameTable<Int>
  /// Ledgers that a named figure sums or counts, by their numbers.
  private var known: NameTable<[Int]> = [:]
  /// Of a column, whether each ledger says nothing of it.
  private var strangers: NameTable<[Bool]> = [:]

  static func findings(_ template: Template) -> [Finding] {
    var fit = LedgerFit(template)
    fit.walk()
    return fit.findings
  }

  /// Of a relation that is asked of each record of a ledger.
  static func findings(_ tieOut: TieOut, in template: Template) -> [Finding] {
    guard case .records(let ledger, _) = tieOut.ground else { return [] }
    var fit = LedgerFit(template)
    let axis = RowAxis(ledger: ledger, source: .records, includesEmpty: false, rowWhenEmpty: false)
    for term in tieOut.terms {
      guard case .figure(let expression, let name) = term.operand else { continue }
      let context = fit.narrowings(axis, at: term.place)
      fit.check(expression, name, in: context)
    }
    return fit.findings
  }

  private init(_ template: Template) {
    self.template = template
    projects = template.ledgers.first { $0.name == StandardLedger.projects }
    var referred = NameSet()
    for case .reference(let ledger) in template.ledgers.flatMap({ $0.columns.map(\.kind) }) {
      referred.insert(ledger)
    }
    self.referred = referred
    numbers = NameTable(template.ledgers.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// What narrows the records where a figure stands, and where that is written.
  struct Narrowing {
    var column: String
    var place: Place
    /// Of each ledger, whether it says nothing of the column.
    var strangers: [Bool]
    /// The column is a ledger whose records stand for rows, and nothing that they say is said there.
    var isOfRecords = false
  }

  typealias Context = [Narrowing]

  /// A condition on something else than the ledger has, at the condition.
  private mutating func check(
    _ expression: FigureExpression, _ name: String, in context: Context, and column: Context = []
  ) {
    if context.isEmpty, column.isEmpty { return }
    for ledger in ledgers(of: expression) {
      for index in context.indices where context[index].strangers[ledger] {
        findings.append(.misfit(context[index], name, template.ledgers[ledger].name))
      }
      for index in column.indices where column[index].strangers[ledger] {
        findings.append(.misfit(column[index], name, template.ledgers[ledger].name))
      }
    }
  }

  /// A list, or rows, of a ledger that has nothing to do with what is narrowed where they stand would
  /// be the same under each value.
  private mutating func check(_ axis: RowAxis?, in context: Context, at place: Place) {
    guard let axis, let ledger = numbers[axis.ledger] else { return }
    for narrowing in context where narrowing.strangers[ledger] {
      findings.append(.unrelated(axis.ledger, narrowing, at: place))
    }
  }

  /// Of what is narrowed where it stands; 全部(…) is not.
  private mutating func ledgers(of expression: FigureExpression) -> [Int] {
    switch expression {
    case .sum(let selection, _), .count(let selection), .distinct(let selection, _):
      return numbers[selection.ledger].map { [$0] } ?? []
    case .says, .constant, .stated, .whole: return []
    case .named(let name), .prior(let name):
      if let known = known[name] { return known }
      known[name] = []
      let found = template.figures[name].map { ledgers(of: $0.expression) } ?? []
      known[name] = found
      return found
    case .listed(let name): return template.listings[name]?.figure.map { ledgers(of: $0) } ?? []
    case .apply(_, let operands):
      var found: [Int] = []
      for operand in operands {
        found += ledgers(of: operand).filter { !found.contains($0) }
      }
      return found
    }
  }
}

// MARK: Contexts

extension LedgerFit {
  private mutating func narrowing(_ column: String, at place: Place) -> Narrowing {
    let path = ColumnPath(column: column)
    let ledgers =
      strangers[column]
      ?? template.ledgers.map { $0.resolved(path, projects: projects) == nil }
    strangers[column] = ledgers
    return Narrowing(column: column, place: place, strangers: ledgers)
  }

  private mutating func narrowings(_ conditions: [Condition], at place: Place) -> Context {
    conditions.map { narrowing($0.path.column, at: place) }
  }

  /// What the rows or items of an axis are narrowed by.
  private mutating func narrowings(_ axis: RowAxis?, at place: Place) -> Context {
    guard let axis, let shape = template.ledgers.first(where: { $0.name == axis.ledger }) else {
      return []
    }
    let columns: [String]
    switch axis.source {
    case .column(let path), .listed(let path, _):
      if case .project? = shape.column(path.column)?.kind {
        columns = [StandardColumn.unit, path.column]
      } else {
        columns = [path.column]
      }
    case .records where shape.name == StandardLedger.units: columns = [StandardColumn.unit]
    case .records:
      let keys = shape.columns.filter { $0.isKey(in: shape.name) }.map(\.name)
      columns = keys + (referred.contains(shape.name) ? [shape.name] : [])
    }
    var narrowings = columns.map { narrowing($0, at: place) }
    if case .records = axis.source {
      let isReferred = referred.contains(shape.name)
      narrowings.append(
        Narrowing(
          column: shape.name, place: place,
          strangers: template.ledgers.map { !shape.narrows($0, isReferred: isReferred) },
          isOfRecords: true))
    }
    return narrowings
  }
}

// MARK: Places of figures

extension LedgerFit {
  private mutating func walk() {
    for line in template.cover { check(line.wording, in: []) }
    for part in template.parts { walk(part, []) }
    for table in template.tables + template.summaries { walk(table, []) }
  }

  private mutating func walk(_ section: SectionDefinition, _ outer: Context) {
    let context = self.context(section.occurrence, outer, at: section.place)
    check(section.title, in: context)
    section.listTitle.map { check($0, in: context) }
    for item in section.body { walk(item, context, at: section.place) }
    for inner in section.sections { walk(inner, context) }
  }

  private mutating func context(
    _ occurrence: Occurrence, _ outer: Context, at place: Place
  ) -> Context {
    check(occurrence.presences, in: outer)
    guard let repetition = occurrence.repetition else { return outer }
    check(repetition.axis, in: outer, at: place)
    let context =
      outer + narrowings(repetition.conditions, at: place)
      + narrowings(repetition.axis, at: place)
    if let figure = repetition.figure { check(figure, "有数", in: context) }
    return context
  }

  private mutating func check(_ presences: [Presence], in context: Context) {
    for presence in presences { check(presence.figure, presence.name, in: context) }
  }

  private mutating func walk(_ item: BodyItem, _ context: Context, at place: Place) {
    switch item {
    case .group(let occurrence, let items):
      let inner = self.context(occurrence, context, at: place)
      for item in items { walk(item, inner, at: place) }
    case .numbered(_, let item): walk(item, context, at: place)
    case .paragraph(let line): check(line.wording, in: context)
    case .each(let listing, _, _): walk(listing, context)
    case .chosen(let phrase, _): walk(phrase, context)
    case .tables(let ids):
      if context.isEmpty { return }
      for table in template.tables where ids.contains(table.id) { walk(table, context) }
    case .chart(let id):
      for chart in template.charts where chart.id == id { walk(chart, context) }
    case .glossary(let entries, _, _):
      for entry in entries {
        if let listing = entry.listing {
          walk(listing, context)
        } else {
          check(entry.wording, in: context)
        }
      }
    case .prose, .tableList: break
    }
  }

  private mutating func walk(_ chart: ChartDefinition, _ context: Context) {
    for category in chart.categories {
      let inner =
        context + narrowings(category.conditions, at: category.place)
        + narrowings(category.axis, at: category.place)
      check(category.name, in: inner)
      for figure in category.figures { check(figure, chart.id, in: inner) }
    }
  }

  private mutating func walk(_ listing: Listing, _ outer: Context) {
    check(listing.axis, in: outer, at: listing.place)
    let context =
      outer + narrowings(listing.conditions, at: listing.place)
      + narrowings(listing.axis, at: listing.place)
    if let figure = listing.figure { check(figure, "有数", in: context) }
    check(listing.wording, in: context)
    if let empty = listing.empty { check(empty, in: outer) }
  }

  private mutating func walk(_ phrase: Phrase, _ context: Context) {
    check(phrase.figure, phrase.name, in: context)
    for which in PhraseCase.allCases { phrase.variants[which].map { check($0, in: context) } }
  }

  private mutating func check(_ wording: Wording, in context: Context) {
    for slot in wording.slots {
      switch slot.target {
      case .figure(let expression, let name, _): check(expression, name, in: context)
      case .phrase(let name): template.phrases[name].map { walk($0, context) }
      case .listing(let name): template.listings[name].map { walk($0, context) }
      default: break
      }
    }
  }
}

// MARK: Tables

extension LedgerFit {
  private mutating func walk(_ table: TableDefinition, _ outer: Context) {
    for words in [table.title] + table.notes { check(words, in: outer) }
    table.subtitle.map { check($0, in: outer) }
    for panel in table.panels {
      let context = outer + narrowings(panel.conditions, at: table.place)
      let columns = panel.leaves.compactMap { figureColumn($0) }
      for index in panel.leaves.indices {
        check(panel.leaves[index].occasion.presences, in: context)
      }
      for row in panel.rows { walk(row, panel, columns, context) }
    }
  }

  /// A column of figures, as every row looks at it.
  private struct FigureColumn {
    var key: String
    var expression: FigureExpression
    var narrowings: Context
  }

  private mutating func figureColumn(_ column: Column) -> FigureColumn? {
    guard case .figure(let expression, _) = column.content else { return nil }
    return FigureColumn(
      key: column.key, expression: expression,
      narrowings: narrowings(column.conditions, at: column.place))
  }

  private mutating func walk(
    _ row: RowDefinition, _ panel: Panel, _ columns: [FigureColumn], _ outer: Context
  ) {
    let context =
      outer + narrowings(row.conditions, at: row.place) + narrowings(row.axis, at: row.place)
    check(row.axis, in: outer, at: row.place)
    check(row.presences, in: context)
    for child in row.children { walk(child, panel, columns, context) }
    if row.printing == .never { return }
    for words in row.printedWords(in: panel.leaves) { check(words, in: context) }
    for case .figure(let expression, _) in row.cells?.map(\.content) ?? [] {
      check(expression, "格", in: context)
    }
    if row.labelsOnly || row.cells != nil { return }
    for column in columns {
      // A row that is printed where it has an amount looks at all of its columns.
      if row.labels.has(column.key), row.printing != .whenFilled { continue }
      check(
        row.figures[column.key]?.expression ?? column.expression, column.key,
        in: context, and: column.narrowings)
    }
  }
}

extension Finding {
  fileprivate static func unrelated(
    _ ledger: String, _ narrowing: LedgerFit.Narrowing, at place: Place
  ) -> Finding {
    Finding(
      .malformedTemplate, at: place,
      "这里列台账“\(ledger)”，外面按“\(narrowing.column)”分开，而“\(ledger)”没有这一列：每一处列的都一样",
      label: "外面在 \(narrowing.place.words)",
      cure: "移到外面去列；要分开列的，给台账“\(ledger)”加一列“\(narrowing.column)”")
  }

  fileprivate static func misfit(
    _ narrowing: LedgerFit.Narrowing, _ figure: String, _ ledger: String
  ) -> Finding {
    if narrowing.isOfRecords {
      return Finding(
        .malformedTemplate, at: narrowing.place,
        "这里一条“\(narrowing.column)”一行（一项），而“\(figure)”要数台账“\(ledger)”，两处没有同样的列，每一条都会是整个的数",
        cure: "换一个数，或给台账“\(ledger)”加一列与“\(narrowing.column)”同样的列；要整个部门的数，写“全部(…)”")
    }
    return Finding(
      .malformedTemplate, at: narrowing.place,
      "这里按“\(narrowing.column)”分行或挑选，而“\(figure)”要数台账“\(ledger)”，那里没有这一列",
      cure: "换一个数，或在这一行（列）另写“数”；要整个部门的数，写“全部(…)”")
  }
}
