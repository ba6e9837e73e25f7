import GoujiModel

/// Evaluates the figures of a template over a budget. Every figure of the package, in a table or
/// in a sentence, comes from here.
package final class FigureEngine {
  package let budget: Budget
  package let template: Template
  package let classification: Classification
  package let references: References
  private let indexes: [ByteKey: LedgerIndex]
  /// Conditions that met a ledger without their column: ledger and column.
  private(set) var misfits: [Misfit] = []
  private(set) var printing: Printing
  /// 分 in the last digit of a printed amount.
  let lastDigit: Int
  /// What has been printed so far, where it is collected.
  package private(set) var printedSums = PrintedSums()

  package struct Misfit: Hashable {
    package var ledger: String
    package var column: String
  }

  /// Engines over one draft share its `references`.
  package init(
    budget: Budget, template: Template, classification: Classification,
    references: References? = nil, printing: Printing = .byItself, firstLedger: Int = 0
  ) {
    self.printing = printing
    lastDigit = template.options.lastDigit
    self.budget = budget
    self.template = template
    self.classification = classification
    let references = references ?? References(budget, template.ledgers)
    self.references = references
    var indexes: [ByteKey: LedgerIndex] = [:]
    for (slot, form) in template.ledgers.enumerated() {
      let number = firstLedger + slot
      indexes[ByteKey(form.name)] = LedgerIndex(
        budget.ledgers[form.name] ?? Ledger(form: form), number: number, slot: slot, references,
        shown: printing.columns(ofLedger: number))
    }
    self.indexes = indexes
  }

  package func index(_ ledger: String) -> LedgerIndex? { indexes[ByteKey(ledger)] }

  var ledgerCount: Int { indexes.count }

  /// The scope of the whole draft.
  package private(set) lazy var whole = RowScope(engine: self)

  func keep(_ sum: PrintedSum) { printedSums.add(sum) }

  /// From now on prints these amounts.
  package func print(_ amounts: BalancedAmounts) {
    printing = .balanced(amounts)
    for index in indexes.values { index.show(amounts.columns(ofLedger: index.number)) }
    if budget.earlier != nil { earlier?.print(amounts) }
  }

  /// Misfits met since the last call.
  package func takeMisfits() -> [Misfit] {
    defer { misfits = [] }
    return misfits
  }

  /// As `takeMisfits`, of last year's draft.
  package func takeEarlierMisfits() -> [Misfit] {
    budget.earlier == nil ? [] : earlier?.takeMisfits() ?? []
  }

  // MARK: Compiling

  /// Makes an expression ready to be evaluated for many rows; `conditions` are those of a column.
  package func compile(_ expression: FigureExpression, _ conditions: [Condition] = []) -> CompiledFigure {
    switch expression {
    case .sum(let selection, let measure):
      guard let (index, records) = select(selection, conditions) else { return .missing }
      return .sum(index, index.measure(measure), records)
    case .count(let selection):
      guard let (index, records) = select(selection, conditions) else { return .missing }
      return .count(index, records)
    case .distinct(let selection, let path):
      guard let (index, records) = select(selection, conditions),
        let column = index.ledger.form.index(of: path.column)
      else { return .missing }
      let values = (0..<index.count).map {
        index.identity(of: $0, column: column, attribute: path.attribute)
      }
      return .distinct(index, values, records)
    case .constant(let value): return .value(value)
    case .named(let name):
      guard let figure = template.figures[name] else { return .missing }
      return compile(figure.expression, conditions)
    case .stated(let name): return stated(name)
    case .prior(let name): return prior(name, conditions)
    case .plus(let a, let b): return .plus(compile(a, conditions), compile(b, conditions))
    case .minus(let a, let b): return .minus(compile(a, conditions), compile(b, conditions))
    case .share(let a, let b): return .share(compile(a, conditions), compile(b, conditions))
    case .growth(let a, let b): return .growth(compile(a, conditions), compile(b, conditions))
    case .least(let a, let b): return .least(compile(a, conditions), compile(b, conditions))
    case .greatest(let a, let b): return .greatest(compile(a, conditions), compile(b, conditions))
    case .score(let a, let b): return .score(compile(a, conditions), compile(b, conditions))
    case .average(let a, let b): return .average(compile(a, conditions), compile(b, conditions))
    case .listed(let name):
      guard let listing = template.listings[name] else { return .missing }
      return .listed(listing, conditions)
    case .absolute(let inner): return .absolute(compile(inner, conditions))
    case .whole(let inner): return .whole(compile(inner))
    }
  }

  private func select(
    _ selection: LedgerSelection, _ conditions: [Condition]
  ) -> (LedgerIndex, RecordSet)? {
    guard let index = index(selection.ledger),
      budget.unmatched.isEmpty
        || budget.unmatched.compare(
          under: selection.conditions + conditions, in: index.ledger.form)
    else { return nil }
    var records = RecordSet(count: index.count, filled: true)
    for condition in selection.conditions + conditions {
      guard let meeting = index.records(meeting: condition) else {
        note(index, condition)
        continue
      }
      records.formIntersection(meeting)
    }
    return (index, records)
  }

  func note(_ index: LedgerIndex, _ condition: Condition) {
    let misfit = Misfit(ledger: index.ledger.name, column: condition.path.column)
    if !misfits.contains(misfit) { misfits.append(misfit) }
  }

  private func stated(_ name: String) -> CompiledFigure {
    guard let definition = template.stated[name] else { return .missing }
    if let given = budget.statedNumbers[name]?.value {
      return .value(given.value(as: definition.kind, unit: budget.inputUnit))
    }
    return definition.standard.map { .value($0) } ?? .missing
  }

  /// Last year's records under this year's figures; nil where the draft names no earlier one.
  private(set) lazy var earlier: FigureEngine? = budget.earlier.map {
    FigureEngine(
      budget: $0.budget, template: $0.template, classification: $0.budget.classification,
      printing: printing, firstLedger: ledgerCount)
  }

  /// Derived from last year's draft where that can give it, else as typed.
  private func prior(_ name: String, _ conditions: [Condition]) -> CompiledFigure {
    if let draft = budget.earlier, draft.gives(name), let earlier {
      return .earlier(earlier.compile(.named(name), conditions))
    }
    guard let given = budget.priorFigures[name]?.value, let figure = template.figures[name] else {
      return .missing
    }
    return .value(given.value(as: figure.kind, unit: budget.inputUnit))
  }

  // MARK: Evaluating

  /// The value of a figure where `scope` stands; nil where it has none, such as a share of nothing.
  package func value(_ figure: CompiledFigure, in scope: RowScope) -> FigureValue? {
    switch figure {
    case .missing: return nil
    case .value(let value): return value
    case .sum(let index, let measure, let records):
      var total = 0
      RecordSet.forEach(in: records, and: scope.selection(index)) { total += measure.exact[$0] }
      return FigureValue(measure.kind, number: total)
    case .count(let index, let records):
      var count = 0
      RecordSet.forEach(in: records, and: scope.selection(index)) { _ in count += 1 }
      return .count(count)
    case .distinct(let index, let values, let records):
      var seen: Set<String> = []
      RecordSet.forEach(in: records, and: scope.selection(index)) { seen.insert(values[$0]) }
      seen.remove("")
      return .count(seen.count)
    case .plus(let a, let b):
      guard let a = value(a, in: scope), let b = value(b, in: scope) else { return nil }
      return a.adding(b, sign: 1)
    case .minus(let a, let b):
      guard let a = value(a, in: scope), let b = value(b, in: scope) else { return nil }
      return a.adding(b, sign: -1)
    case .share(let a, let b):
      guard let a = value(a, in: scope), let b = value(b, in: scope) else { return nil }
      return Ratio(a.whole, over: b.whole).map { .share($0) }
    case .growth(let a, let b):
      guard let a = value(a, in: scope), let b = value(b, in: scope) else { return nil }
      return Ratio(a.whole - b.whole, over: b.whole).map { .share($0) }
    case .least(let a, let b), .greatest(let a, let b):
      guard let a = value(a, in: scope), let b = value(b, in: scope) else { return nil }
      if case .least = figure { return b.isLess(than: a) ? b : a }
      return a.isLess(than: b) ? b : a
    case .score(let weight, let ratio):
      guard let weight = value(weight, in: scope), case .share(let ratio)? = value(ratio, in: scope)
      else { return nil }
      return weight.score(ratio)
    case .average(let amount, let count):
      guard case .amount(let amount)? = value(amount, in: scope),
        case .count(let count)? = value(count, in: scope), count > 0
      else { return nil }
      return .amount(Money(fen: Rounding.halfUp(amount.fen, over: count)))
    case .listed(let listing, let conditions):
      return .count(scope.narrowed(by: conditions).rows(of: listing).count)
    case .absolute(let inner): return value(inner, in: scope)?.magnitude
    case .whole(let inner): return value(inner, in: whole)
    case .earlier(let inner): return scope.earlier.flatMap { $0.engine.value(inner, in: $0) }
    }
  }

  /// An expression evaluated once.
  package func value(_ expression: FigureExpression, in scope: RowScope) -> FigureValue? {
    value(compile(expression), in: scope)
  }
}

/// An expression with its ledgers and conditions looked up.
package indirect enum CompiledFigure {
  case missing
  case value(FigureValue)
  case sum(LedgerIndex, Measure, RecordSet)
  case count(LedgerIndex, RecordSet)
  case distinct(LedgerIndex, [String], RecordSet)
  case plus(CompiledFigure, CompiledFigure)
  case minus(CompiledFigure, CompiledFigure)
  case share(CompiledFigure, CompiledFigure)
  case growth(CompiledFigure, CompiledFigure)
  case least(CompiledFigure, CompiledFigure)
  case greatest(CompiledFigure, CompiledFigure)
  case score(CompiledFigure, CompiledFigure)
  case average(CompiledFigure, CompiledFigure)
  case listed(Listing, [Condition])
  case absolute(CompiledFigure)
  case whole(CompiledFigure)
  /// Over last year's draft.
  case earlier(CompiledFigure)
}

extension FigureValue {
  /// 分 or a count; nothing for a share, which the template reader keeps out of quotients.
  package var whole: Int {
    switch self {
    case .amount(let money): money.fen
    case .count(let count): count
    case .quantity(let number): number.scaled
    case .share: 0
    }
  }

  /// Of two of one kind.
  func isLess(than other: FigureValue) -> Bool {
    if case .share(let a) = self, case .share(let b) = other { return a.isLess(than: b) }
    return whole < other.whole
  }

  /// 权重 × 比率, in hundredths, rounded once, half away from zero.
  func score(_ ratio: Ratio) -> FigureValue? {
    let weight: Quantity
    switch self {
    case .count(let count): weight = Quantity(whole: count)
    case .quantity(let number): weight = number
    case .amount, .share: return nil
    }
    // Ten-thousandths over a hundred are hundredths.
    let (below, overflow) = ratio.denominator.multipliedReportingOverflow(by: 100)
    guard !overflow, let share = Ratio(ratio.numerator, over: below) else { return nil }
    let hundredths = Rounding.halfUp(share, scale: abs(weight.scaled)) * weight.scaled.signum()
    return .quantity(Quantity(scaled: hundredths * (Quantity.one / 100)))
  }

  /// Percentage points add up over the product of the denominators.
  func adding(_ other: FigureValue, sign: Int) -> FigureValue? {
    switch (self, other) {
    case (.amount(let a), .amount(let b)): return .amount(Money(fen: a.fen + sign * b.fen))
    case (.count(let a), .count(let b)): return .count(a + sign * b)
    case (.quantity(let a), .quantity(let b)):
      return .quantity(Quantity(scaled: a.scaled + sign * b.scaled))
    case (.share(let a), .share(let b)):
      let (left, overflow1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
      let (right, overflow2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
      let (below, overflow3) = a.denominator.multipliedReportingOverflow(by: b.denominator)
      if overflow1 || overflow2 || overflow3 { return nil }
      return Ratio(left + sign * right, over: below).map { .share($0) }
    default: return nil
    }
  }
}
