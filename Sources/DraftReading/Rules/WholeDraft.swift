import GoujiModel

/// A draft put together, as the rules see that compare what is entered in one place with another:
/// its ledgers, the numbers it states, and the template that says what is printed of them.
struct WholeDraft {
  let budget: Budget
  let template: Template
  /// Ledgers in which an error was found: rules that need them say nothing.
  let faulty: Set<String>
  /// Of 单位, by code.
  let natures: [String: String]
  /// The codes of the year, with the draft's own names.
  let names: Classification

  init(_ budget: Budget, _ template: Template, faulty: Set<String> = []) {
    self.budget = budget
    self.template = template
    self.faulty = faulty
    names = budget.classification
    natures = Dictionary(
      budget.records(StandardLedger.units).map { ($0.values[0].text, $0.values[2].text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the draft has none, or one with errors.
  func ledger(_ name: String) -> Ledger? { faulty.contains(name) ? nil : budget.ledgers[name] }

  /// `17.80 万元`, in the unit of the draft.
  func words(_ money: Money) -> String {
    "\(money.exactText(in: budget.inputUnit)) \(budget.inputUnit.rawValue)"
  }

  /// `2120899 其他国有土地使用权出让收入安排的支出`
  func words(code: String) -> String {
    let name = code.hasPrefix("2") ? names.functionName(code) : names.economicName(code)
    return name.map { "\(code) \($0)" } ?? code
  }

  /// Every rule of this kind, in the order in which they are told.
  var findings: [Finding] {
    let spending = SpendingLines(self)
    var findings: [Finding] = []
    findings += VehiclesBought.findings(self, spending)
    findings += TripsAbroad.findings(self, spending)
    findings += Receptions.findings(self, spending)
    findings += SubordinatesNamed.findings(self)
    if let spending {
      findings += FundOfCode.findings(self, spending)
      findings += NatureOfCode.findings(self, spending)
      findings += UnusualCodes.findings(self, spending)
      findings += UnitSlips.findings(self, spending)
      findings += ProcurementCovered.findings(self, spending)
      findings += GoalsAgree.findings(self, spending)
    }
    findings += IndicatorsOnce.findings(self)
    findings += ScoresWithinWeights.findings(self)
    return findings
  }
}

/// The spending ledger, with the columns by which rules ask for a line.
struct SpendingLines {
  let ledger: Ledger
  private let columns: [String: Int]
  private let main: Int

  /// Nil where the draft has none without errors.
  init?(_ draft: WholeDraft) {
    guard let ledger = draft.ledger(StandardLedger.spending), let main = ledger.shape.mainIndex
    else { return nil }
    self.ledger = ledger
    self.main = main
    let names = [
      StandardColumn.unit, StandardColumn.functionCode, StandardColumn.economicCode,
      StandardColumn.spendingKind, StandardColumn.project, StandardColumn.fundSource,
    ]
    columns = Dictionary(
      uniqueKeysWithValues: names.compactMap { name in ledger.shape.index(of: name).map { (name, $0) } })
  }

  var records: [LedgerRecord] { ledger.records }

  func index(_ column: String) -> Int? { columns[column] }

  func text(_ column: String, of record: LedgerRecord) -> String {
    columns[column].map { record.values[$0].text } ?? ""
  }

  /// 款 of the economic code: five digits.
  func economicItem(of record: LedgerRecord) -> String {
    String(text(StandardColumn.economicCode, of: record).prefix(5))
  }

  /// 预算数 of a budget, 决算数 of a final account.
  func amount(of record: LedgerRecord) -> Money { record.values[main].amount }

  /// The place of a column's cell in a line.
  func place(_ column: String, of record: LedgerRecord) -> Place {
    columns[column].map { record.place(of: $0) } ?? record.place
  }

  /// Lines with one of these 款 of economic codes and an amount, with their sum.
  func lines(of items: Set<String>) -> (first: LedgerRecord?, sum: Money) {
    var first: LedgerRecord?
    var sum = Money.zero
    for record in records where items.contains(economicItem(of: record)) {
      let amount = amount(of: record)
      if amount != .zero, first == nil { first = record }
      sum += amount
    }
    return (first, sum)
  }
}
