import GoujiModel
import OfficeOpenXML

/// 核对: income and spending by source and by kind, as formulas over the two sheets, and what they
/// give at present.
struct FormBalance {
  let spending: LedgerLayout
  let income: LedgerLayout
  let sources: [String]
  let kinds: [String]
  private let spendingLines: [FormLine]
  private let incomeLines: [FormLine]
  private let coveredKeys: Set<String>
  let units: FormUnits

  static let firstSourceRow = 3

  var totalRow: Int { Self.firstSourceRow + sources.count }
  var firstKindRow: Int { totalRow + 3 }
  var kindTotalRow: Int { firstKindRow + kinds.count }

  /// Nil where the two ledgers do not have the columns that a balance needs.
  init?(_ content: FormContent, ledgers: [LedgerLayout]) {
    guard let spending = ledgers.first(where: { $0.name == StandardLedger.spending }),
      let income = ledgers.first(where: { $0.name == StandardLedger.income }),
      case .choice(let sources)? = spending.kind(of: StandardColumn.fundSource),
      case .choice(let kinds)? = spending.kind(of: StandardColumn.spendingKind)
    else { return nil }
    let needed = [StandardColumn.fundSource, StandardColumn.unit, StandardColumn.fundYear]
    for ledger in [spending, income] {
      guard needed.allSatisfy({ ledger.position(of: $0) != nil }), ledger.amountColumn != nil
      else { return nil }
    }
    self.spending = spending
    self.income = income
    self.sources = sources.choices
    self.kinds = kinds.choices
    units = FormUnits(content)
    spendingLines = spending.lines(units)
    incomeLines = income.lines(units)
    coveredKeys = Set(incomeLines.map(\.key)).subtracting([""])
  }

  func isCovered(_ line: FormLine) -> Bool { coveredKeys.contains(line.key) }
  func line(_ row: Int, of ledger: LedgerLayout) -> FormLine? {
    let lines = ledger.name == spending.name ? spendingLines : incomeLines
    return row < lines.count ? lines[row] : nil
  }

  // MARK: What the formulas give

  func spent(_ source: String) -> Money { sum(spendingLines) { $0.source == source } }

  func received(_ source: String) -> Money {
    sum(incomeLines) { $0.source == source }
      + sum(spendingLines) { $0.source == source && !isCovered($0) }
  }

  func spent(kind: String) -> Money { sum(spendingLines) { $0.kind == kind } }
  var spentByKinds: Money { kinds.reduce(.zero) { $0 + spent(kind: $1) } }
  var spentInAll: Money { sum(spendingLines) { !$0.source.isEmpty } }
  var receivedInAll: Money { sources.reduce(.zero) { $0 + received($1) } }

  /// Every source, every total: nothing may hide behind another.
  var isBalanced: Bool {
    spentInAll == receivedInAll && sources.allSatisfy { spent($0) == received($0) }
      && spentByKinds == spentInAll
  }

  private func sum(_ lines: [FormLine], _ counts: (FormLine) -> Bool) -> Money {
    lines.reduce(.zero) { counts($1) ? $0 + $1.amount : $0 }
  }

  // MARK: Formulas

  func spentFormula(_ source: String) -> String {
    sum(of: spending, where: StandardColumn.fundSource, is: source)
  }

  /// Of a row below the grid no formula says whether 收入 names its source: it does where it names the
  /// source at all.
  func receivedFormula(_ source: String) -> String {
    let said = sum(of: income, where: StandardColumn.fundSource, is: source)
    let covered = spending.columns.firstIndex(of: .covered).map { spending.range($0) } ?? ""
    let following =
      "SUMIFS(\(column(spending.amountColumn, of: spending) { $0.range($1) }),"
      + "\(column(StandardColumn.fundSource, of: spending) { $0.range($1) }),\(source),\(covered),\"否\")"
    let below =
      "SUMIFS(\(column(spending.amountColumn, of: spending) { $0.rangeBelow($1) }),"
      + "\(column(StandardColumn.fundSource, of: spending) { $0.rangeBelow($1) }),\(source))"
    let named =
      "COUNTIF(\(column(StandardColumn.fundSource, of: income) { $0.wholeRange($1) }),\(source))"
    return "\(said)+\(following)+IF(\(named)=0,\(below),0)"
  }

  func kindFormula(_ kind: String) -> String {
    sum(of: spending, where: StandardColumn.spendingKind, is: kind)
  }

  private func sum(of ledger: LedgerLayout, where name: String, is value: String) -> String {
    "SUMIFS(\(column(ledger.amountColumn, of: ledger) { $0.wholeRange($1) }),"
      + "\(column(name, of: ledger) { $0.wholeRange($1) }),\(value))"
  }

  private func column(
    _ name: String, of ledger: LedgerLayout, _ range: (LedgerLayout, Int) -> String
  ) -> String {
    column(ledger.position(of: name), of: ledger, range)
  }

  /// Empty where there is no such column, which `init` has made sure of.
  private func column(
    _ position: Int?, of ledger: LedgerLayout, _ range: (LedgerLayout, Int) -> String
  ) -> String {
    position.map { range(ledger, $0) } ?? ""
  }

  /// A row without a source, such as a total typed below, does not count.
  var spentInAllFormula: String {
    sum(of: spending, where: StandardColumn.fundSource, is: "\"<>\"")
  }

  /// `'核对'!$B$13`
  func address(row: Int, column: Int) -> String {
    SheetName.quoted(FormSheet.balance) + "!" + CellReference.absolute(row: row, column: column)
  }

  static let statusTexts = (good: "收支平衡", bad: "收支不平，见“核对”表", nothing: "还没有填")

  /// Of one line: 平 where nothing is left over.
  var status: String {
    spendingLines.isEmpty && incomeLines.isEmpty
      ? Self.statusTexts.nothing : isBalanced ? Self.statusTexts.good : Self.statusTexts.bad
  }
}

/// What a line of 支出 or 收入 says to the balance.
struct FormLine {
  var key: String
  var source: String
  var kind: String
  var amount: Money
}

extension LedgerLayout {
  func kind(of column: String) -> ColumnKind? {
    ledger.shape.columns.first { $0.name == column }?.kind
  }

  /// The column that the balance adds.
  var amountColumn: Int? { ledger.shape.mainAmount.flatMap { position(of: $0) } }

  fileprivate func lines(_ units: FormUnits) -> [FormLine] {
    let shape = ledger.shape
    func text(_ row: [LedgerValue], _ column: String) -> String {
      shape.index(of: column).map { row[$0].text } ?? ""
    }
    return ledger.rows.map { row in
      let source = text(row, StandardColumn.fundSource)
      let year = text(row, StandardColumn.fundYear)
      let standard = shape.columns.first { $0.name == StandardColumn.fundYear }?.standard ?? ""
      let unit = units.keyName(text(row, StandardColumn.unit))
      let key = source.isEmpty ? "" : "\(unit)|\(source)|\(year.isEmpty ? standard : year)"
      let amount = shape.mainIndex.map { row[$0].amount } ?? .zero
      return FormLine(
        key: key, source: source, kind: text(row, StandardColumn.spendingKind), amount: amount)
    }
  }
}
