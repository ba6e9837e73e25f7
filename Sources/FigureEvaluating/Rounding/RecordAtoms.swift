import GoujiModel

/// Records put together into atoms, each a group that all printed sums take as a whole or not at
/// all, and the problem of finding whole numbers for them.
struct RecordAtoms {
  let problem: RoundingProblem
  private let variables: RecordVariables
  /// Which printed sum each sum of the problem is, as an index; nil for a total that is not printed.
  let printedSums: [Int?]
  /// Variables of every atom, in order.
  private let members: [[Int]]

  init(_ printed: PrintedSums, _ variables: RecordVariables, step: Int) {
    self.variables = variables
    var list = RowList(variables, step: step)
    // 收支总计 and the like keep their own rounding.
    for key in variables.keys { list.addTotal(key) }
    for (number, sum) in printed.list.enumerated() { list.add(sum, number) }
    var columns = [[Int32]](repeating: [], count: variables.exact.count)
    for (number, row) in list.rows.enumerated() {
      for part in row.parts { columns[part.variable] += [Int32(number), Int32(part.factor)] }
    }
    var sums = list.rows.map {
      RoundingProblem.Sum(
        atoms: [], factors: [], exact: $0.exact, low: $0.low, high: $0.high, isTotal: $0.isTotal)
    }
    var atoms: [[Int32]: Int] = [:]
    var members: [[Int]] = []
    var exact: [Int] = []
    for (variable, column) in columns.enumerated() where !column.isEmpty {
      if let atom = atoms[column] {
        members[atom].append(variable)
        exact[atom] += variables.exact[variable]
        continue
      }
      for position in stride(from: 0, to: column.count, by: 2) {
        sums[Int(column[position])].atoms.append(Int32(members.count))
        sums[Int(column[position])].factors.append(column[position + 1])
      }
      atoms[column] = members.count
      members.append([variable])
      exact.append(variables.exact[variable])
    }
    self.members = members
    printedSums = list.rows.map(\.printedSum)
    problem = RoundingProblem(step: step, exact: exact, sums: sums)
  }

  /// The number of every variable: that of its atom spread over the members as they come.
  func spread(_ numbers: [Int]) -> [Int] {
    var digits = variables.exact.map { Rounding.halfUp($0, over: problem.step) }
    for (atom, number) in numbers.enumerated() {
      var (total, given) = (0, 0)
      for variable in members[atom] {
        total += variables.exact[variable]
        digits[variable] = Rounding.halfUp(total, over: problem.step) - given
        given += digits[variable]
      }
      if let last = members[atom].last { digits[last] += number - given }
    }
    return digits
  }
}

/// Printed sums as rows over the variables, each once.
private struct RowList {
  struct Row {
    var parts: [RecordVariables.Part]
    var exact: Int
    var low: Int
    var high: Int
    var isTotal: Bool
    /// The first printed sum that is made of these parts.
    var printedSum: Int?
  }

  private struct Key: Hashable {
    var numbers: [Int]
  }

  private(set) var rows: [Row] = []
  private let variables: RecordVariables
  private let step: Int
  private var known: [Key: Int] = [:]
  /// Factors of the row being made, and which of them are set.
  private var factors: [Int]
  private var touched: [Int] = []

  init(_ variables: RecordVariables, step: Int) {
    self.variables = variables
    self.step = step
    factors = [Int](repeating: 0, count: variables.exact.count)
  }

  /// All records of a ledger: rounded by itself.
  mutating func addTotal(_ key: BalancedAmounts.Key) {
    for combination in variables.combinations[key] ?? [] { add(combination, sign: 1) }
    let (parts, exact) = takeParts()
    let nearest = Rounding.halfUp(exact, over: step)
    append(
      Row(parts: parts, exact: exact, low: nearest, high: nearest, isTotal: true), rest: 0)
  }

  /// `number` is the index of the sum.
  mutating func add(_ sum: PrintedSum, _ number: Int) {
    for term in sum.terms {
      let combinations = variables.combinations[
        BalancedAmounts.Key(ledger: term.ledger, column: term.column)]
      guard let combinations else { continue }
      term.records.forEach { add(combinations[$0], sign: term.sign) }
    }
    let (parts, exact) = takeParts()
    // Printed is what the parts give plus the rounded rest; it is to be near the exact whole.
    let rest = sum.exactRest - sum.shownRest
    let wanted = exact + rest
    let low = wanted.floored(over: step)
    let high = low * step == wanted ? low : low + 1
    append(
      Row(parts: parts, exact: wanted, low: low, high: high, isTotal: false, printedSum: number),
      rest: rest)
  }

  private mutating func add(_ combination: [RecordVariables.Part], sign: Int) {
    for part in combination where variables.exact[part.variable] != 0 {
      if factors[part.variable] == 0 { touched.append(part.variable) }
      factors[part.variable] += sign * part.factor
    }
  }

  private mutating func takeParts() -> ([RecordVariables.Part], Int) {
    // A factor that went back to zero on the way may be listed twice.
    var parts: [RecordVariables.Part] = []
    var exact = 0
    touched.sort()
    for variable in touched where factors[variable] != 0 {
      parts.append(RecordVariables.Part(variable: variable, factor: factors[variable]))
      exact += factors[variable] * variables.exact[variable]
      factors[variable] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return (parts, exact)
  }

  private mutating func append(_ row: Row, rest: Int) {
    if row.parts.isEmpty { return }
    let key = Key(numbers: [rest] + row.parts.flatMap { [$0.variable, $0.factor] })
    if let same = known[key] {
      rows[same].printedSum = rows[same].printedSum ?? row.printedSum
    } else {
      known[key] = rows.count
      rows.append(row)
    }
  }
}
