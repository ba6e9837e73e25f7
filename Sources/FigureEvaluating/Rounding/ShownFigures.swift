import GoujiModel

/// What an engine is asked to print.
package enum Printing: Sendable {
  /// Every figure rounded by itself.
  case byItself
  /// Nothing for good: the amounts are gathered, to be balanced.
  case collecting
  case balanced(BalancedAmounts)

  /// The amounts of a ledger as they enter print, by column.
  func columns(ofLedger number: Int) -> [Int: [Int]] {
    if case .balanced(let amounts) = self { amounts.columns(ofLedger: number) } else { [:] }
  }
}

/// How amounts are printed where a figure stands: in the sentences, or in one table.
package struct PrintPlace: Sendable {
  var unit: AmountUnit
  /// Decimals of its amounts.
  var decimals: Int
  /// What its shares and differences are made of.
  var basis: ShareBasis
  /// The figures whose digits a reader compares there.
  var beside: FiguresBeside
  /// Of the column in which the figure stands.
  var conditions: [Condition]

  package init(
    unit: AmountUnit, amounts: NumberFormat, basis: ShareBasis,
    beside: FiguresBeside = FiguresBeside(), conditions: [Condition] = []
  ) {
    self.unit = unit
    self.basis = basis
    self.beside = beside
    self.conditions = conditions
    decimals = amounts.decimals
  }
}

/// The number that is printed for a figure: the figure once more, over amounts that are whole last
/// digits, so that what is added or subtracted exactly is so in print, and what is compared by
/// printed figures (占比依据: 印出数) is so by the digits that stand beside it.
extension FigureEngine {
  /// As printed at `place` with so many decimals; the exact value where it is rounded by itself.
  /// None where the digits in print leave nothing to compare with.
  package func shown(
    _ expression: FigureExpression, _ figure: CompiledFigure, _ value: FigureValue,
    in scope: RowScope, at place: PrintPlace, decimals: Int
  ) throws(NoValue) -> FigureValue {
    if case .byItself = printing, place.basis == .exact { return value }
    let view = PrintView(self, place, decimals)
    if case .amount = value {
      if view.isBalanced || isCollecting { collect(figure.node, in: scope) }
      // With other digits than the tables' the balanced amount would be rounded twice.
      guard view.isStandard || place.basis == .printed else { return value }
    }
    return try view.shown(figure.node, expression, in: scope)
  }

  /// As `shown`, of a figure that only chooses what is printed: it enters no balancing.
  func compared(
    _ expression: FigureExpression, _ figure: CompiledFigure, in scope: RowScope,
    at place: PrintPlace, decimals: Int
  ) throws(NoValue) -> FigureValue {
    if place.basis == .exact { return try value(figure, in: scope) }
    return try PrintView(self, place, decimals).shown(figure.node, expression, in: scope)
  }

  /// A value of a record that is printed as it stands.
  package func shown(
    _ value: LedgerValue, _ record: Int, _ column: Int, _ index: LedgerIndex
  ) -> LedgerValue {
    guard case .amount = value else { return value }
    switch printing {
    case .byItself: return value
    case .collecting:
      let term = PrintedSum.Term(
        ledger: index.number, column: column, sign: 1, records: RecordSet(only: record))
      keep(PrintedSum(terms: [term]))
      return value
    case .balanced:
      guard let measure = index.measure(index.ledger.shape.columns[column].name) else {
        return value
      }
      return .amount(Money(fen: index.shown(measure)[record]))
    }
  }

  private var isCollecting: Bool { if case .collecting = printing { true } else { false } }
}

/// Figures as a reader of one place sees them.
private struct PrintView {
  let engine: FigureEngine
  private let place: PrintPlace
  /// Its amounts have the last digit to which amounts are balanced.
  let isStandard: Bool
  /// Amounts of records are whole last digits here.
  let isBalanced: Bool
  /// 分 in the last digit of amounts.
  private let step: Int
  /// Over last year's draft, whose figures are not named here one by one.
  private let isEarlier: Bool

  init(_ engine: FigureEngine, _ place: PrintPlace, _ decimals: Int) {
    self.engine = engine
    self.place = place
    let options = engine.template.options
    step = TemplateOptions.lastDigit(decimals: place.decimals, in: place.unit)
    isStandard =
      place.unit == options.unit && options.lastDigit(decimals: decimals) == engine.lastDigit
    if case .balanced = engine.printing { isBalanced = isStandard } else { isBalanced = false }
    isEarlier = false
  }

  private init(_ view: PrintView, over engine: FigureEngine) {
    self.engine = engine
    place = view.place
    isStandard = view.isStandard
    isBalanced = view.isBalanced
    step = view.step
    isEarlier = true
  }

  /// Figures are compared by their digits.
  private var comparesPrinted: Bool { place.basis == .printed }

  /// `expression` is what the node was compiled from.
  func shown(
    _ node: CompiledFigure.Node, _ expression: FigureExpression, in scope: RowScope
  ) throws(NoValue) -> FigureValue {
    let expression = written(expression)
    let operands = expression.children
    switch node {
    case .constant(let value), .ofWhole(let value, _):
      _ = try engine.value(node, in: scope)
      return isBalanced ? value.rounded(to: engine.lastDigit) : value
    case .sum(let index, let measure, let records):
      let numbers = isBalanced && measure.kind == .amount ? index.shown(measure) : measure.exact
      return try engine.sum(measure, numbers, records, scope.selection(index))
    case .whole(let inner):
      return try shown(inner, operands.first ?? expression, in: engine.whole)
    case .earlier(let inner):
      guard let scope = scope.earlier else { throw .noEarlierDraft }
      let figure = expression.names.first.map { FigureExpression.named($0) } ?? expression
      return try PrintView(self, over: scope.engine).shown(inner, figure, in: scope)
    case .unary(.absolute, let inner):
      return try shown(inner, operands.first ?? expression, in: scope).magnitude
    case .binary(let operation, let a, let b) where operands.count == 2:
      switch operation {
      case .plus, .least, .greatest, .average:
        return try operation.value(
          shown(a, operands[0], in: scope), shown(b, operands[1], in: scope))
      case .minus:
        return try operation.value(
          compared(a, operands[0], in: scope), compared(b, operands[1], in: scope))
      case .share, .growth:
        guard comparesPrinted else { break }
        return try operation.value(
          compared(a, operands[0], in: scope), compared(b, operands[1], in: scope))
      case .absolute, .score: break
      }
    case .none, .count, .distinct, .listed, .unary, .binary: break
    }
    return try engine.value(node, in: scope)
  }

  /// What a name stands for.
  private func written(_ expression: FigureExpression) -> FigureExpression {
    var expression = expression
    while case .named(let name) = expression,
      let figure = engine.template.figures[name]?.expression
    {
      expression = figure
    }
    return expression
  }

  /// As it enters a difference or a quotient: by its digits where the template asks for those.
  private func compared(
    _ node: CompiledFigure.Node, _ expression: FigureExpression, in scope: RowScope
  ) throws(NoValue) -> FigureValue {
    let value = try shown(node, expression, in: scope)
    guard comparesPrinted else { return value }
    if !isEarlier,
      let slot = place.beside.format(of: expression, under: place.conditions, in: engine.template)
    {
      return engine.template.options.digits(of: value, slot)
    }
    return value.rounded(to: step)
  }
}
