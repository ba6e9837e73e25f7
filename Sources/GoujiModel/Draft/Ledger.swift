/// A list of records that the preparer enters once, such as the spending lines (支出) or the
/// performance targets (项目绩效). Column names are the headers of the file and the words of the
/// figure language.
package struct Ledger: Sendable {
  package let shape: LedgerShape
  package var records: [LedgerRecord]
  /// Columns that its file does not have: nothing is known of them.
  package var absentColumns: Set<String>

  package init(
    shape: LedgerShape, records: [LedgerRecord] = [], absentColumns: Set<String> = []
  ) {
    self.shape = shape
    self.records = records
    self.absentColumns = absentColumns
  }

  /// One that the draft leaves out.
  package static func absent(_ shape: LedgerShape) -> Ledger {
    Ledger(shape: shape, absentColumns: Set(shape.columns.map(\.name)))
  }

  /// The draft has no file of it.
  package var isAbsent: Bool { absentColumns.count == shape.columns.count }

  package var name: String { shape.name }
}

/// What a ledger is called and which columns it has.
package struct LedgerShape: Sendable {
  package var name: String
  package var columns: [LedgerColumn]
  /// The column that is meant where a ledger is named without one: 预算数 of a budget, 决算数 of a
  /// final account. Nil where the ledger has no such column.
  package var mainAmount: String?
  /// Columns in which income and spending balance.
  package var balanced: [String]
  /// What another draft calls a column → what this one calls it: 预算数 → 年初预算数.
  package var counterparts: [String: String]
  /// Of a ledger of targets, how it is told whether they were met.
  package var completion: CompletionRule?
  /// A report without a record of it is missing something (必有).
  package var isExpected = false

  package init(
    name: String, columns: [LedgerColumn], mainAmount: String? = nil, balanced: [String] = [],
    counterparts: [String: String] = [:]
  ) {
    self.name = name
    self.columns = columns
    let usual = columns.contains { $0.name == StandardColumn.amount } ? StandardColumn.amount : nil
    self.mainAmount = mainAmount ?? usual
    self.balanced = balanced.isEmpty ? [self.mainAmount].compactMap { $0 } : balanced
    self.counterparts = counterparts
  }

  package func index(of column: String) -> Int? {
    columns.indices.first { columns[$0].name.sameBytes(as: column) }
  }

  package func column(_ name: String) -> LedgerColumn? { index(of: name).map { columns[$0] } }

  /// The column holds names of projects, which may be the same in several units.
  package func namesProjects(_ column: Int) -> Bool {
    if case .project = columns[column].kind { return true }
    return columns[column].name.sameBytes(as: StandardColumn.project)
  }

  /// The first words that a record must have: what it is called.
  package var nameColumn: LedgerColumn? {
    columns.first { column in
      if case .text = column.kind { column.required } else { false }
    }
  }

  /// Position of the column by which a record is named: its project or code, or the first words in
  /// it.
  package var namingIndex: Int? {
    columns.firstIndex { column in
      switch column.kind {
      case .project, .code(.function), .text: true
      default: false
      }
    }
  }

  /// The column that says which record of another ledger a record belongs to: in that ledger its
  /// name, elsewhere a column that refers to it, or the project's column that does.
  package func link(to ledger: String, projects: LedgerShape?) -> ColumnPath? {
    if name == ledger, ledger != StandardLedger.units {
      return nameColumn.map { ColumnPath(column: $0.name) }
    }
    let refers = { (column: LedgerColumn) in
      if case .reference(ledger) = column.kind { true } else { false }
    }
    if let column = columns.first(where: refers) { return ColumnPath(column: column.name) }
    let project = columns.first { if case .project = $0.kind { true } else { false } }
    guard let project, let attribute = projects?.columns.first(where: refers) else { return nil }
    return ColumnPath(column: project.name, attribute: attribute.name)
  }

  /// The path itself where it begins with a column, or the link to the ledger that it names;
  /// `项目.项目类别` is, in 项目 itself, its own column.
  package func resolved(_ path: ColumnPath, projects: LedgerShape?) -> ColumnPath? {
    if path.column == name, index(of: path.attribute) != nil {
      return ColumnPath(column: path.attribute)
    }
    return index(of: path.column) == nil ? link(to: path.column, projects: projects) : path
  }

  /// Its main amounts are those of final accounts.
  package var isOutturn: Bool { mainAmount?.sameBytes(as: StandardColumn.outturn) == true }

  /// Position of the main amount.
  package var mainIndex: Int? { mainAmount.flatMap { index(of: $0) } }
}

package struct LedgerColumn: Sendable {
  package var name: String
  package var kind: ColumnKind
  /// A record without it is an error.
  package var required: Bool
  /// Taken where the cell is empty or the column is missing.
  package var standard: String
  /// Common values of a text column, offered to whoever fills it in; any other is as good.
  package var suggestions: [String]
  /// For the preparer's own eyes: no package depends on it, so that a fault in it stops nothing.
  package var isRemark: Bool
  /// 功能科目.类 or .款: words that are the code of a class (3 digits) or a 款 (5), for ledgers that say
  /// something of all that is below it.
  package var codeLevel: CodeLevel?

  package enum CodeLevel: String, CaseIterable, Sendable {
    case type = "类"
    case section = "款"

    package var digits: Int { self == .type ? 3 : 5 }
  }

  package init(
    _ name: String, _ kind: ColumnKind, required: Bool = false, standard: String = "",
    suggestions: [String] = [], isRemark: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.required = required
    self.standard = standard
    self.suggestions = suggestions
    self.isRemark = isRemark
  }
}

extension LedgerColumn {
  /// A record of the ledger stands for this value in other ledgers, too.
  package func isKey(in ledger: String) -> Bool {
    switch kind {
    case .unit, .code, .project: true
    default:
      name.sameBytes(as: StandardColumn.project) && ledger.sameBytes(as: StandardLedger.projects)
    }
  }
}

package enum ColumnKind: Sendable {
  case text
  case amount
  /// A whole number, such as a weight or a quantity.
  case count
  /// An exact decimal that is no money, such as the value of an indicator.
  case quantity
  /// The code of a unit of the draft.
  case unit
  /// Of 支出功能分类 seven digits; of 部门预算支出经济分类 five, or seven for a local sub-item; of
  /// 政府预算支出经济分类 five.
  case code(ClassificationKind)
  /// The name of a project; together with the unit it finds the record in 项目.
  case project
  case choice(ChoiceList)
  /// The name of a record of another ledger, such as the task that a project belongs to.
  case reference(String)

  package var isAmount: Bool { if case .amount = self { true } else { false } }

  package var isText: Bool { if case .text = self { true } else { false } }
  package var isUnit: Bool { if case .unit = self { true } else { false } }

  /// Digits stand in it that are counted with.
  package var isNumber: Bool {
    switch self {
    case .amount, .count, .quantity: true
    default: false
    }
  }

  /// It says what a record is: neither a number nor free words.
  package var identifies: Bool {
    switch self {
    case .text, .amount, .count, .quantity: false
    case .unit, .code, .project, .choice, .reference: true
    }
  }

  /// What a sum over the column is.
  package var measure: FigureKind {
    switch self {
    case .count: .count
    case .quantity: .quantity
    default: .amount
    }
  }
}

/// The values that a column admits, with other spellings and with names for groups of them.
package struct ChoiceList: Sendable {
  package var name: String
  package var choices: [String]
  package var aliases: [String: String]
  /// A group stands for any of its members in a condition, never in a record.
  package var groups: [String: [String]]

  package init(
    name: String, choices: [String], aliases: [String: String] = [:],
    groups: [String: [String]] = [:]
  ) {
    self.name = name
    self.choices = choices
    self.aliases = aliases
    self.groups = groups
  }

  /// The choice that `text` means, or nil.
  package func choice(for text: String) -> String? {
    choices.contains(text) ? text : aliases[text]
  }
}

package struct LedgerRecord: Sendable {
  /// One value per column of the shape.
  package var values: [LedgerValue]
  package var place: Place
  /// Where those of this record begin in `starts`.
  private var firstStart: Int32 = 0
  /// See `start`; the records of a ledger share one list.
  private var starts: [Int32]

  /// `starts` as `start(of:)` tells them.
  package init(values: [LedgerValue], place: Place, starts: [Int32]) {
    self.values = values
    self.place = place
    self.starts = starts
  }

  /// Column in the line at which a value starts; 0 where the file does not have it.
  package func start(of column: Int) -> Int32 { starts[Int(firstStart) + column] }

  /// More values, which the file does not have.
  package mutating func add(_ more: [LedgerValue]) {
    starts = values.indices.map { start(of: $0) } + more.map { _ in 0 }
    firstStart = 0
    values += more
  }

  package func place(of column: Int) -> Place {
    let start = Int(start(of: column))
    return Place(
      file: place.file, line: place.line, column: start == 0 ? place.column : start,
      length: max(1, values[column].text.characterCount))
  }
}

extension [LedgerRecord] {
  /// A list for each record takes three times the room of one for all.
  package mutating func shareStarts() {
    var all: [Int32] = []
    all.reserveCapacity(reduce(0) { $0 + $1.values.count })
    var firsts: [Int32] = []
    for record in self {
      firsts.append(Int32(clamping: all.count))
      for column in record.values.indices { all.append(record.start(of: column)) }
    }
    guard all.count < Int32.max else { return }
    for (index, first) in firsts.enumerated() { self[index].share(all, from: first) }
  }
}

extension LedgerRecord {
  fileprivate mutating func share(_ all: [Int32], from first: Int32) {
    starts = all
    firstStart = first
  }
}

package enum LedgerValue: Hashable, Sendable {
  case empty
  case text(String)
  case amount(Money)
  case count(Int)
  case quantity(Quantity)

  /// The text of a text or code column; amounts and counts have none.
  package var text: String { if case .text(let text) = self { text } else { "" } }
  /// Nil for words and for an empty cell.
  package var figure: FigureValue? {
    switch self {
    case .empty, .text: nil
    case .amount(let money): .amount(money)
    case .count(let count): .count(count)
    case .quantity(let number): .quantity(number)
    }
  }
  /// Zero where the cell is empty.
  package var amount: Money { if case .amount(let amount) = self { amount } else { .zero } }
  /// Zero where the cell is empty.
  package var count: Int { if case .count(let count) = self { count } else { 0 } }
  /// 分, a whole number or ten-thousandths; zero where it is no number.
  package var number: Int {
    switch self {
    case .empty, .text: 0
    case .amount(let money): money.fen
    case .count(let count): count
    case .quantity(let quantity): quantity.scaled
    }
  }
  /// Zero where the cell is empty.
  package var quantity: Quantity { if case .quantity(let number) = self { number } else { .zero } }
}
