import GoujiModel
import SourceReading

/// A column 上年结转 beside a column of amounts: part of it (其中), or another amount? The header says it
/// seldom, the figures often: a sum of the row counts it or does not, a part exceeds no whole.
struct CarriedColumns {
  private(set) var columns: [ImportColumn]
  private(set) var findings: [Finding] = []
  private let content: ColumnContent
  private let shape: LedgerShape
  private let file: SourceFile

  /// `isSettled` are columns about which the preparer has decided.
  init(
    _ columns: [ImportColumn], _ content: ColumnContent, _ shape: LedgerShape,
    isSettled: (ImportColumn) -> Bool, in file: SourceFile
  ) {
    self.columns = columns
    self.content = content
    self.shape = shape
    self.file = file
    let carried = columns.indices.filter { columns[$0].isCarried && !isSettled(columns[$0]) }
    for index in carried { settle(index) }
  }

  private mutating func settle(_ index: Int) {
    guard content.hasAmounts(columns[index]) else {
      columns[index].target = .unused
      columns[index].unusedBecause = "没有数"
      return
    }
    guard case .amount(let carried) = columns[index].target else { return }
    var kind = carried.values
    kind[StandardColumn.fundYear] = nil
    let others = columns.indices.filter { other in
      other != index && columns[other].isAmount && !columns[other].isCarried
        && columns[other].measure == carried.measure
    }
    let totals = columns.indices.filter {
      !columns[$0].isAmount && columns[$0].measure == carried.measure
        && columns[$0].values.isEmpty
    }
    let wholes = others.filter { columns[$0].valuesByColumn == kind }
    if others.isEmpty, totals.count == 1 {
      // 合计 and what of it was carried over.
      columns[totals[0]].target = .amount(ImportAmount(measure: carried.measure))
      columns[index].target = .included(carried)
    } else if kind.isEmpty, wholes.isEmpty, !others.isEmpty {
      ask(index, .carriedWithoutSource(columns[index], in: file))
    } else if let whole = wholes.first {
      settle(index, beside: whole, others, total: totals.first)
    }
  }

  private mutating func settle(
    _ index: Int, beside whole: Int, _ others: [Int], total: Int?
  ) {
    let isOfThisYear = ImportWords.currentWords.contains(
      ImportWords.key(columns[whole].levels.last ?? ""))
    // Under headers of their own (本年, 上年结转) they stand side by side.
    let isGrouped =
      columns[index].levels.count > 1 && columns[index].levels[0] != columns[whole].levels[0]
    if isOfThisYear || isGrouped || isBeyond(whole, index) { return }
    guard let total else {
      ask(index, .carriedUnclear(columns[index], columns[whole], in: file))
      return
    }
    let isSeparate = isCounted(index, in: total, beside: others)
    if isSeparate == false, case .amount(let carried) = columns[index].target {
      columns[index].target = .included(carried)
    }
  }

  private mutating func ask(_ index: Int, _ question: Finding) {
    findings.append(question)
    columns[index].isAmbiguous = true
  }

  /// In some row the part would be more than its whole.
  private func isBeyond(_ whole: Int, _ part: Int) -> Bool {
    zip(content.amounts(columns[whole]), content.amounts(columns[part])).contains {
      abs($1.fen) > abs($0.fen)
    }
  }

  /// Whether the sums of the rows need the column; nil where they fit neither way.
  private func isCounted(_ index: Int, in total: Int, beside others: [Int]) -> Bool? {
    let sums = content.amounts(columns[total])
    let carried = content.amounts(columns[index])
    var without = sums.map { _ in Money.zero }
    for other in others + columns.indices.filter({ $0 != index && columns[$0].isCarried }) {
      for (row, amount) in content.amounts(columns[other]).enumerated() { without[row] += amount }
    }
    let rows = sums.indices.filter { carried[$0] != .zero }
    if rows.allSatisfy({ sums[$0] == without[$0] + carried[$0] }) { return true }
    return rows.allSatisfy { sums[$0] == without[$0] } ? false : nil
  }
}

extension ImportColumn {
  /// An amount of 上年结转.
  var isCarried: Bool {
    if case .amount(let amount) = target {
      amount.values[StandardColumn.fundYear] == "上年结转"
    } else {
      false
    }
  }

  /// What its header says of a line, but the year of the money.
  var valuesByColumn: [String: String] {
    var all: [String: String] = [:]
    for (column, value) in values where column != StandardColumn.fundYear { all[column] = value }
    return all
  }
}

extension Finding {
  fileprivate static func carriedUnclear(
    _ column: ImportColumn, _ whole: ImportColumn, in file: SourceFile
  ) -> Finding {
    let measure = column.measure ?? StandardColumn.amount
    return Finding(
      .importPartUnclear, at: column.cell.place(in: file),
      "“\(column.header)”是“\(whole.header)”里的一部分，还是另外的，从表上看不出来", label: "其中数，还是另外的",
      cure: "在 \(ImportMap.fileName) 的“列”里写 \(column.header): {含在: \(measure), 资金年度: 上年结转}（是一部分），"
        + "或 \(column.header): {资金年度: 上年结转}（是另外的）")
  }

  fileprivate static func carriedWithoutSource(
    _ column: ImportColumn, in file: SourceFile
  ) -> Finding {
    Finding(
      .importPartUnclear, at: column.cell.place(in: file),
      "“\(column.header)”没有写是哪一种资金来源的", label: "哪一种来源",
      cure: "在 \(ImportMap.fileName) 的“列”里写 \(column.header): {资金来源: 一般公共预算, 资金年度: 上年结转} 这样的；"
        + "分不开的，请平台按来源分列再导出")
  }
}
