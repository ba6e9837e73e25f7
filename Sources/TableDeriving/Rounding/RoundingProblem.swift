import GoujiModel

/// The whole numbers to be found: one for every atom, a group of records that all printed sums
/// take together or not at all, such that every sum lies between its bounds.
struct RoundingProblem {
  /// A printed sum in last digits.
  struct Sum {
    /// Atoms and their factors.
    var atoms: [Int32]
    var factors: [Int32]
    /// Exact value in 分, without what is no record.
    var exact: Int
    var low: Int
    var high: Int
  }

  let step: Int
  private(set) var sums: [Sum] = []
  /// Exact 分 of every atom.
  private(set) var exact: [Int] = []
  /// Variables of every atom, in order.
  private var members: [[Int]] = []
  private let variables: RecordVariables

  init(_ printed: PrintedSums, _ variables: RecordVariables, step: Int) {
    self.step = step
    self.variables = variables
    var rows = RowList(variables, step: step)
    // 收支总计 and the like keep their own rounding.
    for key in variables.keys { rows.addTotal(key) }
    for sum in printed.list { rows.add(sum) }
    gather(rows.rows)
  }

  /// Variables that stand in the same rows with the same factors become one atom.
  private mutating func gather(_ rows: [RowList.Row]) {
    var columns = [[Int32]](repeating: [], count: variables.exact.count)
    for (number, row) in rows.enumerated() {
      for part in row.parts {
        columns[part.variable].append(Int32(number))
        columns[part.variable].append(Int32(part.factor))
      }
    }
    var atoms: [[Int32]: Int] = [:]
    sums = rows.map { Sum(atoms: [], factors: [], exact: $0.exact, low: $0.low, high: $0.high) }
    for (variable, column) in columns.enumerated() where !column.isEmpty {
      if let atom = atoms[column] {
        members[atom].append(variable)
        exact[atom] += variables.exact[variable]
        continue
      }
      let atom = members.count
      atoms[column] = atom
      members.append([variable])
      exact.append(variables.exact[variable])
      for position in stride(from: 0, to: column.count, by: 2) {
        sums[Int(column[position])].atoms.append(Int32(atom))
        sums[Int(column[position])].factors.append(column[position + 1])
      }
    }
  }

  /// The number of every variable: that of its atom spread over the members as they come.
  func spread(_ numbers: [Int]) -> [Int] {
    var digits = variables.exact.map { Rounding.halfUp($0, over: step) }
    for (atom, number) in numbers.enumerated() {
      var (total, given) = (0, 0)
      for variable in members[atom] {
        total += variables.exact[variable]
        digits[variable] = Rounding.halfUp(total, over: step) - given
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
  }

  private struct Key: Hashable {
    var numbers: [Int]
  }

  private(set) var rows: [Row] = []
  private let variables: RecordVariables
  private let step: Int
  private var known: Set<Key> = []
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
    for form in variables.forms[key] ?? [] { add(form, sign: 1) }
    let (parts, exact) = takeParts()
    let nearest = Rounding.halfUp(exact, over: step)
    append(parts, exact, low: nearest, high: nearest, rest: 0)
  }

  mutating func add(_ sum: PrintedSum) {
    for term in sum.terms {
      let forms = variables.forms[BalancedAmounts.Key(ledger: term.ledger, column: term.column)]
      guard let forms else { continue }
      term.records.forEach { add(forms[$0], sign: term.sign) }
    }
    let (parts, exact) = takeParts()
    // Printed is what the parts give plus the rounded rest; it is to be near the exact whole.
    let rest = sum.exactRest - sum.shownRest
    let wanted = exact + rest
    let low = wanted.floored(over: step)
    append(parts, wanted, low: low, high: low * step == wanted ? low : low + 1, rest: rest)
  }

  private mutating func add(_ form: [RecordVariables.Part], sign: Int) {
    for part in form where variables.exact[part.variable] != 0 {
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

  private mutating func append(
    _ parts: [RecordVariables.Part], _ exact: Int, low: Int, high: Int, rest: Int
  ) {
    if parts.isEmpty { return }
    let key = Key(numbers: [rest] + parts.flatMap { [$0.variable, $0.factor] })
    if known.insert(key).inserted {
      rows.append(Row(parts: parts, exact: exact, low: low, high: high))
    }
  }
}
