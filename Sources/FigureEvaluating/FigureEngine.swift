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
  private var misfits: [Misfit] = []
  private(set) var printing: Printing
  /// 分 in the last digit of a printed amount.
  let lastDigit: Int
  /// What has been printed so far, where it is collected.
  package private(set) var printedSums = PrintedSums()
  /// Over last year's draft.
  private let isEarlier: Bool
  let rowConditions = ConditionTable()
  /// See `compiled`.
  var named: [ByteKey: [(column: [Condition], figure: CompiledFigure)]] = [:]

  package struct Misfit: Hashable {
    package var ledger: String
    package var column: String
  }

  /// Engines over one draft share its `references`.
  package init(
    budget: Budget, template: Template, classification: Classification,
    references: References? = nil, printing: Printing = .byItself, firstLedger: Int = 0,
    isEarlier: Bool = false
  ) {
    self.isEarlier = isEarlier
    self.printing = printing
    lastDigit = template.options.lastDigit
    self.budget = budget
    self.template = template
    self.classification = classification
    let references = references ?? References(budget, template.ledgers)
    self.references = references
    var indexes: [ByteKey: LedgerIndex] = [:]
    for (slot, shape) in template.ledgers.enumerated() {
      let number = firstLedger + slot
      indexes[ByteKey(shape.name)] = LedgerIndex(
        budget.ledgers[shape.name] ?? .absent(shape), number: number, slot: slot, references,
        shown: printing.columns(ofLedger: number))
    }
    self.indexes = indexes
  }

  package func index(_ ledger: String) -> LedgerIndex? { indexes[ByteKey(ledger)] }

  var ledgerCount: Int { indexes.count }

  /// The scope of the whole draft, which does not keep its engine alive: those below it do.
  package private(set) lazy var whole = RowScope(engine: self)

  /// Last year's records under this year's figures; nil where the draft names no earlier one.
  var earlier: FigureEngine? {
    guard madeEarlier == nil, let draft = budget.earlier else { return madeEarlier }
    madeEarlier = FigureEngine(
      budget: draft.budget, template: draft.template, classification: draft.budget.classification,
      references: references.earlier?.value(), printing: printing, firstLedger: ledgerCount,
      isEarlier: true)
    return madeEarlier
  }
  /// Few tables ask for last year's figures.
  private var madeEarlier: FigureEngine?

  func keep(_ sum: PrintedSum) { printedSums.add(sum) }

  /// From now on prints these amounts.
  package func print(_ amounts: BalancedAmounts) {
    printing = .balanced(amounts)
    for index in indexes.values { index.show(amounts.columns(ofLedger: index.number)) }
    madeEarlier?.print(amounts)
  }

  // MARK: Misfits

  /// Keeps in mind that the ledger has no column for the condition.
  func misfit(_ index: LedgerIndex, _ condition: Condition) -> NoValue {
    let misfit = Misfit(ledger: index.ledger.name, column: condition.path.column)
    if !misfits.contains(misfit) { misfits.append(misfit) }
    return .noColumn(ledger: misfit.ledger, column: misfit.column)
  }

  /// Of last year's draft: why its records under the condition are not known, or not those that this
  /// year means.
  func gap(under condition: Condition, _ index: LedgerIndex) -> NoValue? {
    if isEarlier, let absence = index.absence(of: condition.path) { return absence }
    if budget.unmatched.isEmpty { return nil }
    return budget.unmatched.code(under: condition, in: index.ledger.shape).map {
      .noCounterpart($0)
    }
  }

  /// Of last year's draft: it did not keep the column.
  func absence(of path: ColumnPath, in index: LedgerIndex) -> NoValue? {
    isEarlier ? index.absence(of: path) : nil
  }

  /// Misfits met since the last call.
  package func takeMisfits() -> [Misfit] {
    defer { misfits = [] }
    return misfits
  }

  /// As `takeMisfits`, of last year's draft.
  package func takeEarlierMisfits() -> [Misfit] { madeEarlier?.takeMisfits() ?? [] }

  // MARK: Evaluating

  /// The exact value of a figure where `scope` stands.
  package func value(
    _ figure: CompiledFigure, in scope: RowScope
  ) throws(NoValue) -> FigureValue {
    try value(figure.node, in: scope)
  }

  func value(_ node: CompiledFigure.Node, in scope: RowScope) throws(NoValue) -> FigureValue {
    switch node {
    case .none(let reason): throw reason
    case .constant(let value): return value
    case .ofWhole(let value, let name):
      guard scope.isWhole else { throw .notOfRow(name) }
      return value
    case .sum(let index, let measure, let records):
      return try sum(measure, measure.exact, records, scope.selection(index))
    case .count(let index, let records):
      var count = 0
      RecordSet.forEach(in: records, and: try scope.selection(index)) { _ in count += 1 }
      return .count(count)
    case .distinct(let index, let values, let records):
      var seen: Set<String> = []
      RecordSet.forEach(in: records, and: try scope.selection(index)) { seen.insert(values[$0]) }
      seen.remove("")
      return .count(seen.count)
    case .listed(let listing, let conditions):
      return .count(try scope.narrowed(by: conditions).count(of: listing))
    case .whole(let inner): return try value(inner, in: whole)
    case .earlier(let inner):
      guard let scope = scope.earlier else { throw .noEarlierDraft }
      return try scope.engine.value(inner, in: scope)
    case .unary(let operation, let a): return try operation.value(value(a, in: scope))
    case .binary(let operation, let a, let b):
      return try operation.value(value(a, in: scope), value(b, in: scope))
    }
  }

  /// The sum of a column over the records in both sets.
  func sum(
    _ measure: Measure, _ numbers: [Int], _ records: RecordSet, _ others: RecordSet
  ) throws(NoValue) -> FigureValue {
    var sum = CheckedSum()
    RecordSet.forEach(in: records, and: others) { sum.add(numbers[$0]) }
    guard let value = FigureValue(measure.kind, number: try sum.value()) else { throw .faulty }
    return value
  }

  /// An expression evaluated once; nil where it has no value.
  package func value(_ expression: FigureExpression, in scope: RowScope) -> FigureValue? {
    try? value(compile(expression), in: scope)
  }
}
