import GoujiModel

/// A ledger made ready for questions: which records meet a condition, and the amounts by column.
package final class LedgerIndex {
  /// Its place among all ledgers, those of last year's draft behind this year's.
  let number: Int
  /// Its place among the engine's ledgers.
  let slot: Int
  package let ledger: Ledger
  private let references: References
  private var sets: [Condition: RecordSet] = [:]
  private var paths: [ColumnPath] = []
  /// Of each path, the records by what it says of them.
  private var values: [[ByteKey: RecordSet]] = []
  private var measures: NameTable<Measure> = [:]
  /// By the name of another ledger, see `columns(sharedWith:)`.
  private var shared: [ByteKey: [SharedColumn]] = [:]
  /// Amounts as they enter print, by column; empty where every figure is rounded by itself.
  private var shown: [Int: [Int]]

  init(
    _ ledger: Ledger, number: Int, slot: Int, _ references: References, shown: [Int: [Int]] = [:]
  ) {
    self.slot = slot
    self.ledger = ledger
    self.number = number
    self.shown = shown
    self.references = references
  }

  var count: Int { ledger.records.count }

  func has(_ column: String) -> Bool { ledger.shape.index(of: column) != nil }

  /// By what a record of this ledger narrows the records of another.
  func columns(sharedWith other: LedgerIndex) -> [SharedColumn] {
    let key = ByteKey(other.ledger.name)
    if let known = shared[key] { return known }
    let columns = ledger.shape.columns(sharedWith: other.ledger.shape)
    shared[key] = columns
    return columns
  }

  /// Why nothing is known of what a path asks for: the draft left the column out; nil where it is.
  func absence(of path: ColumnPath) -> NoValue? {
    if ledger.absentColumns.isEmpty { return nil }
    if ledger.isAbsent { return .notKept(ledger: ledger.name, column: "") }
    guard let resolved = ledger.shape.resolved(path, projects: references.projectShape),
      ledger.absentColumns.contains(resolved.column)
    else { return nil }
    return .notKept(ledger: ledger.name, column: path.column)
  }

  /// Records that meet the condition; nil where the ledger has no such column.
  func records(meeting condition: Condition) -> RecordSet? {
    guard let path = number(of: condition.path) else { return nil }
    if !condition.negated, condition.patterns.count == 1,
      case .exactly(let value) = condition.patterns[0]
    {
      return values[path][ByteKey(value)] ?? .empty
    }
    if let known = sets[condition] { return known }
    var set = RecordSet.empty
    for (value, records) in values[path] where condition.holds(for: value.text) {
      set = set.union(records, of: count)
    }
    sets[condition] = set
    return set
  }

  /// The place of a path among `paths`; nil where the ledger has no such column.
  private func number(of path: ColumnPath) -> Int? {
    if let known = paths.firstIndex(of: path) { return known }
    guard let resolved = ledger.shape.resolved(path, projects: references.projectShape),
      let column = ledger.shape.index(of: resolved.column)
    else { return nil }
    let records = references.values(ledger.name).records(by: path) {
      if !path.memberOf.isEmpty { return members(column, path) }
      var records: [ByteKey: [Int32]] = [:]
      for index in 0..<count {
        let value = value(of: index, column: column, attribute: resolved.attribute)
        records[ByteKey(value), default: []].append(Int32(index))
      }
      return records.mapValues { RecordSet($0, of: count) }
    }
    paths.append(path)
    values.append(records)
    return paths.count - 1
  }

  /// What a path says of every record; nil where the ledger has no such column.
  func texts(of path: ColumnPath) -> [String]? {
    guard let path = number(of: path) else { return nil }
    var texts = Array(repeating: "", count: count)
    for (value, records) in values[path] { records.forEach { texts[$0] = value.text } }
    return texts
  }

  /// The records that the other ledger has, and those that it does not.
  private func members(_ column: Int, _ path: ColumnPath) -> [ByteKey: RecordSet] {
    let found = references.areMembers(ledger, column, of: path.memberOf)
    return [true, false].reduce(into: [:]) { sets, isMember in
      let records = found.indices.filter { found[$0] == isMember }.map { Int32($0) }
      sets[ByteKey(isMember ? ColumnPath.isMember : "")] = RecordSet(records, of: count)
    }
  }

  /// 分 of every record in an amount column, or the numbers of a column of whole numbers; nil where
  /// the ledger has no such column.
  func measure(_ name: String) -> Measure? {
    if let known = measures[name] { return known }
    guard let column = ledger.shape.index(of: name) else { return nil }
    let measure = Measure(
      column: column, kind: ledger.shape.columns[column].kind.measure,
      exact: ledger.records.map { $0.values[column].number })
    measures[name] = measure
    return measure
  }

  /// The amounts of a measure as they enter printed figures.
  func shown(_ measure: Measure) -> [Int] { shown[measure.column] ?? measure.exact }

  func show(_ amounts: [Int: [Int]]) { shown = amounts }

  /// The text of a column of a record, or of an attribute of what it refers to.
  func value(of record: Int, column: Int, attribute: String = "") -> String {
    if attribute.isEmpty { return ledger.records[record].values[column].text }
    let values = ledger.records[record].values
    let text = values[column].text
    switch ledger.shape.columns[column].kind {
    case .code: return CodeLevel.prefix(of: text, attribute)
    case .unit: return references.unit(text, attribute)
    case .project:
      let unit = ledger.shape.index(of: StandardColumn.unit).map { values[$0].text } ?? ""
      return references.project(text, of: unit, attribute)
    default: return text
    }
  }

  /// The value of a column, projects of different units being different even where they share a
  /// name.
  func identity(of record: Int, column: Int, attribute: String) -> String {
    let text = value(of: record, column: column, attribute: attribute)
    guard attribute.isEmpty, !text.isEmpty, case .project = ledger.shape.columns[column].kind,
      let unit = ledger.shape.index(of: StandardColumn.unit)
    else { return text }
    return "\(ledger.records[record].values[unit].text)\u{1F}\(text)"
  }

  /// No number of the record is anything; a ledger without amounts counts as filled.
  func isBlank(_ record: Int) -> Bool {
    guard hasAmounts else { return false }
    let values = ledger.records[record].values
    return values.indices.allSatisfy { values[$0].number == 0 }
  }

  private lazy var hasAmounts = ledger.shape.columns.contains { $0.kind.isAmount }
}

extension Condition {
  fileprivate func holds(for value: String) -> Bool {
    patterns.contains { $0.fits(value) } != negated
  }
}

/// The numbers of a column.
package struct Measure {
  var column: Int
  var kind: FigureKind
  var exact: [Int]
}

/// Digits of a classification code by level.
enum CodeLevel {
  /// The code cut to 类 (3) or 款 (5); 项 and 细 are the whole code, where it is that long.
  static func prefix(of code: String, _ level: String) -> String {
    switch level {
    case "类": String(code.prefix(3))
    case "款": code.utf8.count >= 5 ? String(code.prefix(5)) : ""
    case "项", "细": code.utf8.count >= 7 ? code : ""
    default: code
    }
  }
}
