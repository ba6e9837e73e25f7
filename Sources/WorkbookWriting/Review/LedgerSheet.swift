import GoujiModel
import OfficeOpenXML

/// The records of a ledger as a sheet, one to a row, and below a name each of its columns for formulas.
///
///     来源          功能科目   …   预算数      项目.项目类别   资金来源 = 一般公共预算|政府性基金预算
///     支出.csv:5    2080101   …   120000.00                 是
///
/// Behind the columns of the ledger stand those that conditions ask for: what a project or a unit is, and
/// whether one of several words stands in a column.
struct LedgerSheet {
  let reviewed: ReviewedLedger
  private(set) var columns: [Column]
  private let layout: SheetLayout
  /// The names of the columns, where a formula uses them.
  private var names: [Int: String] = [:]
  /// Which records meet a criterion: many sums have the same ones.
  private var met: [LedgerCriterion: [Bool]] = [:]

  struct Column {
    let name: String
    let content: Content
  }

  enum Content {
    case source
    /// Of the ledger.
    case own(Int)
    case words([String])
    /// Whether the words of another column are one of these.
    case one(of: [Pattern], column: Int)
  }

  init(_ reviewed: ReviewedLedger, layout: SheetLayout) {
    self.reviewed = reviewed
    self.layout = layout
    columns =
      [Column(name: "来源", content: .source)]
      + reviewed.ledger.shape.columns.enumerated().map { Column(name: $1.name, content: .own($0)) }
      + reviewed.texts.map { path, values in
        Column(
          name: path.memberOf.isEmpty ? path.text : "\(path.text) 在 \(path.memberOf)",
          content: .words(values))
      }
  }

  private var ledger: Ledger { reviewed.ledger }

  // MARK: Formulas

  /// The sum, or the count, of the records that meet the conditions; where no criteria find just
  /// those, the cells themselves. Nil where neither can be written.
  mutating func formula(_ sum: RecordSum, _ names: inout ReviewNames) -> String? {
    if let criteria = criteria(sum.conditions), finds(sum, criteria) {
      return formula(sum.measure, criteria, &names)
    }
    return cells(sum)
  }

  private mutating func formula(
    _ measure: Int?, _ criteria: [LedgerCriterion], _ names: inout ReviewNames
  ) -> String {
    let pairs = criteria.map { criterion in
      let words = (criterion.text ?? "").map { $0 == "\"" ? "\"\"" : String($0) }.joined()
      return "\(name(of: criterion.column, &names)),\"\(words)\""
    }
    guard let measure else {
      if pairs.isEmpty { return "COUNTA(\(name(of: 0, &names)))" }
      return "COUNTIFS(\(pairs.joined(separator: ",")))"
    }
    let amounts = name(of: measure + 1, &names)
    return pairs.isEmpty
      ? "SUM(\(amounts))" : "SUMIFS(\(([amounts] + pairs).joined(separator: ",")))"
  }

  private mutating func name(of column: Int, _ names: inout ReviewNames) -> String {
    if let known = self.names[column] { return known }
    let rows = (
      first: layout.rowNumber(of: 1) - 1,
      last: layout.rowNumber(of: max(ledger.records.count, 1)) - 1
    )
    let range =
      CellReference.absolute(row: rows.first, column: column) + ":"
      + CellReference.absolute(row: rows.last, column: column)
    let name = names.define(
      "\(reviewed.name)_\(columns[column].name)", as: "\(SheetName.quoted(layout.name))!\(range)")
    self.names[column] = name
    return name
  }

  /// Of cells one by one, neighbours as a range.
  private func cells(_ sum: RecordSum) -> String? {
    guard let measure = sum.measure else { return nil }
    let blocks = SumFormula.runs(sum.records).map { run in
      let start = CellReference.absolute(
        row: layout.rowNumber(of: run.lowerBound + 1) - 1, column: measure + 1)
      let end = CellReference.absolute(
        row: layout.rowNumber(of: run.upperBound + 1) - 1, column: measure + 1)
      return SheetName.quoted(layout.name) + "!" + (run.count == 1 ? start : "\(start):\(end)")
    }
    if blocks.count > SumFormula.mostArguments { return nil }
    return blocks.isEmpty ? "0" : "SUM(\(blocks.joined(separator: ",")))"
  }

  // MARK: Criteria

  private mutating func criteria(_ conditions: [Condition]) -> [LedgerCriterion]? {
    var criteria: [LedgerCriterion] = []
    for condition in conditions {
      guard let own = self.criteria(condition) else { return nil }
      for criterion in own {
        if criterion.text == nil { return nil }
        if !criteria.contains(criterion) { criteria.append(criterion) }
      }
    }
    return criteria.count <= 100 ? criteria : nil
  }

  private mutating func criteria(_ condition: Condition) -> [LedgerCriterion]? {
    guard let column = column(condition.path), condition.patterns.count <= Self.mostWords else {
      return nil
    }
    let patterns = condition.patterns.map {
      Self.pattern($0, condition.path.attribute, isCode(column))
    }
    if condition.negated || patterns.count == 1 {
      return patterns.map {
        LedgerCriterion(column: column, negated: condition.negated, pattern: $0)
      }
    }
    if patterns.contains(where: { $0.text.utf16.count > Self.longestWord }) { return nil }
    let found = flag(patterns, column, named(condition, column))
    return [LedgerCriterion(column: found, negated: false, pattern: .exactly(Self.yes))]
  }

  private static let yes = "是"
  /// Of an OR, and of a text inside a formula: Excel takes no more.
  private static let (mostWords, longestWord) = (255, 255)

  private func column(_ path: ColumnPath) -> Int? {
    if let number = reviewed.texts.firstIndex(where: { $0.path == path }) {
      return 1 + ledger.shape.columns.count + number
    }
    guard path.memberOf.isEmpty, let own = ledger.shape.index(of: path.column),
      path.attribute.isEmpty || isCode(own + 1)
    else { return nil }
    return own + 1
  }

  private func isCode(_ column: Int) -> Bool {
    if case .own(let own) = columns[column].content, case .code = ledger.shape.columns[own].kind {
      return true
    }
    return false
  }

  /// 功能科目.类 = 208 are the codes that begin with 208.
  private static func pattern(_ pattern: Pattern, _ attribute: String, _ isCode: Bool) -> Pattern {
    guard isCode, attribute == "类" || attribute == "款", case .exactly(let code) = pattern,
      !code.isEmpty
    else { return pattern }
    return .prefix(code)
  }

  /// `支出类型 = 本年支出` where that is what the template calls all these words together.
  private func named(_ condition: Condition, _ column: Int) -> String {
    guard case .own(let own) = columns[column].content,
      case .choice(let list) = ledger.shape.columns[own].kind
    else { return condition.text }
    let words = condition.patterns.map(\.text)
    let group = list.groups.filter { $0.value == words }.map(\.key).min()
    return group.map { "\(condition.path.text) = \($0)" } ?? condition.text
  }

  private mutating func flag(_ patterns: [Pattern], _ column: Int, _ name: String) -> Int {
    for (number, known) in columns.enumerated() {
      if case .one(let others, column) = known.content, others == patterns { return number }
    }
    columns.append(Column(name: name, content: .one(of: patterns, column: column)))
    return columns.count - 1
  }

  // MARK: Content

  /// The records that the criteria find are those of the sum; what adds nothing does not matter.
  private mutating func finds(_ sum: RecordSum, _ criteria: [LedgerCriterion]) -> Bool {
    var met: [[Bool]] = []
    for criterion in criteria { met.append(records(meeting: criterion)) }
    var wanted = sum.records[...]
    for record in ledger.records.indices {
      let isFound = met.allSatisfy { $0[record] }
      let isWanted = wanted.first == record
      if isWanted { wanted.removeFirst() }
      if isFound == isWanted { continue }
      if let measure = sum.measure, ledger.records[record].values[measure].number == 0 { continue }
      return false
    }
    return wanted.isEmpty
  }

  private mutating func records(meeting criterion: LedgerCriterion) -> [Bool] {
    if let known = met[criterion] { return known }
    let found = ledger.records.indices.map { criterion.holds(for: words($0, criterion.column)) }
    met[criterion] = found
    return found
  }

  func words(_ record: Int, _ column: Int) -> String {
    switch columns[column].content {
    case .source: return ledger.records[record].place.inFile
    case .own(let own): return ledger.records[record].values[own].text
    case .words(let values): return values[record]
    case .one(let patterns, let other):
      let words = words(record, other)
      let isMet = patterns.contains {
        LedgerCriterion(column: other, negated: false, pattern: $0).holds(for: words)
      }
      return isMet ? Self.yes : ""
    }
  }

  /// Amounts of records that follow from records of another ledger, which stand at the same line of the
  /// draft: income that 收入.csv does not give. Each with the cell that has it first.
  func amounts(from other: LedgerSheet) -> [(record: Int, column: Int, cell: String)] {
    var lines: [Place: Int] = [:]
    for (line, record) in other.ledger.records.enumerated() { lines[record.place] = line }
    var found: [(record: Int, column: Int, cell: String)] = []
    for (own, column) in ledger.shape.columns.enumerated() where column.kind.isAmount {
      guard let source = other.ledger.shape.index(of: column.name) else { continue }
      for (number, record) in ledger.records.enumerated() {
        guard let line = lines[record.place],
          other.ledger.records[line].values[source].amount == record.values[own].amount
        else { continue }
        let cell = CellReference.absolute(
          row: other.layout.rowNumber(of: line + 1) - 1, column: source + 1)
        found.append((number, own + 1, "\(SheetName.quoted(other.layout.name))!\(cell)"))
      }
    }
    return found
  }

  /// Of a cell that says whether another holds one of several words.
  func formula(record: Int, column: Int) -> String? {
    guard case .one(let patterns, let other) = columns[column].content else { return nil }
    let cell = CellReference.cell(row: layout.rowNumber(of: record + 1) - 1, column: other)
    let tests = patterns.map { pattern in
      switch pattern {
      case .exactly(let words): "\(cell)=\"\(words.replacing("\"", with: "\"\""))\""
      case .prefix(let start):
        "LEFT(\(cell),\(start.utf16.count))=\"\(start.replacing("\"", with: "\"\""))\""
      }
    }
    return "IF(OR(\(tests.joined(separator: ","))),\"\(Self.yes)\",\"\")"
  }
}
