import GoujiModel

/// The tables of a template as addresses name their cells. What can be known without a draft is
/// known here: no such table, no such column, no row that could be called so, two that always are.
struct AddressedTables {
  fileprivate final class Table {
    let definition: TableDefinition
    let key: String
    /// Most tables are named by no address.
    lazy var columns = definition.panels.flatMap { panel in
      panel.columns.flatMap { $0.named(below: []) }
    }
    /// What columns are called so, once it was asked: many relations name the same ones.
    private var found: NameTable<[Column]> = [:]
    private var kinds: NameTable<FigureKind?> = [:]

    init(_ definition: TableDefinition) {
      self.definition = definition
      key = LooseText.key(definition.id)
    }
  }

  /// A column and what it may be called: as it is written, and as names are compared.
  fileprivate struct NamedColumn {
    let names: [String]
    let keys: [String]
    let column: Column
  }

  /// What a name says of the columns of a table.
  enum ColumnSearch {
    case none
    case one(Column)
    case several
  }

  private let tables: [Table]
  private let rows: RowNamer
  private let printed: NameSet
  private let unprinted: UnprintedTables

  /// `printed` are the ids of those that the document prints; `unprinted` keeps what relations ask
  /// of others.
  init(
    _ definitions: [TableDefinition], _ rows: RowNamer, printed: NameSet,
    _ unprinted: UnprintedTables
  ) {
    self.rows = rows
    self.printed = printed
    self.unprinted = unprinted
    tables = definitions.map { Table($0) }
  }

  /// Whether the address may name one cell; why it does not is collected.
  func accepts(_ address: CellAddress, at place: Place, _ collector: FindingCollector) -> Bool {
    guard let table = table(address.table) else {
      collector.add(noTable(Located(address.table, at: place)))
      return false
    }
    if !printed.isEmpty, !prints(table.definition.id, at: place) { return false }
    guard let fault = fault(of: address, in: table, at: place) else { return true }
    collector.add(fault)
    return false
  }

  /// Why the address can name no cell of the table, or never one alone; nil where it may.
  private func fault(of address: CellAddress, in table: Table, at place: Place) -> Finding? {
    if table.columns(called: address.column).allSatisfy({ !$0.mayHoldFigures }) {
      let names = table.columns.filter { $0.column.mayHoldFigures }.compactMap(\.names.first)
      return Finding(
        .malformedTemplate, at: place,
        "表“\(table.definition.id)”没有叫“\(address.column)”的数字列",
        cure: Suggestion.cure(for: address.column, among: names, orAll: "它的列有"))
    }
    let certain = table.definition.certainRows(called: address.row, rows)
    if certain > 1 { return .severalRows(address, certain, at: place) }
    return certain == 0 && table.definition.naming(ofRow: address.row, rows) == .impossible
      ? .noSuchRow(address, in: table.definition, at: place) : nil
  }

  /// Nil where rows have figures of their own in the column.
  func kind(of address: CellAddress) -> FigureKind? {
    kind(ofColumn: address.column, in: address.table)
  }

  /// As `kind(of:)`, for a column of the table.
  func kind(ofColumn name: String, in id: String) -> FigureKind? {
    table(id)?.kind(ofColumns: name)
  }

  /// Its id in the template; nil where there is none.
  func id(called name: String) -> String? { table(name)?.definition.id }

  /// Somewhere in the document.
  func isPrinted(_ id: String) -> Bool { printed.contains(id) }

  /// The same; that it is not is kept.
  func prints(_ id: String, at place: Place) -> Bool {
    if isPrinted(id) { return true }
    unprinted.note(id, at: place)
    return false
  }

  /// The column that a name means in every row: by its key or its whole path of headers, else by the
  /// end of either.
  func column(called name: String, in id: String) -> ColumnSearch {
    guard let table = table(id) else { return .none }
    let wanted = LooseText.key(name)
    let exact = table.columns.filter { $0.keys.contains { $0.sameBytes(as: wanted) } }
    let found = exact.isEmpty ? table.columns(called: name) : exact.map(\.column)
    return found.count > 1 ? .several : found.first.map { .one($0) } ?? .none
  }

  /// For suggestions.
  func columnNames(of id: String) -> [String] { table(id)?.columns.compactMap(\.names.first) ?? [] }

  func noTable(_ name: Located<String>) -> Finding {
    Finding(
      .malformedTemplate, at: name.place, "没有叫“\(name.value)”的表",
      cure: Suggestion.cure(for: name.value, among: tables.map(\.definition.id), orAll: "表有"))
  }

  private func table(_ name: String) -> Table? {
    let wanted = LooseText.key(name)
    return tables.first { $0.key.sameBytes(as: wanted) }
  }
}

extension AddressedTables.Table {
  /// By key or header path, whole or from a slash on.
  fileprivate func columns(called name: String) -> [Column] {
    if let known = found[name] { return known }
    let wanted = LooseText.key(name)
    let end = "/" + wanted
    let named = columns.indices.filter { index in
      columns[index].keys.contains { $0.sameBytes(as: wanted) || $0.endsWithBytes(of: end) }
    }.map { columns[$0].column }
    found[name] = named
    return named
  }

  /// That of all of them; nil where rows have figures of their own in one.
  fileprivate func kind(ofColumns name: String) -> FigureKind? {
    if let known = kinds[name] { return known }
    let all = columns(called: name).filter(\.mayHoldFigures).map { column -> FigureKind? in
      let isReplaced = definition.panels.contains { panel in
        panel.rows.contains { $0.replaces(column.key) }
      }
      return isReplaced ? nil : column.figureKind
    }
    let kind = all.first.flatMap { first in all.allSatisfy { $0 == first } ? first : nil }
    kinds[name] = .some(kind)
    return kind
  }
}

extension ColumnNode {
  /// Columns, each with its key and the path of headers above it. A header with slots has no name
  /// that is known here.
  fileprivate func named(below path: [String]) -> [AddressedTables.NamedColumn] {
    switch self {
    case .group(let header, _, let columns):
      let inner = path + [header.fixedText].compactMap { $0 }.filter { !$0.isEmpty }
      return columns.flatMap { $0.named(below: inner) }
    case .leaf(let column):
      let headers = path + [column.header.fixedText].compactMap { $0 }.filter { !$0.isEmpty }
      let names = [column.key, headers.joined(separator: "/")].filter { !$0.isEmpty }
      return [
        AddressedTables.NamedColumn(names: names, keys: names.map(LooseText.key), column: column)
      ]
    }
  }
}

extension Column {
  /// The columns of a grid are not named, but by their numbers, and hold anything.
  var mayHoldFigures: Bool { isFigure || header.pieces.isEmpty && key.allSatisfy(\.isNumber) }
}

extension RowDefinition {
  /// It, or a row below it, has a figure of its own in the column.
  fileprivate func replaces(_ column: String) -> Bool {
    figures[column] != nil || children.contains { $0.replaces(column) }
  }
}

extension Finding {
  fileprivate static func noSuchRow(
    _ address: CellAddress, in table: TableDefinition, at place: Place
  ) -> Finding {
    let isCode = LooseText.isCode(LooseText.key(address.row))
    return Finding(
      .unknownTieOutCell, at: place,
      "\(address.text)：表“\(table.id)”不会有“\(address.row)”这一行",
      cure: isCode
        ? "核对科目代码；这张表的条件、“每”的级次也要容得下它"
        : Suggestion.cure(for: address.row, among: table.rowNames, orAll: "它的行有"))
  }

  fileprivate static func severalRows(
    _ address: CellAddress, _ count: Int, at place: Place
  ) -> Finding {
    Finding(
      .ambiguousTieOutCell, at: place, "\(address.text)：有 \(count) 行都叫“\(address.row)”，认不出是哪一行",
      cure: "给要核对的行另写一个标签，或用这一行在模板里的键")
  }
}

extension TableDefinition {
  /// Fixed labels and keys, for suggestions.
  fileprivate var rowNames: [String] {
    var names: [String] = []
    func add(_ row: RowDefinition, _ columns: [Column]) {
      let fixed = row.printedWords(in: columns).compactMap(\.fixedText).filter { !$0.isEmpty }
      if row.printing != .never { names += fixed.map { LooseText.key($0) } + [row.key] }
      for child in row.children { add(child, columns) }
    }
    for panel in panels { for row in panel.rows { add(row, panel.leaves) } }
    var seen = NameSet()
    return names.filter { seen.insert($0) }
  }
}
