import GoujiModel

/// The amounts of the records as they enter printed figures: whole last digits, chosen so that all
/// printed sums stay within one digit of the exact ones.
package struct BalancedAmounts: Sendable {
  struct Key: Hashable, Sendable {
    var ledger: Int
    var column: Int
  }

  /// 分 of every record, by ledger and column.
  private let columns: [Key: [Int]]

  package enum Outcome: Sendable {
    case balanced
    /// So many sums cannot all be printed within a last digit of their exact values, however the
    /// records are rounded up or down; those of them that are printed.
    case impossible(Int, printed: [PrintedSum])
    /// Neither found nor proven impossible.
    case open
  }

  package let outcome: Outcome

  /// `sums` are all that the report prints.
  package init(_ sums: PrintedSums, budget: Budget, template: Template) {
    let step = template.options.lastDigit
    let variables = RecordVariables(sums, budget: budget, template: template)
    let atoms = RecordAtoms(sums, variables, step: step)
    var search = RoundingSearch(atoms.problem)
    let digits = atoms.spread(search.numbers())
    outcome =
      switch search.outcome {
      case .balanced: .balanced
      case .open: .open
      case .impossible(let contradicting):
        .impossible(
          contradicting.count,
          printed: contradicting.compactMap { atoms.printedSums[$0] }.map { sums.list[$0] })
      }
    columns = variables.combinations.mapValues { combinations in
      combinations.map { combination in
        combination.reduce(0) { $0 + $1.factor * digits[$1.variable] } * step
      }
    }
  }

  func columns(ofLedger number: Int) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (key, numbers) in columns where key.ledger == number { found[key.column] = numbers }
    return found
  }
}
