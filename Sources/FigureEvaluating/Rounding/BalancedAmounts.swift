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

  /// `sums` are all that the report prints.
  package init(_ sums: PrintedSums, budget: Budget, template: Template) {
    let step = template.options.lastDigit
    let variables = RecordVariables(sums, budget: budget, template: template)
    let atoms = RecordAtoms(sums, variables, step: step)
    var search = RoundingSearch(atoms.problem)
    let digits = atoms.spread(search.numbers())
    columns = variables.forms.mapValues { forms in
      forms.map { form in form.reduce(0) { $0 + $1.factor * digits[$1.variable] } * step }
    }
  }

  func columns(ofLedger number: Int) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (key, numbers) in columns where key.ledger == number { found[key.column] = numbers }
    return found
  }
}
