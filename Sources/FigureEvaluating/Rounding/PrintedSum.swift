import GoujiModel

/// What an amount that is printed adds up: records of ledgers, with signs, and numbers that are no
/// records, such as last year's.
package struct PrintedSum: Hashable, Sendable {
  struct Term: Hashable, Sendable {
    /// Numbers of the ledger and of its column.
    var ledger: Int
    var column: Int
    var sign: Int
    var records: RecordSet
  }

  var terms: [Term] = []
  /// 分 of the other numbers, exact and each rounded by itself.
  var exactRest = 0
  var shownRest = 0
}

/// The different sums that a report prints, in the order in which they came up.
package struct PrintedSums: Sendable {
  package private(set) var list: [PrintedSum] = []
  private var seen: Set<PrintedSum> = []

  package init() {}

  mutating func add(_ sum: PrintedSum) {
    if !sum.terms.isEmpty, seen.insert(sum).inserted { list.append(sum) }
  }

  package mutating func add(_ others: PrintedSums) {
    for sum in others.list { add(sum) }
  }
}

extension FigureEngine {
  /// Remembers that the amount is printed, where the printed amounts are yet to be balanced.
  func collect(_ figure: CompiledFigure.Node, in scope: RowScope) {
    guard case .collecting = printing else { return }
    var sum = PrintedSum()
    if add(figure, in: scope, sign: 1, to: &sum) { keep(sum) }
  }

  /// What a figure of a report adds up; nil where it is no sum of amounts.
  package func printedSum(of origin: FigureOrigin) -> PrintedSum? {
    let context = origin.context
    let scope = context.records.reduce(whole.narrowed(by: context.row)) { scope, record in
      scope.narrowed(by: [], record: record)
    }
    var sum = PrintedSum()
    let figure = compile(origin.definition, context.column)
    return add(figure.node, in: scope, sign: 1, to: &sum) ? sum : nil
  }

  /// False where the figure is no sum of amounts.
  private func add(
    _ figure: CompiledFigure.Node, in scope: RowScope, sign: Int, to sum: inout PrintedSum
  ) -> Bool {
    switch figure {
    case .constant(.amount(let money)), .ofWhole(.amount(let money), _):
      sum.exactRest += sign * money.fen
      sum.shownRest += sign * Rounding.halfUp(money.fen, over: lastDigit) * lastDigit
      return true
    case .sum(let index, let measure, let records):
      guard measure.kind == .amount, let selection = try? scope.selection(index) else {
        return false
      }
      let found = records.intersection(selection)
      if !found.isEmpty {
        sum.terms.append(
          PrintedSum.Term(
            ledger: index.number, column: measure.column, sign: sign, records: found))
      }
      return true
    case .binary(.plus, let a, let b):
      return add(a, in: scope, sign: sign, to: &sum) && add(b, in: scope, sign: sign, to: &sum)
    case .binary(.minus, let a, let b):
      return add(a, in: scope, sign: sign, to: &sum) && add(b, in: scope, sign: -sign, to: &sum)
    case .unary(.absolute, let inner): return add(inner, in: scope, sign: sign, to: &sum)
    case .whole(let inner): return add(inner, in: whole, sign: sign, to: &sum)
    case .earlier(let inner):
      guard let scope = scope.earlier else { return false }
      return scope.engine.add(inner, in: scope, sign: sign, to: &sum)
    case .none, .constant, .ofWhole, .count, .distinct, .listed, .unary, .binary: return false
    }
  }
}
