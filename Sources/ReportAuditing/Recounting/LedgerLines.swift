import GoujiModel

/// The lines of one ledger, and which of them meet conditions. What was found out once is kept:
/// the cells of a row, and those of a column, ask for the same conditions.
final class LedgerLines {
  let ledger: Ledger
  private let referred: ReferredRecords
  private let all: LineSet
  private var sets: [Condition: LineSet] = [:]
  /// Those that meet all conditions of a list, by the storage of the list, which the cells of a
  /// column and the figures of a name share. The list is kept so that its storage is not used again.
  private var known: [UnsafeRawPointer: (conditions: [Condition], lines: LineSet)] = [:]
  private var linesByValue: [ColumnPath: [String: [Int]]] = [:]
  private var measures: [Measure] = []
  /// Those of the row asked for last.
  private var row: (conditions: [Condition], lines: LineSet)

  /// The numbers of a column: 分 of amounts, or whole numbers.
  struct Measure {
    let name: String
    let kind: FigureKind
    let numbers: [Int]
  }

  init(_ ledger: Ledger, _ referred: ReferredRecords) {
    self.ledger = ledger
    self.referred = referred
    all = LineSet(Array(ledger.records.indices), of: ledger.records.count)
    row = ([], all)
  }

  /// Calls `body` with every line that meets the conditions of a figure and those of the place
  /// where it stands.
  func forEach(_ conditions: [Condition], _ context: FigureContext, _ body: (Int) -> Void) {
    let row = lines(ofRow: context.row)
    let (column, own) = (lines(meeting: context.column), lines(meeting: conditions))
    var smallest = row
    if column.lines.count < smallest.lines.count { smallest = column }
    if own.lines.count < smallest.lines.count { smallest = own }
    for line in smallest.lines where row.has(line) && column.has(line) && own.has(line) {
      if context.records.contains(where: { $0.ledger == ledger.name && $0.index != line }) {
        continue
      }
      body(line)
    }
  }

  func measure(_ name: String) -> Measure {
    if let known = measures.first(where: { $0.name == name }) { return known }
    let column = ledger.form.index(of: name)
    let numbers = ledger.records.map { record in column.map { record.values[$0].number } ?? 0 }
    let measure = Measure(
      name: name, kind: column.map { ledger.form.columns[$0].kind.measure } ?? .amount,
      numbers: numbers)
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

  /// The unit that a project belongs to: the same name in another unit is another project.
  func ownerPrefix(_ path: ColumnPath, of line: Int) -> String {
    guard path.attribute.isEmpty, let column = ledger.form.index(of: path.column),
      case .project = ledger.form.columns[column].kind,
      let unit = ledger.form.index(of: StandardColumn.unit)
    else { return "" }
    return ledger.records[line].values[unit].text + "/"
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

  /// The cells of a row follow one another and share their conditions.
  private func lines(ofRow conditions: [Condition]) -> LineSet {
    if !conditions.isStored(with: row.conditions) { row = (conditions, lines(meeting: conditions)) }
    return row.lines
  }

  private func lines(meeting conditions: [Condition]) -> LineSet {
    if conditions.isEmpty { return all }
    let storage = conditions.withUnsafeBytes { $0.baseAddress! }
    if let known = known[storage] { return known.lines }
    let lines = foundLines(meeting: conditions)
    known[storage] = (conditions, lines)
    return lines
  }

  private func foundLines(meeting conditions: [Condition]) -> LineSet {
    if conditions.count == 1 { return lines(meeting: conditions[0]) }
    return set(common(conditions.map { lines(meeting: $0) }))
  }

  private func lines(meeting condition: Condition) -> LineSet {
    if let known = sets[condition] { return known }
    let lines = set(lineNumbers(meeting: condition))
    sets[condition] = lines
    return lines
  }

  private func set(_ lines: [Int]) -> LineSet {
    lines.count == all.lines.count ? all : LineSet(lines, of: all.lines.count)
  }

  /// The lines of the smallest set that are in the others, too.
  private func common(_ sets: [LineSet]) -> [Int] {
    var smallest = all
    for set in sets where set.lines.count < smallest.lines.count { smallest = set }
    return smallest.lines.filter { line in sets.allSatisfy { $0.has(line) } }
  }

  private func lineNumbers(meeting condition: Condition) -> [Int] {
    // A condition on a column that the ledger lacks says nothing about its lines.
    guard let path = ledger.form.resolved(condition.path, projects: referred.projectForm) else {
      return all.lines
    }
    let values = values(of: path)
    if !condition.negated, case .exactly(let value)? = condition.patterns.first,
      condition.patterns.count == 1
    {
      return values[value] ?? []
    }
    return values.filter { condition.holds(for: $0.key) }.flatMap(\.value).sorted()
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
private final class LineSet {
  /// In the order of the ledger.
  let lines: [Int]
  private let count: Int
  private lazy var members: [Bool] = {
    var members = [Bool](repeating: false, count: count)
    for line in lines { members[line] = true }
    return members
  }()

  /// `count` is that of all lines of the ledger.
  init(_ lines: [Int], of count: Int) {
    self.lines = lines
    self.count = count
  }

  func has(_ line: Int) -> Bool { lines.count == count || members[line] }
}

extension Condition {
  fileprivate func holds(for value: String) -> Bool {
    let fits = patterns.contains { pattern in
      switch pattern {
      case .exactly(let text): value.sameBytes(as: text)
      case .prefix(let start): value.startsWithBytes(of: start)
      }
    }
    return fits != negated
  }
}

extension [Condition] {
  /// The same list, not merely an equal one.
  fileprivate func isStored(with other: [Condition]) -> Bool {
    withUnsafeBytes { $0.baseAddress } == other.withUnsafeBytes { $0.baseAddress }
  }
}
