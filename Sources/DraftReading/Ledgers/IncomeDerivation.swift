import GoujiModel

/// The income that follows from the spending: what is spent from a source was received from it.
/// `收入.csv` holds only what cannot be derived so; a source that it names for a unit and a year
/// is taken from there alone.
enum IncomeDerivation {
  /// The explicit records, then one for each spending line that none of them covers.
  static func ledger(explicit: Ledger?, spending: Ledger, shape: LedgerShape) -> Ledger {
    let shape = explicit?.shape ?? shape
    var income = Ledger(shape: shape, records: explicit?.records ?? [])
    let covered = Set(income.records.map { FundKey($0, in: shape) })
    let columns = shape.columns.map { spending.shape.index(of: $0.name) }
    let note = shape.index(of: "说明")
    income.records.reserveCapacity(income.records.count + spending.records.count)
    for line in spending.records where !covered.contains(FundKey(line, in: spending.shape)) {
      let values = columns.enumerated().map { index, column in
        index == note ? LedgerValue.empty : column.map { line.values[$0] } ?? .empty
      }
      let starts = columns.map { $0.map { line.start(of: $0) } ?? 0 }
      income.records.append(LedgerRecord(values: values, place: line.place, starts: starts))
    }
    income.records.shareStarts()
    income.absentColumns = explicit?.absentColumns ?? []
    let isDerived = income.records.count > (explicit?.records.count ?? 0)
    // What the spending does not say of a line, it does not say of where the money came from.
    if isDerived {
      income.absentColumns.formUnion(
        spending.absentColumns.intersection(shape.columns.map(\.name)))
    }
    return income
  }
}

/// What an income record covers: a source of one unit in one year.
struct FundKey: Hashable {
  var unit: String
  var source: String
  var year: String

  init(_ record: LedgerRecord, in shape: LedgerShape) {
    let text = { (column: String) in shape.index(of: column).map { record.values[$0].text } ?? "" }
    unit = text(StandardColumn.unit)
    source = text(StandardColumn.fundSource)
    year = text(StandardColumn.fundYear)
  }
}
