import GoujiModel

/// Evaluates figures once more, from the records of the draft, without the derivation.
///
/// Named figures form no circle: the template reader refuses those.
final class Recount {
  let budget: Budget
  let template: Template
  private let referred: ReferredRecords
  /// Nil for a ledger that neither the draft nor the template has.
  private var ledgers = CyclicList<ByteKey, LedgerLines?>()
  private var figures = CyclicList<ByteKey, FigureExpression>()
  private lazy var earlier: Recount? = budget.earlier.map {
    Recount(budget: $0.budget, template: $0.template)
  }

  init(budget: Budget, template: Template) {
    self.budget = budget
    self.template = template
    referred = ReferredRecords(budget, template)
  }

  /// Nil where the figure has no value, such as a share of nothing.
  func value(of origin: FigureOrigin) -> FigureValue? {
    value(origin.definition, origin.context)
  }

  func value(_ expression: FigureExpression, _ context: FigureContext) -> FigureValue? {
    switch expression {
    case .sum(let selection, let measure): return sum(selection, measure, context)
    case .count(let selection):
      var count = 0
      forEach(selection, context) { _, _ in count += 1 }
      return .count(count)
    case .distinct(let selection, let path):
      var seen: Set<String> = []
      forEach(selection, context) { ledger, line in
        let text = ledger.text(path, of: line)
        if !text.isEmpty { seen.insert(ledger.ownerPrefix(path, of: line) + text) }
      }
      return .count(seen.count)
    case .constant(let value): return value
    case .named(let name):
      return figure(name).flatMap { value($0, context) }
    case .stated(let name): return stated(name)
    case .prior(let name):
      if let draft = budget.earlier, draft.gives(name) {
        return earlier?.value(.named(name), lastYear(context))
      }
      guard let given = budget.priorFigures[name]?.value, let figure = template.figures[name] else {
        return nil
      }
      return read(given, as: figure.kind)
    case .plus(let a, let b): return both(a, b, context) { $0.adding($1) }
    case .minus(let a, let b): return both(a, b, context) { $0.adding($1, sign: -1) }
    case .share(let a, let b): return both(a, b, context) { $0.over($1) }
    case .growth(let a, let b):
      return both(a, b, context) { now, before in
        now.adding(before, sign: -1).flatMap { $0.over(before) }
      }
    case .least(let a, let b): return both(a, b, context) { $0.least($1) }
    case .greatest(let a, let b): return both(a, b, context) { $0.greatest($1) }
    case .average(let a, let b): return both(a, b, context) { $0.spread(over: $1) }
    case .score(let a, let b): return both(a, b, context) { $0.scored($1) }
    case .listed(let name):
      return template.listings[name].flatMap { items(of: $0, context) }.map { .count($0) }
    case .absolute(let inner): return value(inner, context)?.magnitude
    case .whole(let inner): return value(inner, FigureContext())
    }
  }

  private func figure(_ name: String) -> FigureExpression? {
    if let known = figures[ByteKey(name)] { return known }
    let expression = template.figures[name]?.expression
    figures[ByteKey(name)] = expression
    return expression
  }

  /// The rows and records of a place as last year's draft has them.
  private func lastYear(_ context: FigureContext) -> FigureContext {
    var context = context
    context.records = context.records.map { reference in
      let own = budget.ledgers[reference.ledger]
      let theirs = budget.earlier?.budget.ledgers[reference.ledger]
      guard let own, let theirs else { return RecordReference(ledger: reference.ledger, index: -1) }
      let index = theirs.index(of: own.records[reference.index], in: own.form)
      return RecordReference(ledger: reference.ledger, index: index ?? -1)
    }
    return context
  }

  private func both(
    _ a: FigureExpression, _ b: FigureExpression, _ context: FigureContext,
    _ combine: (FigureValue, FigureValue) -> FigureValue?
  ) -> FigureValue? {
    guard let a = value(a, context), let b = value(b, context) else { return nil }
    return combine(a, b)
  }

  // MARK: Ledgers

  private func sum(
    _ selection: LedgerSelection, _ measure: String, _ context: FigureContext
  ) -> FigureValue? {
    guard let ledger = lines(selection.ledger) else { return nil }
    let column = ledger.measure(measure)
    var total = 0
    ledger.forEach(selection.conditions, context) { total += column.numbers[$0] }
    return FigureValue(column.kind, number: total)
  }

  private func forEach(
    _ selection: LedgerSelection, _ context: FigureContext, _ body: (LedgerLines, Int) -> Void
  ) {
    guard let ledger = lines(selection.ledger) else { return }
    ledger.forEach(selection.conditions, context) { body(ledger, $0) }
  }

  /// A ledger that the draft leaves out is an empty one; nil where the template knows none either.
  func lines(_ name: String) -> LedgerLines? {
    if let known = ledgers[ByteKey(name)] { return known }
    let lines = newLines(name)
    ledgers[ByteKey(name)] = .some(lines)
    return lines
  }

  private func newLines(_ name: String) -> LedgerLines? {
    let form = template.ledgers.first { $0.name == name }
    let ledger = budget.ledgers[name] ?? form.map { Ledger(form: $0) }
    return ledger.map { LedgerLines($0, referred) }
  }

  // MARK: Stated numbers

  private func stated(_ name: String) -> FigureValue? {
    guard let definition = template.stated[name] else { return nil }
    return budget.statedNumbers[name].map { read($0.value, as: definition.kind) }
      ?? definition.standard
  }

  /// A number without a unit is an amount where one is expected, in the unit of the draft.
  private func read(_ number: StatedNumber, as kind: FigureKind) -> FigureValue {
    number.value(as: kind, unit: budget.inputUnit)
  }
}
