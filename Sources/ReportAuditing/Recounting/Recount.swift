import GoujiModel

/// Evaluates figures once more, from the records of the draft, without the derivation.
///
/// Named figures form no circle: the template reader refuses those.
final class Recount {
  let budget: Budget
  let template: Template
  let referred: ReferredRecords
  /// Nil for a ledger that neither the draft nor the template has.
  private var ledgers = CyclicList<ByteKey, LedgerLines?>()
  let rowConditions = ConditionTable()
  private var figures: NameTable<FigureExpression> = [:]
  private var sums: NameTable<ColumnSums> = [:]
  private(set) lazy var earlier: Recount? = budget.earlier.map {
    Recount(budget: $0.budget, template: $0.template, isEarlier: true, before: self)
  }
  /// Over last year's draft.
  let isEarlier: Bool
  /// That of this year's draft, where this one is over last year's.
  private(set) weak var later: Recount?

  /// Those to whose records columns of other ledgers refer.
  private(set) lazy var referredLedgers = NameSet(
    template.ledgers.flatMap(\.columns).compactMap { column in
      if case .reference(let ledger) = column.kind { ledger } else { nil }
    })

  init(budget: Budget, template: Template, isEarlier: Bool = false, before later: Recount? = nil) {
    self.isEarlier = isEarlier
    self.later = later
    self.budget = budget
    self.template = template
    referred = ReferredRecords(budget, template)
  }

  /// Nil where the figure has no value, such as a share of nothing.
  func value(of origin: FigureOrigin) -> FigureValue? {
    try? value(origin.definition, origin.context)
  }

  func value(
    _ expression: FigureExpression, _ context: FigureContext
  ) throws(NoValue) -> FigureValue {
    switch expression {
    case .sum(let selection, let measure): return try sum(selection, measure, context)
    case .count(let selection):
      var count = 0
      try forEach(selection, ColumnPath(column: ""), context) { _, _ in count += 1 }
      return .count(count)
    case .distinct(let selection, let path):
      var seen: Set<String> = []
      try forEach(selection, path, context) { ledger, line in
        let text = ledger.text(path, of: line)
        if !text.isEmpty { seen.insert(ledger.ownerPrefix(path, of: line) + text) }
      }
      return .count(seen.count)
    case .says(let condition): return .count(isSaid(condition) ? 1 : 0)
    case .constant(let value): return value
    case .named(let name):
      if let sum = columnSum(name, context.column) {
        if context.records.isEmpty, !isEarlier { return try sum.value(in: context) }
        return try sum.value(in: place(context, over: sum.lines, sum.conditions, sum.path))
      }
      guard let figure = figure(name) else { throw .faulty }
      return try value(figure, context)
    case .stated(let name): return try stated(name, context)
    case .prior(let name): return try prior(name, context)
    case .listed(let name):
      guard let listing = template.listings[name] else { throw .faulty }
      return .count(try items(of: listing, context))
    case .whole(let inner): return try value(inner, FigureContext())
    case .apply(let operation, let operands):
      let first = try value(operands[0], context)
      if operands.count == 1 { return try operation.value(first) }
      return try operation.value(first, value(operands[1], context))
    }
  }

  /// One of the words that are asked for is what the draft says, or none of them is.
  private func isSaid(_ condition: SaidCondition) -> Bool {
    let said = budget.said(condition.source)
    for pattern in condition.patterns {
      switch pattern {
      case .exactly(let word) where said.sameBytes(as: word): return !condition.negated
      case .prefix(let start) where said.startsWithBytes(of: start): return !condition.negated
      default: continue
      }
    }
    return condition.negated
  }

  /// What every row of a column, or every sentence, asks of a named figure that is a sum.
  private func columnSum(_ name: String, _ column: [Condition]) -> ColumnSum? {
    let known = sums[name] ?? ColumnSums()
    if let sum = known.byColumn[column] { return sum }
    var sum: ColumnSum?
    if case .sum(let selection, let measure)? = figure(name),
      let lines = lines(selection.ledger)
    {
      sum = ColumnSum(selection, measure, column, of: lines)
    }
    known.byColumn[column] = .some(sum)
    sums[name] = known
    return sum
  }

  func figure(_ name: String) -> FigureExpression? {
    if let known = figures[name] { return known }
    let expression = template.figures.read(name, \.expression)
    figures[name] = expression
    return expression
  }

  /// The rows and records of a place as last year's draft has them.
  func lastYear(_ context: FigureContext) -> FigureContext {
    var context = context
    context.ofThisYear = context.ofThisYear ?? context.records
    context.records = context.records.map { reference in
      let own = budget.ledgers[reference.ledger]
      let theirs = budget.earlier?.budget.ledgers[reference.ledger]
      guard let own, let theirs else { return RecordReference(ledger: reference.ledger, index: -1) }
      let index = theirs.index(of: own.records[reference.index], in: own.shape)
      return RecordReference(ledger: reference.ledger, index: index ?? -1)
    }
    return context
  }

  // MARK: Ledgers

  func sum(
    _ selection: LedgerSelection, _ measure: String, _ context: FigureContext
  ) throws(NoValue) -> FigureValue {
    guard let ledger = lines(selection.ledger) else { throw .faulty }
    let sum = ColumnSum(selection, measure, context.column, of: ledger)
    return try sum.value(in: place(context, over: ledger, sum.conditions, sum.path))
  }

  private func forEach(
    _ selection: LedgerSelection, _ path: ColumnPath, _ context: FigureContext,
    _ body: (LedgerLines, Int) -> Void
  ) throws(NoValue) {
    guard let ledger = lines(selection.ledger) else { throw .faulty }
    let context = try place(context, over: ledger, selection.conditions + context.column, path)
    ledger.forEach(selection.conditions, context) { body(ledger, $0) }
  }

  /// A ledger that the draft leaves out has no lines; nil where the template knows none either.
  func lines(_ name: String) -> LedgerLines? {
    if let known = ledgers[ByteKey(name)] { return known }
    let lines = newLines(name)
    ledgers[ByteKey(name)] = .some(lines)
    return lines
  }

  private func newLines(_ name: String) -> LedgerLines? {
    let shape = template.ledgers.first { $0.name == name }
    let ledger = budget.ledgers[name] ?? shape.map { .absent($0) }
    return ledger.map { LedgerLines($0, referred) }
  }

  // MARK: Stated numbers

  /// What the draft states is said of the whole: a row has no such number of its own.
  private func stated(
    _ name: String, _ context: FigureContext
  ) throws(NoValue) -> FigureValue {
    guard let definition = template.stated[name] else { throw .faulty }
    guard context.isWhole else { throw .notOfRow(name) }
    if let given = budget.statedNumbers[name] { return try read(given.value, as: definition.kind) }
    guard let standard = definition.standard else { throw .notStated(name) }
    return standard
  }

  private func prior(
    _ name: String, _ context: FigureContext
  ) throws(NoValue) -> FigureValue {
    if let draft = budget.earlier, draft.gives(name), let earlier {
      return try earlier.value(.named(name), lastYear(context))
    }
    guard let given = budget.priorFigures[name]?.value, let figure = template.figures[name] else {
      throw .noPriorFigure(name)
    }
    guard context.isWhole else { throw .notOfRow(name) }
    return try read(given, as: figure.kind)
  }

  /// A number without a unit is an amount where one is expected, in the unit of the draft.
  private func read(
    _ number: StatedNumber, as kind: FigureKind
  ) throws(NoValue) -> FigureValue {
    try number.value(as: kind, unit: budget.inputUnit)
  }
}

/// A named figure by the conditions of columns; nil for one that is no sum.
private final class ColumnSums {
  var byColumn = CyclicList<[Condition], ColumnSum?>()
}

/// A sum, ready to be asked of row after row: every cell asks for one, and takes no copy of it.
private final class ColumnSum {
  let lines: LedgerLines
  /// Those that meet the conditions of the figure and of the column.
  let filter: LineSet
  let measure: LedgerLines.Measure
  let conditions: [Condition]
  /// The column that it adds up.
  let path: ColumnPath

  init(
    _ selection: LedgerSelection, _ measure: String, _ column: [Condition], of lines: LedgerLines
  ) {
    self.lines = lines
    filter = lines.lines(meeting: selection.conditions, and: column)
    self.measure = lines.measure(measure)
    conditions = selection.conditions + column
    path = ColumnPath(column: measure)
  }

  func value(in context: FigureContext) throws(NoValue) -> FigureValue {
    var total = CheckedSum()
    lines.forEach(of: filter, context) { total.add(measure.numbers[$0]) }
    guard let value = FigureValue(measure.kind, number: try total.value()) else { throw .faulty }
    return value
  }
}
