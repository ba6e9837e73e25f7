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

  package init(unit: AmountUnit, amounts: NumberFormat, basis: ShareBasis) {
    self.unit = unit
    self.basis = basis
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
    _ figure: CompiledFigure, _ value: FigureValue, in scope: RowScope, at place: PrintPlace,
    decimals: Int
  ) throws(NoValue) -> FigureValue {
    if case .byItself = printing, place.basis == .exact { return value }
    let view = PrintView(self, place, decimals)
    if case .amount = value {
      if view.isBalanced || isCollecting { collect(figure.node, in: scope) }
      // With other digits than the tables' the balanced amount would be rounded twice.
      guard view.isStandard || place.basis == .printed else { return value }
    }
    return try view.shown(figure.node, in: scope)
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
  /// Its amounts have the last digit to which amounts are balanced.
  let isStandard: Bool
  /// Amounts of records are whole last digits here.
  let isBalanced: Bool
  /// Figures are compared by their digits.
  let comparesPrinted: Bool
  /// 分 in the last digit of amounts.
  let step: Int

  init(_ engine: FigureEngine, _ place: PrintPlace, _ decimals: Int) {
    self.engine = engine
    let options = engine.template.options
    step = TemplateOptions.lastDigit(decimals: place.decimals, in: place.unit)
    isStandard =
      place.unit == options.unit && options.lastDigit(decimals: decimals) == engine.lastDigit
    if case .balanced = engine.printing { isBalanced = isStandard } else { isBalanced = false }
    comparesPrinted = place.basis == .printed
  }

  func shown(
    _ node: CompiledFigure.Node, in scope: RowScope
  ) throws(NoValue) -> FigureValue {
    switch node {
    case .constant(let value), .ofWhole(let value, _):
      _ = try engine.value(node, in: scope)
      return isBalanced ? value.rounded(to: engine.lastDigit) : value
    case .sum(let index, let measure, let records):
      let numbers = isBalanced && measure.kind == .amount ? index.shown(measure) : measure.exact
      return try engine.sum(measure, numbers, records, scope.selection(index))
    case .whole(let inner): return try shown(inner, in: engine.whole)
    case .earlier(let inner):
      guard let scope = scope.earlier else { throw .noEarlierDraft }
      return try PrintView(self, over: scope.engine).shown(inner, in: scope)
    case .unary(.absolute, let inner): return try shown(inner, in: scope).magnitude
    case .binary(.plus, let a, let b):
      return try FigureOperator.plus.value(shown(a, in: scope), shown(b, in: scope))
    case .binary(.minus, let a, let b):
      return try FigureOperator.minus.value(compared(a, in: scope), compared(b, in: scope))
    case .binary(let operation, let a, let b) where operation.isRate && comparesPrinted:
      return try operation.value(compared(a, in: scope), compared(b, in: scope))
    case .none, .count, .distinct, .listed, .unary, .binary:
      return try engine.value(node, in: scope)
    }
  }

  /// As it enters a difference or a quotient: by its digits where the template asks for those.
  private func compared(
    _ node: CompiledFigure.Node, in scope: RowScope
  ) throws(NoValue) -> FigureValue {
    let value = try shown(node, in: scope)
    return comparesPrinted ? value.rounded(to: step) : value
  }

  private init(_ view: PrintView, over engine: FigureEngine) {
    self.engine = engine
    isStandard = view.isStandard
    isBalanced = view.isBalanced
    comparesPrinted = view.comparesPrinted
    step = view.step
  }
}
