import DisclosureReading
import GoujiModel

/// What it checks: in each row of a table 增减额 is 本年 less 上年, and 增减幅度 that difference divided by
/// 上年.
///
/// Why: columns are typed or copied, and stay when an amount is changed.
///
/// Example: 13.00, 31.60, 增减额 16.80.
///
/// Source: arithmetic; each number may be half of its last digit off. Where a table has several columns
/// of the year before, the one that most rows fit is the base. Columns that most rows contradict are
/// something else.
enum ChangeColumnsHold {
  static let family = "增减栏"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    for table in disclosure.tables {
      for panel in table.panels { ChangeColumns(table: table, panel: panel).check(&log) }
    }
  }
}

private struct ChangeColumns {
  let table: DisclosedTable
  let panel: TablePanel

  private struct Row {
    var row: PanelRow
    var now: PrintedValue
    var prior: PrintedValue
  }

  private enum Result { case held, rounded, failed(String) }

  func check(_ log: inout AuditLog) {
    var now = columns { $0.part.isWhole && $0.stage == .own }
    if now.count > 1 { now = columns { $0.part == .total && $0.stage == .own } }
    let priors = columns { $0.part.isWhole && [.prior, .priorOther].contains($0.stage) }
    let changes = columns { $0.stage == .change }
    let rates = rateColumns
    if changes.isEmpty, rates.isEmpty { return }
    guard now.count == 1, let own = now.first, !priors.isEmpty, changes.count < 2, rates.count < 2
    else {
      return open(changes, rates, "没有一栏本年数和一栏上年数可以对照", &log)
    }
    if let change = changes.first {
      judge(
        priors.map { prior in
          rows(own, prior).compactMap { row in difference(row, change).map { (row.row, $0) } }
        }, at: panel.columns[change].index, panel.columns[change].header, &log)
    }
    if let rate = rates.first {
      judge(
        priors.map { prior in
          rows(own, prior).compactMap { row in self.rate(row, rate).map { (row.row, $0) } }
        }, at: rate, table.headers[rate].last ?? "增减幅度", &log)
    }
  }

  private func columns(_ isWanted: (AmountColumn) -> Bool) -> [Int] {
    panel.columns.indices.filter { isWanted(panel.columns[$0].amount) }
  }

  /// In the grid: 增减幅度, 增减%; right behind the columns of the panel.
  private var rateColumns: [Int] {
    guard let first = panel.columns.first?.index else { return [] }
    return table.headers.indices.filter { column in
      guard column > first, !panel.columns.contains(where: { $0.index == column }) else {
        return false
      }
      let header = table.headers[column].joined()
      return ["增减", "增长", "升降", "变动"].contains(where: header.containsBytes)
        && ["%", "率", "幅度", "比例"].contains(where: header.containsBytes)
    }
  }

  private func rows(_ own: Int, _ prior: Int) -> [Row] {
    panel.rows.compactMap { row in
      guard let now = row.cells[own], let before = row.cells[prior] else { return nil }
      return Row(row: row, now: now, prior: before)
    }
  }

  private func difference(_ row: Row, _ column: Int) -> Result? {
    guard let change = row.row.cells[column] else { return nil }
    let right = row.now - row.prior
    if right.scaled == change.scaled { return .held }
    if change.isRounding(of: right) { return .rounded }
    let words = right.printed(like: row.now).words(in: table.unit)
    return .failed("印 \(change.words(in: table.unit))，本年减上年是 \(words)")
  }

  private func rate(_ row: Row, _ column: Int) -> Result? {
    let text = PlainText.of(table.grid.rows[row.row.number][column]).filter { $0 != "%" }
    guard row.prior.scaled > 0, let rate = PrintedValue(text, unit: PrintedValue.percent) else {
      return nil
    }
    let (a, b) = (row.now.doubled, row.prior.doubled)
    let range = (a.lowerBound - b.upperBound)...(a.upperBound - b.lowerBound)
    if Quotient.meets(rate, numerator: range, denominator: b) { return .held }
    let right = PrintedValue.percent(
      row.now.scaled - row.prior.scaled, row.prior.scaled, decimals: rate.percentDecimals)
    return .failed("印 \(text)%，按本年和上年是 \(right)")
  }

  /// `ways` are the rows by each base.
  private func judge(
    _ ways: [[(PanelRow, Result)]], at column: Int, _ header: String, _ log: inout AuditLog
  ) {
    func failed(_ way: [(PanelRow, Result)]) -> Int {
      way.count { if case .failed = $0.1 { true } else { false } }
    }
    // The first of those that most rows fit.
    let best = ways.max { $0.count - failed($0) < $1.count - failed($1) }
    guard let way = best, !way.isEmpty else { return }
    let wrong = failed(way)
    let held = way.count - wrong
    if held < wrong {
      return log.leavesOpen(
        "\(table.words)的“\(header)”", "\(way.count) 行有 \(wrong) 行与本年、上年两栏不合，多半另有口径")
    }
    for (row, result) in way {
      guard case .failed(let words) = result else {
        if case .rounded = result {
          log.holds(ChangeColumnsHold.family, rounded: true)
        } else {
          log.holds(ChangeColumnsHold.family)
        }
        continue
      }
      log.contradicts(
        ChangeColumnsHold.family, .disclosedChangeDiffers,
        ways.count > 1 ? .likely : table.certainty,
        at: table.grid.spot(row.number, column),
        table.words(row, header) + words,
        label: "应与本年、上年两栏相合", basis: Basis.tables, cure: "按本年数和上年数重新计算，改错的那个数")
    }
  }

  private func open(
    _ changes: [Int], _ rates: [Int], _ reason: String, _ log: inout AuditLog
  ) {
    let headers =
      changes.map { panel.columns[$0].header } + rates.map { table.headers[$0].last ?? "增减幅度" }
    for header in headers { log.leavesOpen("\(table.words)的“\(header)”", reason) }
  }
}

extension AmountColumn.Part {
  /// All of the row, not one kind of money.
  fileprivate var isWhole: Bool {
    switch self {
    case .total, .threePublic, .named: true
    default: false
    }
  }
}
