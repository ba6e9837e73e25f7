import GoujiModel

/// The exact values that a relation compares: cells of the report, numbers of records and rows, and
/// figures counted once more.
final class TieOutValues {
  let tables: [ReportTable]
  let template: Template
  let budget: Budget
  private let finder: CellFinder
  private(set) lazy var recount = Recount(budget: budget, template: template)
  private(set) lazy var classification = budget.classification
  /// A code in the report's tables must be known to the last digit.
  private lazy var rows = RowNamer(
    ledgers: template.ledgers, phrases: template.phrases, displayNames: template.displayNames,
    subjectWords: template.subjectWords, classification: classification, isStrict: true)
  /// Columns of tables by what relations call them.
  private var columns: [TableColumn: Int?] = [:]

  private struct TableColumn: Hashable {
    var table: Int
    var name: String
  }

  init(_ report: Report, _ template: Template, _ budget: Budget) {
    let rows = template.tieOuts.flatMap(\.terms).compactMap { term in
      if case .cell(let address) = term.operand { address.row } else { nil }
    }
    finder = CellFinder(report: report, template: template, rows: rows)
    tables = report.tables
    self.template = template
    self.budget = budget
  }

  /// Why a term has no value.
  enum Gap: Error {
    /// What was looked for and is no number, and names that are near.
    case cell(what: String, nearest: [String] = [], isAmbiguous: Bool = false)
    /// The figure has no value in this draft.
    case figure(NoValue)
    /// What is printed says that there is none, such as a rate on nothing.
    case blank
  }

  func value(of term: TieOutTerm, in place: TieOutCase) -> Result<TieOutValue, Gap> {
    switch term.operand {
    case .figure(let expression, _): value(of: expression, place.context)
    case .cell(let address): value(of: address)
    case .own(let column, _): value(ofOwn: column, place)
    }
  }

  private func value(
    of expression: FigureExpression, _ context: FigureContext
  ) -> Result<TieOutValue, Gap> {
    do throws(NoValue) {
      let value = try recount.value(expression, context)
      let isTaken = value.sign == 0 && restsOnSilence(expression)
      return .success(
        TieOutValue(figure: value, remark: isTaken ? TieOutSide.silence + "，按 0 算" : ""))
    } catch {
      return .failure(.figure(error))
    }
  }

  /// A number that nobody typed is taken to be what the template says.
  private func restsOnSilence(_ expression: FigureExpression) -> Bool {
    let inputs = TieOutInputs(of: expression, template)
    return inputs.isEnteredOnly && inputs.stated.allSatisfy { budget.statedNumbers[$0] == nil }
  }

  // MARK: Columns of records and rows

  private func value(ofOwn column: String, _ place: TieOutCase) -> Result<TieOutValue, Gap> {
    switch place.own {
    case .none: return .success(TieOutValue())
    case .record(let record, let shape):
      guard let index = shape.index(of: column) else { return .success(TieOutValue()) }
      let value = record.values[index]
      let isEmpty = value.figure == nil && value.text.isEmpty
      return .success(
        TieOutValue(
          figure: value.figure, text: value.text, remark: isEmpty ? TieOutSide.silence : ""))
    case .row(let number, let row, _):
      guard let column = self.column(column, in: number) else { return .success(TieOutValue()) }
      let table = tables[number]
      if let figure = table.figure(row: row, column: column) {
        return figure.value.map { .success(TieOutValue(figure: $0)) } ?? .failure(.blank)
      }
      return .success(TieOutValue(text: table.text(row: row, column: column)))
    }
  }

  func column(_ name: String, in table: Int) -> Int? {
    let key = TableColumn(table: table, name: name)
    if let known = columns[key] { return known }
    let found = finder.columns(named: name, in: table).first
    columns[key] = .some(found)
    return found
  }

  // MARK: Cells

  /// A table of a section that is not printed this time: nothing stands in it.
  private func isAbsent(_ name: String) -> Bool {
    let wanted = LooseText.key(name)
    return template.tables.contains { definition in
      let names = [definition.id] + [definition.label.fixedText].compactMap { $0 }
      return names.contains { LooseText.key($0).sameBytes(as: wanted) }
        && !tables.contains { $0.definition.sameBytes(as: definition.id) }
        && template.parts.printedTables.contains(definition.id)
    }
  }

  /// A column that is printed only where it has something, which it has not this time.
  private func isHidden(_ name: String, in table: ReportTable) -> Bool {
    table.hides(column: name, of: template)
  }

  private func value(of address: CellAddress) -> Result<TieOutValue, Gap> {
    switch finder.searchOne(address) {
    case .found(let cells):
      let table = tables[cells[0].table]
      if let figure = table.figure(row: cells[0].row, column: cells[0].column) {
        return figure.result.map { TieOutValue(figure: $0) }.mapError { .figure($0) }
      }
      let text = table.text(row: cells[0].row, column: cells[0].column)
      if text.isEmpty || text == template.options.noValue { return .success(TieOutValue()) }
      return .failure(.cell(what: "那一格不是数，印的是“\(text)”"))
    case .several(let cells):
      let table = tables[cells[0].table]
      let numbers = Set(cells.map(\.row)).sorted().map { String($0 - table.headerRows + 1) }
      let what =
        numbers.count > 1
        ? "第 \(numbers.prefix(5).joined(separator: "、")) 行都叫“\(address.row)”，认不出是哪一行"
        : "有几列都叫“\(address.column)”，认不出是哪一列"
      return .failure(.cell(what: what, isAmbiguous: true))
    case .noTable where isAbsent(address.table):
      return .success(TieOutValue(remark: "表没有印"))
    case .noTable(let nearest):
      return .failure(.cell(what: "报告里没有“\(address.table)”这张表", nearest: nearest))
    case .noColumn(let number, _) where isHidden(address.column, in: tables[number]):
      return .success(TieOutValue(remark: "这一栏没有印"))
    case .noColumn(_, let nearest):
      return .failure(.cell(what: "表里没有“\(address.column)”这一列", nearest: nearest))
    case .noRow(let number, let nearest):
      let table = tables[number]
      let definition = template.tables.first { $0.id.sameBytes(as: table.definition) }
      switch definition?.naming(ofRow: address.row, rows) ?? .impossible {
      case .known: return .success(TieOutValue())
      case .open where !table.hasAmounts: return .success(TieOutValue())
      case .open, .impossible:
        return .failure(.cell(what: "表里没有“\(address.row)”这一行", nearest: nearest))
      }
    }
  }
}

extension ReportTable {
  fileprivate var hasAmounts: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        if case .figure(let figure) = cell.content { (figure.value?.sign ?? 0) != 0 } else { false }
      }
    }
  }
}
