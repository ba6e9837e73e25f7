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

/// The number that is printed for a figure: the figure once more, over amounts that are whole last
/// digits, so that what is added or subtracted exactly is so in print.
extension FigureEngine {
  /// As printed with so many decimals; the exact value where it is rounded by itself.
  package func shown(
    _ figure: CompiledFigure, _ value: FigureValue, in scope: RowScope, decimals: Int
  ) -> FigureValue {
    if printsExactValues { return value }
    if case .amount = value {
      // With other decimals than the tables' the balanced amount would be rounded twice.
      let options = template.options
      guard options.lastDigit(decimals: decimals) == lastDigit else { return value }
      collect(figure, in: scope)
    }
    return shown(figure, in: scope) ?? value
  }

  /// A value of a record that is printed as it stands.
  package func shown(
    _ value: LedgerValue, _ record: Int, _ column: Int, _ index: LedgerIndex
  ) -> LedgerValue {
    guard case .amount = value else { return value }
    switch printing {
    case .byItself: return value
    case .collecting:
      var records = RecordSet(count: index.count)
      records.insert(record)
      let term = PrintedSum.Term(ledger: index.number, column: column, sign: 1, records: records)
      keep(PrintedSum(terms: [term]))
      return value
    case .balanced:
      let measure = index.measure(index.ledger.form.columns[column].name)
      return .amount(Money(fen: index.shown(measure)[record]))
    }
  }

  private func shown(_ figure: CompiledFigure, in scope: RowScope) -> FigureValue? {
    switch figure {
    case .missing: return nil
    case .value(let value): return isBalanced ? value.rounded(to: lastDigit) : value
    case .sum(let index, let measure, let records):
      if measure.kind != .amount { return value(figure, in: scope) }
      var total = 0
      let numbers = isBalanced ? index.shown(measure) : measure.exact
      RecordSet.forEach(in: records, and: scope.selection(index)) { total += numbers[$0] }
      return .amount(Money(fen: total))
    case .earlier(let inner): return scope.earlier.flatMap { $0.engine.shown(inner, in: $0) }
    case .count, .distinct, .least, .greatest, .score, .average, .listed:
      return value(figure, in: scope)
    case .plus(let a, let b):
      guard let a = shown(a, in: scope), let b = shown(b, in: scope) else { return nil }
      return a.adding(b, sign: 1)
    case .minus(let a, let b):
      guard let a = shown(a, in: scope), let b = shown(b, in: scope) else { return nil }
      return a.adding(b, sign: -1)
    case .share(let a, let b):
      return operands(a, b, in: scope).flatMap { Ratio($0, over: $1) }.map { .share($0) }
        ?? value(figure, in: scope)
    case .growth(let a, let b):
      return operands(a, b, in: scope).flatMap { Ratio($0 - $1, over: $1) }.map { .share($0) }
        ?? value(figure, in: scope)
    case .absolute(let inner): return shown(inner, in: scope)?.magnitude
    case .whole(let inner): return shown(inner, in: whole)
    }
  }

  /// Both sides of a quotient as they are printed; nil where the exact ones are asked for.
  private func operands(
    _ a: CompiledFigure, _ b: CompiledFigure, in scope: RowScope
  ) -> (Int, Int)? {
    guard template.options.rounding.basis == .printed, let a = shown(a, in: scope),
      let b = shown(b, in: scope)
    else { return nil }
    return (a.rounded(to: lastDigit).whole, b.rounded(to: lastDigit).whole)
  }

  private var printsExactValues: Bool {
    if case .byItself = printing { template.options.rounding.basis == .exact } else { false }
  }

  private var isBalanced: Bool { if case .balanced = printing { true } else { false } }
}
