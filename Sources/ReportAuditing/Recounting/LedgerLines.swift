import GoujiModel

/// The lines of one ledger, and which of them meet conditions. What was found out once is kept:
/// the cells of a row, and those of a column, ask for the same conditions.
final class LedgerLines {
  let ledger: Ledger
  private let referred: ReferredRecords
  private let all: LineSet
  private var setsByList: [ConditionList: LineSet] = [:]
  private var membersByCondition: [ConditionList: [Bool]] = [:]
  private var linesByValue: [ColumnPath: [String: [Int]]] = [:]
  private var measures: [Measure] = []

  /// The numbers of a column: 分 of amounts, or whole numbers.
  struct Measure {
    let name: String
    let isCount: Bool
    let numbers: [Int]
  }

  init(_ ledger: Ledger, _ referred: ReferredRecords) {
    self.ledger = ledger
    self.referred = referred
    all = LineSet([Bool](repeating: true, count: ledger.records.count))
  }

  /// Calls `body` with every line that meets all of the lists and is the one that `records` names.
  func forEach(
    _ lists: [[Condition]], records: [RecordReference], _ body: (Int) -> Void
  ) {
    var sets = lists.filter { !$0.isEmpty }.map { lines(meeting: $0) }
    let smallest = sets.indices.min { sets[$0].lines.count < sets[$1].lines.count }
    let first = smallest.map { sets.remove(at: $0) } ?? all
    for line in first.lines where sets.allSatisfy({ $0.members[line] }) {
      if records.contains(where: { $0.ledger == ledger.name && $0.index != line }) { continue }
      body(line)
    }
  }

  func measure(_ name: String) -> Measure {
    if let known = measures.first(where: { $0.name == name }) { return known }
    let column = ledger.form.index(of: name)
    var isCount = false
    if let column, case .count = ledger.form.columns[column].kind { isCount = true }
    let numbers = ledger.records.map { record in
      guard let column else { return 0 }
      return isCount ? record.values[column].count : record.values[column].amount.fen
    }
    let measure = Measure(name: name, isCount: isCount, numbers: numbers)
    measures.append(measure)
    return measure
  }

  /// What a path says of a line: the cell itself, a level of its code, or a column of what it
  /// refers to.
  func text(_ path: ColumnPath, of line: Int) -> String {
    guard let column = ledger.form.index(of: path.column) else { return "" }
    let values = ledger.records[line].values
    let text = values[column].text
    if path.attribute.isEmpty { return text }
    switch ledger.form.columns[column].kind {
    case .functionCode, .economicCode: return Self.level(path.attribute, of: text)
    case .unit: return referred.unit(text, path.attribute)
    case .project:
      let unit = ledger.form.index(of: StandardColumn.unit).map { values[$0].text } ?? ""
      return referred.project(text, ofUnit: unit, path.attribute)
    default: return text
    }
  }

  /// 类 has three digits, 款 five, 项 and 细 seven.
  private static func level(_ name: String, of code: String) -> String {
    switch name {
    case "类": String(code.prefix(3))
    case "款": code.utf8.count < 5 ? "" : String(code.prefix(5))
    case "项", "细": code.utf8.count == 7 ? code : ""
    default: code
    }
  }

  // MARK: Conditions

  private func lines(meeting conditions: [Condition]) -> LineSet {
    let key = ConditionList(conditions)
    if let known = setsByList[key] { return known }
    var members = [Bool](repeating: true, count: ledger.records.count)
    for condition in conditions {
      // A condition on a column that the ledger lacks says nothing about its lines.
      if ledger.form.index(of: condition.path.column) == nil { continue }
      let meeting = lines(meeting: condition)
      for line in members.indices where !meeting[line] { members[line] = false }
    }
    let set = LineSet(members)
    setsByList[key] = set
    return set
  }

  private func lines(meeting condition: Condition) -> [Bool] {
    let key = ConditionList([condition])
    if let known = membersByCondition[key] { return known }
    var members = [Bool](repeating: false, count: ledger.records.count)
    for (value, lines) in values(of: condition.path) where condition.holds(for: value) {
      for line in lines { members[line] = true }
    }
    membersByCondition[key] = members
    return members
  }

  private func values(of path: ColumnPath) -> [String: [Int]] {
    if let known = linesByValue[path] { return known }
    var values: [String: [Int]] = [:]
    for line in ledger.records.indices { values[text(path, of: line), default: []].append(line) }
    linesByValue[path] = values
    return values
  }
}

/// Some lines of a ledger, as a list and for asking after one.
final class LineSet {
  let lines: [Int]
  let members: [Bool]

  init(_ members: [Bool]) {
    self.members = members
    lines = members.indices.filter { members[$0] }
  }
}

extension Condition {
  fileprivate func holds(for value: String) -> Bool {
    let fits = patterns.contains { pattern in
      switch pattern {
      case .exactly(let text): value == text
      case .prefix(let start): value.hasPrefix(start)
      }
    }
    return fits != negated
  }
}

/// Conditions as a key. Hashing bytes is much faster than hashing Chinese strings, which are
/// normalised first; equality is that of the conditions.
private struct ConditionList: Hashable {
  let conditions: [Condition]

  init(_ conditions: [Condition]) { self.conditions = conditions }

  func hash(into hasher: inout Hasher) {
    for condition in conditions {
      combine(condition.path.column, &hasher)
      combine(condition.path.attribute, &hasher)
      for pattern in condition.patterns {
        switch pattern {
        case .exactly(let text), .prefix(let text): combine(text, &hasher)
        }
      }
    }
  }

  private func combine(_ text: String, _ hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
