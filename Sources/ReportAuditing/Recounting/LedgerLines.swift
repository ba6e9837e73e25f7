import GoujiModel

/// The lines of one ledger, and which of them meet conditions. What was found out once is kept:
/// the cells of a row, and those of a column, ask for the same conditions.
final class LedgerLines {
  let ledger: Ledger
  private let referred: ReferredRecords
  private let all: LineSet
  /// Nil where the ledger says nothing of what a condition asks for.
  private var columns = CyclicList<ColumnPath, ColumnValues?>()
  private var measures = CyclicList<ByteKey, Measure>()
  /// Those that meet the conditions of a figure and of a column of a table.
  private var filters = CyclicList<FilterConditions, LineSet>()
  /// By the ledger whose records narrow this one.
  private var shared: [ByteKey: [SharedColumn]] = [:]
  /// Of last year's draft, why nothing is known under a condition.
  private var gaps: [Condition: NoValue?] = [:]
  /// The conditions of the row asked for last, and the lines that meet all up to each.
  private var rowConditions: [Condition] = []
  private var rowLines: [LineSet] = []
  /// Lines that have some number, where the ledger has amounts.
  private lazy var filled: [Bool] = {
    if !ledger.shape.columns.contains(where: \.kind.isAmount) {
      return Array(repeating: true, count: ledger.records.count)
    }
    return ledger.records.map { record in record.values.contains { $0.number != 0 } }
  }()

  /// The numbers of a column: 分 of amounts, or whole numbers.
  struct Measure {
    let kind: FigureKind
    let numbers: [Int]
  }

  init(_ ledger: Ledger, _ referred: ReferredRecords) {
    self.ledger = ledger
    self.referred = referred
    all = LineSet(ledger.records.indices, of: ledger.records.count)
  }

  /// Calls `body` with every line that meets the conditions of a figure and those of the place
  /// where it stands.
  func forEach(_ conditions: [Condition], _ context: FigureContext, _ body: (Int) -> Void) {
    forEach(of: lines(meeting: conditions, and: context.column), context, body)
  }

  /// Of those that meet the conditions of a figure and of its column, every line that meets those of
  /// the row.
  func forEach(of filter: LineSet, _ context: FigureContext, _ body: (Int) -> Void) {
    let row = lines(ofRow: context.row)
    if context.records.isEmpty { return row.forEachCommon(with: filter, body) }
    let records = context.records.filter { $0.ledger.sameBytes(as: ledger.name) }
    guard let record = records.first else { return row.forEachCommon(with: filter, body) }
    let line = record.index
    guard line >= 0, records.allSatisfy({ $0.index == line }) else { return }
    if row.has(line), filter.has(line) { body(line) }
  }

  func measure(_ name: String) -> Measure {
    if let known = measures[ByteKey(name)] { return known }
    let column = ledger.shape.index(of: name)
    let measure = Measure(
      kind: column.map { ledger.shape.columns[$0].kind.measure } ?? .amount,
      numbers: ledger.records.map { record in column.map { record.values[$0].number } ?? 0 })
    measures[ByteKey(name)] = measure
    return measure
  }

  /// Calls `body` with every line of a place that stands for something.
  func forEachFilled(in context: FigureContext, _ body: (Int) -> Void) {
    forEach([], context) { if filled[$0] { body($0) } }
  }

  /// The first line of a place.
  func first(in context: FigureContext) -> Int? {
    var first: Int?
    forEach([], context) { if first == nil { first = $0 } }
    return first
  }

  // MARK: Texts

  /// What the lines of a place say in a column, each text once, in their order, and whether all of
  /// them say something; `keepsBlank`: what says nothing counts as a text. Lines without any amount
  /// stand for nothing.
  func texts(
    _ path: ColumnPath, in context: FigureContext, keepsBlank: Bool = false
  ) -> (texts: [String], isComplete: Bool) {
    guard let values = values(path) else { return ([], true) }
    var (texts, isComplete): ([String], Bool) = ([], true)
    var seen = values.noneSeen
    forEachFilled(in: context) { line in
      guard let text = values.newText(of: line, &seen) else { return }
      if text.isEmpty, !keepsBlank { isComplete = false } else { texts.append(text) }
    }
    return (texts, isComplete)
  }

  /// What a path says of a line: the cell itself, a level of its code, or a column of what it
  /// refers to.
  func text(_ path: ColumnPath, of line: Int) -> String {
    ledger.shape.index(of: path.column) == nil ? "" : values(path)?.text(of: line) ?? ""
  }

  /// The unit that a project belongs to: the same name in another unit is another project.
  func ownerPrefix(_ path: ColumnPath, of line: Int) -> String {
    guard path.attribute.isEmpty, let column = ledger.shape.index(of: path.column),
      case .project = ledger.shape.columns[column].kind,
      let unit = ledger.shape.index(of: StandardColumn.unit)
    else { return "" }
    return ledger.records[line].values[unit].text + "/"
  }

  private func values(_ path: ColumnPath) -> ColumnValues? {
    if let known = columns[path] { return known }
    let own = ledger.shape.resolved(path, projects: referred.projectShape)
    let found = own.flatMap { $0 == path ? newValues($0) : values($0) }
    columns[path] = .some(found)
    return found
  }

  private func newValues(_ path: ColumnPath) -> ColumnValues? {
    guard let column = ledger.shape.index(of: path.column) else { return nil }
    let records = ledger.records
    if !path.memberOf.isEmpty {
      let (named, byUnit) = referred.names(in: path.memberOf, path.column, besides: ledger)
      let own = ledger.names(path.column, byUnit: byUnit)
      return ColumnValues(count: records.count) { line in
        own[line].map(named.contains) == true ? ColumnPath.isMember : ""
      }
    }
    if path.attribute.isEmpty {
      return ColumnValues(count: records.count) { records[$0].values[column].text }
    }
    let whole = values(ColumnPath(column: path.column))
    switch ledger.shape.columns[column].kind {
    case .code:
      return whole.map { ColumnValues($0) { Self.level(path.attribute, of: $0) } }
    case .unit: return whole.map { ColumnValues($0) { referred.unit($0, path.attribute) } }
    case .project:
      let unit = ledger.shape.index(of: StandardColumn.unit)
      return ColumnValues(count: records.count) { line in
        let values = records[line].values
        let owner = unit.map { values[$0].text } ?? ""
        return referred.project(values[column].text, ofUnit: owner, path.attribute)
      }
    default: return whole
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

  // MARK: What is known

  func columns(sharedBy other: LedgerShape) -> [SharedColumn] {
    if let known = shared[ByteKey(other.name)] { return known }
    let columns = other.columns(sharedWith: ledger.shape)
    shared[ByteKey(other.name)] = columns
    return columns
  }

  /// The draft has the column, or the ledger where no column is asked for.
  func isKept(_ path: ColumnPath) -> Bool {
    if ledger.isAbsent { return false }
    let own = ledger.shape.resolved(path, projects: referred.projectShape)
    return own.map { !ledger.absentColumns.contains($0.column) } ?? true
  }

  /// Nil where the lines under the condition are those that this year means.
  func gap(under condition: Condition, unmatched: [UnmatchedCode]) -> NoValue? {
    if let known = gaps[condition] { return known }
    var gap: NoValue?
    if !isKept(condition.path) {
      gap = .notKept(ledger: ledger.name, column: condition.path.column)
    } else if let code = unmatched.code(under: condition, in: ledger.shape) {
      gap = .noCounterpart(code)
    }
    gaps[condition] = .some(gap)
    return gap
  }

  // MARK: Conditions

  /// The cells of a row follow one another and share their conditions; a row shares most of its
  /// own with the one above.
  private func lines(ofRow conditions: [Condition]) -> LineSet {
    if conditions != rowConditions {
      let most = min(conditions.count, rowConditions.count)
      var shared = 0
      while shared < most, conditions[shared] == rowConditions[shared] { shared += 1 }
      rowConditions = conditions
      rowLines.removeLast(rowLines.count - shared)
      for condition in conditions[shared...] {
        rowLines.append(common(to: condition, rowLines.last ?? all))
      }
    }
    return rowLines.last ?? all
  }

  func lines(meeting figure: [Condition], and column: [Condition]) -> LineSet {
    let conditions = FilterConditions(column: column, figure: figure)
    if let known = filters[conditions] { return known }
    let lines = (figure + column).reduce(all) { common(to: $1, $0) }
    filters[conditions] = lines
    return lines
  }

  private func common(to condition: Condition, _ lines: LineSet) -> LineSet {
    // A condition on a column that the ledger lacks says nothing about its lines.
    guard let values = values(condition.path) else { return lines }
    return lines.common(with: values.lines(meeting: condition))
  }
}

/// Figures of a name and the cells of a column share their lists of conditions, and lists that share
/// their storage are equal at a glance.
private struct FilterConditions: Equatable {
  let column: [Condition]
  let figure: [Condition]
}
