import GoujiModel
import SourceReading

/// The lines of a ledger as next year's draft has them: amounts empty, lines that only made sense
/// last year left out, lines that are now the same written once.
struct RolledRows {
  private(set) var notes: [String] = []
  private var header: [String] = []
  private var rows: [[String]] = []
  /// What the lines are called by, in their order.
  private(set) var names: [String] = []

  /// `typed` are the columns that the preparer types; others are computed.
  init(_ ledger: Ledger, typed: [String], unit: AmountUnit) {
    let shape = ledger.shape
    let columns = shape.columns.indices.filter { column in
      typed.contains(shape.columns[column].name)
        && (shape.columns[column].required || ledger.isGiven(column))
    }.filter { shape.columns[$0].name != StandardColumn.priorAmount || ledger.hasValues($0) }
    header = columns.map { shape.columns[$0].name }
    let kept = ledger.records.filter { !Self.isOfOneYear($0, in: ledger) }
    if kept.count < ledger.records.count {
      let dropped = ledger.records.count - kept.count
      notes.append("\(ledger.name).csv 有 \(dropped) 行没有带过来：上年结转、结转下年、结余分配，今年另填")
    }
    var seen: Set<[String]> = []
    for record in kept {
      let row = columns.map { Self.text($0, of: record, in: ledger, unit) }
      if !ledger.hasAmounts || seen.insert(row).inserted { rows.append(row) }
    }
    if rows.count < kept.count {
      notes.append("\(ledger.name).csv 有 \(kept.count - rows.count) 行去掉金额后与别的行相同，合成了一行")
    }
    names = shape.namingIndex.map { column in kept.map { $0.values[column].text } } ?? []
  }

  var csv: String { ([header] + rows).map(CSVText.row).joined() }

  /// 上年结转, and where money went at the end of the year.
  private static func isOfOneYear(_ record: LedgerRecord, in ledger: Ledger) -> Bool {
    let text = { (column: String) in
      ledger.shape.index(of: column).map { record.values[$0].text } ?? ""
    }
    guard ledger.name == StandardLedger.spending || ledger.name == StandardLedger.income else {
      return false
    }
    guard case .choice(let kinds)? = ledger.shape.column(StandardColumn.spendingKind)?.kind else {
      return text(StandardColumn.fundYear) == "上年结转"
    }
    let endOfYear = kinds.groups["年末去向"] ?? []
    return text(StandardColumn.fundYear) == "上年结转"
      || endOfYear.contains(text(StandardColumn.spendingKind))
  }

  private static func text(
    _ column: Int, of record: LedgerRecord, in ledger: Ledger, _ unit: AmountUnit
  ) -> String {
    if ledger.shape.columns[column].name == StandardColumn.priorAmount {
      let main = ledger.shape.mainIndex.map { record.values[$0] }
      if case .amount(let money) = main { return money.exactText(in: unit) }
      return ""
    }
    if ledger.shape.columns[column].kind.isAmount || isResult(ledger.shape.columns[column]) {
      return ""
    }
    switch record.values[column] {
    case .empty, .amount: return ""
    case .text(let text): return text
    case .count(let count): return String(count)
    case .quantity(let quantity): return quantity.text
    }
  }

  /// What a column of words says of the year gone by, in the words of budget offices: 实际完成值,
  /// 得分, 低执行原因.
  private static func isResult(_ column: LedgerColumn) -> Bool {
    ["完成", "得分", "实绩", "原因", "偏差"].contains { column.name.contains($0) }
  }
}

extension Ledger {
  fileprivate var hasAmounts: Bool { shape.columns.contains { $0.kind.isAmount } }

  /// The file has the column, as far as can be told from its lines.
  fileprivate func isGiven(_ column: Int) -> Bool {
    let standard = shape.columns[column].standard
    let usual: LedgerValue = standard.isEmpty ? .empty : .text(standard)
    return records.contains { $0.start(of: column) != 0 || $0.values[column] != usual }
  }

  fileprivate func hasValues(_ column: Int) -> Bool {
    records.contains { $0.values[column] != .empty }
  }
}
