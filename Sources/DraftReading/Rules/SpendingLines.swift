import GoujiModel

/// The spending ledger as the rules ask for it: lines that are alike in unit, codes, kind, project and
/// source are one group, so that a rule looks at hundreds of groups, not at thousands of lines.
struct SpendingLines {
  let ledger: Ledger
  /// In the order of their first lines.
  private(set) var groups: [SpendingGroup] = []
  /// The group of each line.
  private(set) var groupOfLine: [Int] = []
  private let columns: [Int?]
  private let main: Int

  private static let names = [
    StandardColumn.unit, StandardColumn.functionCode, StandardColumn.economicCode,
    StandardColumn.spendingKind, StandardColumn.project, StandardColumn.fundSource,
  ]

  /// Nil where the draft has none without errors.
  init?(_ draft: WholeDraft) {
    guard let ledger = draft.ledger(StandardLedger.spending), let main = ledger.shape.mainIndex
    else { return nil }
    self.ledger = ledger
    self.main = main
    columns = Self.names.map { ledger.shape.index(of: $0) }
    takeGroups()
  }

  private mutating func takeGroups() {
    var positions: [Int: [Int]] = [:]
    groupOfLine.reserveCapacity(ledger.records.count)
    let present = columns.compactMap { $0 }
    for (line, record) in ledger.records.enumerated() {
      let signature = present.reduce(0) { $0 &* 31 &+ record.values[$1].text.signature }
      let known = positions[signature]?.first { position in
        let first = ledger.records[groups[position].firstLine]
        return present.allSatisfy {
          first.values[$0].text.sameBytes(as: record.values[$0].text)
        }
      }
      let amount = record.values[main]
      if let known {
        groups[known].add(amount, line: line)
        groupOfLine.append(known)
      } else {
        positions[signature, default: []].append(groups.count)
        groupOfLine.append(groups.count)
        groups.append(group(record, amount, line: line))
      }
    }
  }

  private func group(_ record: LedgerRecord, _ amount: LedgerValue, line: Int) -> SpendingGroup {
    let texts = columns.map { column in column.map { record.values[$0].text } ?? "" }
    var group = SpendingGroup(
      unit: texts[0], function: texts[1], item: String(texts[2].prefix(5)), kind: texts[3],
      project: texts[4], source: texts[5], firstLine: line)
    group.add(amount, line: line)
    return group
  }

  var records: [LedgerRecord] { ledger.records }

  /// 预算数 of a budget, 决算数 of a final account.
  func amount(ofLine line: Int) -> Money { ledger.records[line].values[main].amount }

  /// The sum of each column of amounts.
  var totals: [Money] {
    ledger.shape.columns.indices.filter { ledger.shape.columns[$0].kind.isAmount }.map { column in
      ledger.records.reduce(.zero) { $0 + $1.values[column].amount }
    }
  }

  func place(ofAmount line: Int) -> Place { ledger.records[line].place(of: main) }

  /// The cell of a column in the first line of a group.
  func place(_ column: String, _ group: SpendingGroup) -> Place {
    place(column, line: group.firstPaidLine ?? group.firstLine)
  }

  func place(_ column: String, line: Int) -> Place {
    let record = ledger.records[line]
    return ledger.shape.index(of: column).map { record.place(of: $0) } ?? record.place
  }

  /// What is spent under these 款 of economic codes, and the first group that has any of it, or whose
  /// amount is still to be typed.
  func spent(on items: Set<String>) -> (first: SpendingGroup?, sum: Money) {
    let groups = groups.filter { items.contains($0.item) }
    return (
      groups.first { $0.firstPaidLine != nil || $0.isOpen }, groups.reduce(.zero) { $0 + $1.sum }
    )
  }
}

/// Lines of spending that are alike but for amount, year and remark.
struct SpendingGroup {
  let unit: String
  /// 项 of the function code.
  let function: String
  /// 款 of the economic code: five digits.
  let item: String
  let kind: String
  let project: String
  let source: String
  let firstLine: Int
  /// The first with an amount.
  private(set) var firstPaidLine: Int?
  /// Some line has no amount yet.
  private(set) var isOpen = false
  private(set) var count = 0
  private(set) var sum = Money.zero

  fileprivate init(
    unit: String, function: String, item: String, kind: String, project: String, source: String,
    firstLine: Int
  ) {
    self.unit = unit
    self.function = function
    self.item = item
    self.kind = kind
    self.project = project
    self.source = source
    self.firstLine = firstLine
  }

  fileprivate mutating func add(_ amount: LedgerValue, line: Int) {
    count += 1
    sum += amount.amount
    if amount == .empty { isOpen = true }
    if firstPaidLine == nil, amount.amount != .zero { firstPaidLine = line }
  }

  var isBasic: Bool { ChoiceList.basicKinds.contains(kind) }
}

extension ChoiceList {
  /// 人员经费 and 公用经费.
  static let basicKinds = Set(spendingKinds.groups["基本支出"] ?? [])
}
