import GoujiModel
import OfficeOpenXML

/// Lists to choose from, columns of the hidden sheet 代码表, each under a defined name.
struct FormLists {
  struct List {
    var name: String
    var header: String
    var values: [String]
    /// Shown only by formulas, such as the names of codes.
    var companion: [String]?
  }

  private(set) var columns: [List] = []
  private(set) var names: [DefinedName] = []
  private var choices: [ChoiceKey: String] = [:]
  private var offered: [String: String] = [:]

  /// Names under which formulas look up codes.
  static let localTable = "本地科目表"
  static let unitTable = "单位表"
  static let unitNames = "单位名称列"
  /// Lists to choose from.
  static let units = "单位清单"
  static let projects = "项目清单"
  static let inputUnits = "计量单位清单"

  init(_ content: FormContent, ledgers: [LedgerLayout]) {
    var official = content.classification
    official.localNames = [:]
    let asked = Set(ledgers.flatMap(\.ledger.shape.columns).compactMap(\.kind.classification))
    for kind in ClassificationKind.allCases
    where kind != .governmentEconomic || asked.contains(kind) {
      addCodes(kind, of: official)
    }
    add(Self.inputUnits, "计量单位", AmountUnit.allCases.map(\.rawValue))
    for ledger in ledgers { addLists(of: ledger) }
    if let units = ledgers.first(where: { $0.name == StandardLedger.units }) {
      addUnits(units)
    }
    if let local = ledgers.first(where: { $0.name == StandardLedger.localCodes }) {
      names.append(DefinedName(Self.localTable, local.range(0, to: 1)))
    }
    if let projects = ledgers.first(where: { $0.name == StandardLedger.projects }),
      let position = projects.position(of: StandardColumn.project)
    {
      names.append(DefinedName(Self.projects, Self.filled(projects, position)))
    }
  }

  /// The defined name of the list for a column; nil where there is nothing to choose from.
  func name(for column: LedgerColumn, of ledger: String) -> String? {
    switch column.kind {
    case .unit: Self.units
    case .code(let kind): Self.list(of: kind)
    case .project: Self.projects
    case .choice(let list): choices[ChoiceKey(list)]
    case .text, .reference: offered["\(ledger).\(column.name)"]
    case .amount, .count, .quantity: nil
    }
  }

  /// Under which formulas look up names of codes.
  static func table(of kind: ClassificationKind) -> String { "\(kind.column)表" }

  private static func list(of kind: ClassificationKind) -> String { "\(kind.column)清单" }

  private mutating func addCodes(_ kind: ClassificationKind, of official: Classification) {
    let entries = official.entries(matching: "", in: [kind])
      .filter { $0.code.utf8.count == kind.itemDigits }
    let start = add(
      Self.list(of: kind), kind.rawValue, entries.map { "\($0.code) \($0.name)" })
    let codes = columns.count
    let table = Self.table(of: kind)
    columns.append(List(name: table, header: "代码", values: entries.map(\.code)))
    columns.append(List(name: "", header: "名称", values: entries.map(\.name)))
    names.append(
      DefinedName(table, range(codes, to: codes + 1, count: columns[start].values.count)))
  }

  private mutating func addLists(of ledger: LedgerLayout) {
    for (index, column) in ledger.ledger.shape.columns.enumerated() {
      switch column.kind {
      case .choice(let list):
        guard choices[ChoiceKey(list)] == nil else { continue }
        choices[ChoiceKey(list)] = unusedName(list.name)
        add(choices[ChoiceKey(list)]!, list.name, list.choices)
      case .text where !column.suggestions.isEmpty:
        var values = column.suggestions
        for row in ledger.ledger.rows where !row[index].text.isEmpty {
          if !values.contains(row[index].text), row[index].text.count < 12 {
            values.append(row[index].text)
          }
        }
        let name = unusedName(column.name)
        offered["\(ledger.name).\(column.name)"] = name
        add(name, column.name, values)
      default: break
      }
    }
  }

  /// Units as 单位 lists them, so that one typed a minute ago can be chosen.
  private mutating func addUnits(_ units: LedgerLayout) {
    names.append(DefinedName(Self.unitTable, units.range(0, to: 1)))
    names.append(DefinedName(Self.unitNames, units.range(1)))
    let first =
      SheetName.quoted(FormSheet.codes) + "!"
      + CellReference.absolute(row: 1, column: columns.count)
    names.append(DefinedName(Self.units, Self.filled(units, 0, from: first)))
    columns.append(List(name: Self.units, header: "单位", values: []))
  }

  /// The rows of a column down to the last one filled in; the list shows no blanks below. Starts at
  /// `from` where another column says the same in other words.
  private static func filled(
    _ ledger: LedgerLayout, _ position: Int, from: String? = nil
  ) -> String {
    let range = ledger.wholeRange(position)
    let first = from ?? String(range.prefix { $0 != ":" })
    let count = "SUMPRODUCT(MAX((\(range)<>\"\")*(ROW(\(range))-\(ledger.firstRow))))"
    return "OFFSET(\(first),0,0,MAX(1,\(count)),1)"
  }

  /// Units that the list can show.
  static let unitRows = 100

  private func unusedName(_ wanted: String) -> String {
    let letters = wanted.filter { $0.isLetter || $0.isNumber }
    var name = "清单_" + letters
    while names.contains(where: { $0.name == name }) { name += "_" }
    return name
  }

  @discardableResult
  private mutating func add(_ name: String, _ header: String, _ values: [String]) -> Int {
    names.append(
      DefinedName(name, range(columns.count, to: columns.count, count: values.count)))
    columns.append(List(name: name, header: header, values: values))
    return columns.count - 1
  }

  private func range(_ first: Int, to last: Int, count: Int) -> String {
    SheetName.quoted(FormSheet.codes) + "!" + CellReference.absolute(row: 1, column: first) + ":"
      + CellReference.absolute(row: max(count, 1), column: last)
  }
}

/// Lists of choices are equal where their values are.
private struct ChoiceKey: Hashable {
  var name: String
  var choices: [String]

  init(_ list: ChoiceList) {
    name = list.name
    choices = list.choices
  }
}
