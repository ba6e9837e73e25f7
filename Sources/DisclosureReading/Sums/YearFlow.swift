import GoujiModel

/// What came over from the year before, came in, was spent and stays, of one row or of a whole table: the
/// first two make the last two.
package struct YearFlow: Sendable {
  package struct Item: Sendable {
    var kind: FlowKind
    /// The header of its column, or the label of its row.
    package var words: String
    package var value: PrintedValue
  }

  /// Digits of the code of its row; empty for totals, and for a whole table.
  package var code: String
  /// `表5第3行“行政运行”`
  package var words: String
  package var spot: Spot
  package private(set) var sources: [Item]
  package private(set) var uses: [Item]
  package let came: PrintedValue
  package let went: PrintedValue

  /// Nil where nothing is printed, or the amounts are too large to be added.
  fileprivate init?(_ items: [Item], code: String, words: String, spot: Spot) {
    sources = items.filter(\.kind.isSource)
    uses = items.filter { !$0.kind.isSource }
    guard let came = sources.map(\.value).sum, let went = uses.map(\.value).sum,
      came.scaled != 0 || went.scaled != 0
    else { return nil }
    (self.came, self.went) = (came, went)
    (self.code, self.words, self.spot) = (code, words, spot)
  }

  package var holds: Bool { came.isRounding(of: went) }

  /// What came, without what went.
  package var difference: PrintedValue { came - went }
}

/// What an amount of a year's money is.
enum FlowKind: CaseIterable {
  /// 年初结转和结余, and what is used of earlier years.
  case before
  case income
  case spent
  /// 年末结转和结余, 结余分配.
  case after

  var isSource: Bool { self == .before || self == .income }

  /// `words` are plain; nil where they name none of the four, or more than one.
  init?(_ words: String) {
    func has(_ names: String...) -> Bool { names.contains(where: words.containsBytes) }
    let isRest = has("结转", "结余", "弥补收支差额")
    if has("本年收入", "当年收入") {
      if isRest || has("支出") { return nil }
      self = .income
    } else if has("本年支出", "当年支出") {
      if isRest || has("收入") { return nil }
      self = .spent
    } else if isRest {
      let isBefore = has("年初", "上年", "使用", "动用", "弥补")
      if isBefore == has("年末", "年底", "年终", "下年", "分配") { return nil }
      self = isBefore ? .before : .after
    } else {
      return nil
    }
  }
}

extension DisclosedTable {
  /// Those that are read whole: one for each row of a table that has them in columns, one for a table that
  /// has them in rows. Each group is made alike.
  package var flows: [[YearFlow]] {
    switch form {
    case .flow: panels.map(flowsOfRows)
    case .balance: [flowOfAll.map { [$0] } ?? []]
    default: []
    }
  }

  // MARK: In columns

  private func flowsOfRows(_ panel: TablePanel) -> [YearFlow] {
    guard let columns = panel.flowColumns, let last = columns.last?.column else { return [] }
    return panel.rows.filter { !$0.isPart }.compactMap { row in
      let items = columns.compactMap { kind, header, column in
        row.cells[column].map { YearFlow.Item(kind: kind, words: header, value: $0) }
      }
      return YearFlow(
        items, code: row.code, words: words(ofRow: row), spot: spot(panel, row, last))
    }
  }

  // MARK: In rows

  /// Revenue and spending stand side by side, or one below the other.
  private var flowOfAll: YearFlow? {
    guard let first = panels.first, let second = panels.last, panels.count < 3,
      let (left, right) = first.totalColumn.flatMap({ left in
        second.totalColumn.map { (left, $0) }
      }),
      let income = first.flowItems(from: .income, with: .before, left),
      let spending = second.flowItems(from: .spent, with: .after, right),
      let row = second.rows.first(where: { FlowKind($0.name) == .spent })
    else { return nil }
    return YearFlow(
      income + spending, code: "", words: words, spot: spot(second, row, right))
  }
}

extension TablePanel {
  /// The columns of all four kinds, a group of columns by its total; nil where some column is of no
  /// kind, or some kind has no column.
  fileprivate var flowColumns: [(kind: FlowKind, header: String, column: Int)]? {
    var groups: [(kind: FlowKind, header: String, columns: [Int])] = []
    for index in columns.indices {
      let named = columns[index].path.lazy.compactMap { header in
        FlowKind(header).map { (kind: $0, header: header) }
      }
      guard columns[index].amount.stage == .own, let own = named.first else { return nil }
      if let known = groups.firstIndex(where: { $0.kind == own.kind && $0.header == own.header }) {
        groups[known].columns.append(index)
      } else {
        groups.append((own.kind, own.header, [index]))
      }
    }
    guard FlowKind.allCases.allSatisfy({ kind in groups.contains { $0.kind == kind } }) else {
      return nil
    }
    var found: [(kind: FlowKind, header: String, column: Int)] = []
    for group in groups {
      let least = group.columns.map { columns[$0].path.count }.min() ?? 0
      let totals = group.columns.filter { index in
        let path = columns[index].path
        return path.count == least && (group.columns.count == 1 || Self.isTotal(path.last ?? ""))
      }
      guard totals.count == 1 else { return nil }
      found.append((group.kind, group.header, totals[0]))
    }
    return found
  }

  private static func isTotal(_ header: String) -> Bool {
    ["合计", "小计", "总计"].contains(header) || FlowKind(header) != nil
  }

  /// 本年收入 with what came over behind it, or 本年支出 with what stays; nil where a row between them and
  /// the total is neither that, nor a part of the row above it.
  fileprivate func flowItems(
    from own: FlowKind, with carried: FlowKind, _ column: Int
  ) -> [YearFlow.Item]? {
    let starts = rows.indices.filter {
      FlowKind(rows[$0].name) == own && rows[$0].cells[column] != nil
    }
    guard starts.count == 1, let start = starts.first else { return nil }
    var found: [(row: PanelRow, kind: FlowKind, parts: [PrintedValue])] = [(rows[start], own, [])]
    for row in rows[(start + 1)...] where !row.isPart {
      let kind = FlowKind(row.name)
      if kind == .income || kind == .spent || kind == nil && row.isTotal { break }
      if let kind {
        if kind != carried { return nil }
        found.append((row, kind, []))
      } else if let value = row.cells[column] {
        found[found.count - 1].parts.append(value)
      }
    }
    guard found.count > 1 else { return nil }
    var items: [YearFlow.Item] = []
    for (row, kind, parts) in found {
      let value = row.cells[column]
      let sum = parts.isEmpty ? nil : parts.sum
      if let value, let sum, !value.isRounding(of: sum) { return nil }
      guard let amount = value ?? sum else { continue }
      items.append(YearFlow.Item(kind: kind, words: row.name, value: amount))
    }
    return items
  }
}
