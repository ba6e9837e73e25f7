import GoujiModel

/// Which whole number each record of an amount ledger stands for. An income record that follows
/// from a spending line shares the number of that line; of the explicit income of a unit from a
/// source in a year, the last record is what the spending leaves, so that both sides stay equal.
struct RecordVariables {
  /// `factor ×` the number of a variable.
  struct Part {
    var variable: Int
    var factor: Int
  }

  /// What every record is made of, by ledger and column.
  private(set) var combinations: [BalancedAmounts.Key: [[Part]]] = [:]
  /// 分 of every variable.
  private(set) var exact: [Int] = []
  /// The ledgers and columns in use, in order.
  private(set) var keys: [BalancedAmounts.Key] = []

  init(_ sums: PrintedSums, budget: Budget, template: Template) {
    let used = Set(
      sums.list.flatMap(\.terms).map { BalancedAmounts.Key(ledger: $0.ledger, column: $0.column) })
    keys = used.sorted { ($0.ledger, $0.column) < ($1.ledger, $1.column) }
    add(budget, template, first: 0)
    // Ledgers of last year's draft are numbered behind this year's.
    if let earlier = budget.earlier {
      add(earlier.budget, earlier.template, first: template.ledgers.count)
    }
  }

  /// The records of one draft, whose ledgers are numbered from `first`.
  private mutating func add(_ budget: Budget, _ template: Template, first: Int) {
    let keys = keys.filter { (first..<first + template.ledgers.count).contains($0.ledger) }
    let spending = template.ledgers.firstIndex { $0.name == StandardLedger.spending }
      .map { first + $0 }
    for key in keys where key.ledger != spending {
      guard let ledger = budget.ledgers[template.ledgers[key.ledger - first].name] else { continue }
      let name = ledger.shape.columns[key.column].name
      if ledger.name == StandardLedger.income, let spending,
        let lines = budget.ledgers[StandardLedger.spending],
        let column = lines.shape.index(of: name)
      {
        let source = BalancedAmounts.Key(ledger: spending, column: column)
        if combinations[source] == nil { combinations[source] = add(lines, column) }
        combinations[key] = income(ledger, key.column, lines, column, combinations[source] ?? [])
      } else {
        combinations[key] = add(ledger, key.column)
      }
    }
    if let spending, let lines = budget.ledgers[StandardLedger.spending] {
      for key in keys where key.ledger == spending && combinations[key] == nil {
        combinations[key] = add(lines, key.column)
      }
    }
  }

  /// A variable of its own for every record.
  private mutating func add(_ ledger: Ledger, _ column: Int) -> [[Part]] {
    ledger.records.map { [add($0.values[column].amount)] }
  }

  private mutating func add(_ amount: Money) -> Part {
    exact.append(amount.fen)
    return Part(variable: exact.count - 1, factor: 1)
  }

  private mutating func income(
    _ income: Ledger, _ column: Int, _ spending: Ledger, _ spendingColumn: Int,
    _ spendingCombinations: [[Part]]
  ) -> [[Part]] {
    var lines: [Place: Int] = [:]
    for (line, record) in spending.records.enumerated() { lines[record.place] = line }
    var combinations: [[Part]] = []
    var explicit: [Fund: [Int]] = [:]
    for (number, record) in income.records.enumerated() {
      let amount = record.values[column].amount
      if let line = lines[record.place],
        spending.records[line].values[spendingColumn].amount == amount
      {
        combinations.append(spendingCombinations[line])
      } else {
        combinations.append([add(amount)])
        explicit[Fund(record, in: income.shape), default: []].append(number)
      }
    }
    if explicit.isEmpty { return combinations }
    var spent: [Fund: [Int]] = [:]
    for (line, record) in spending.records.enumerated() {
      spent[Fund(record, in: spending.shape), default: []].append(line)
    }
    for (fund, records) in explicit {
      let lines = spent[fund] ?? []
      let received = records.reduce(0) { $0 + income.records[$1].values[column].amount.fen }
      let paid = lines.reduce(0) { $0 + spending.records[$1].values[spendingColumn].amount.fen }
      guard received == paid, let last = records.last else { continue }
      combinations[last] =
        lines.flatMap { spendingCombinations[$0] }
        + records.dropLast().flatMap { number in
          combinations[number].map { Part(variable: $0.variable, factor: -$0.factor) }
        }
    }
    return combinations
  }
}

/// A source of one unit in one year, over which income and spending balance.
private struct Fund: Hashable {
  var unit: ByteKey
  var source: ByteKey
  var year: ByteKey

  init(_ record: LedgerRecord, in shape: LedgerShape) {
    let text = { (column: String) in
      ByteKey(shape.index(of: column).map { record.values[$0].text } ?? "")
    }
    unit = text(StandardColumn.unit)
    source = text(StandardColumn.fundSource)
    year = text(StandardColumn.fundYear)
  }
}
