import GoujiModel

/// The exact values that a relation compares: cells of the report, and figures counted once more.
final class TieOutValues {
  private let finder: CellFinder
  private let tables: [ReportTable]
  private let template: Template
  private let budget: Budget
  private lazy var recount = Recount(budget: budget, template: template)
  /// A code in the report's tables must be known to the last digit.
  private lazy var rows = RowNamer(
    ledgers: template.ledgers, phrases: template.phrases, displayNames: template.displayNames,
    subjectWords: template.subjectWords, classification: budget.classification, isStrict: true)

  init(_ report: Report, _ template: Template, _ budget: Budget) {
    finder = CellFinder(report: report, template: template)
    tables = report.tables
    self.template = template
    self.budget = budget
  }

  /// Why a term has no value: what was looked for, and names that are near.
  struct Gap: Error {
    var what: String
    var nearest: [String] = []
    /// It names several cells.
    var isAmbiguous = false
  }

  /// Nil for what is empty: zero of any kind.
  func value(of term: TieOutTerm) -> Result<FigureValue?, Gap> {
    switch term.operand {
    case .figure(let expression, _): .success(try? recount.value(expression, FigureContext()))
    case .cell(let address): value(of: address)
    }
  }

  private func value(of address: CellAddress) -> Result<FigureValue?, Gap> {
    switch finder.searchOne(address) {
    case .found(let cells):
      let table = tables[cells[0].table]
      if let figure = table.figure(row: cells[0].row, column: cells[0].column) {
        return .success(figure.value)
      }
      let text = table.text(row: cells[0].row, column: cells[0].column)
      if text.isEmpty || text == template.options.noValue { return .success(nil) }
      return .failure(Gap(what: "那一格不是数，印的是“\(text)”"))
    case .several(let cells):
      let table = tables[cells[0].table]
      let numbers = Set(cells.map(\.row)).sorted().map { String($0 - table.headerRows + 1) }
      let what =
        numbers.count > 1
        ? "第 \(numbers.prefix(5).joined(separator: "、")) 行都叫“\(address.row)”，认不出是哪一行"
        : "有几列都叫“\(address.column)”，认不出是哪一列"
      return .failure(Gap(what: what, isAmbiguous: true))
    case .noTable(let nearest):
      return .failure(Gap(what: "报告里没有“\(address.table)”这张表", nearest: nearest))
    case .noColumn(_, let nearest):
      return .failure(Gap(what: "表里没有“\(address.column)”这一列", nearest: nearest))
    case .noRow(let number, let nearest):
      let table = tables[number]
      let definition = template.tables.first { $0.id.sameBytes(as: table.definition) }
      switch definition?.naming(ofRow: address.row, rows) ?? .impossible {
      case .known: return .success(nil)
      case .open where !table.hasAmounts: return .success(nil)
      case .open, .impossible:
        return .failure(Gap(what: "表里没有“\(address.row)”这一行", nearest: nearest))
      }
    }
  }
}

extension ReportTable {
  fileprivate var hasAmounts: Bool {
    rows.contains { row in
      row.cells.contains { cell in
        if case .figure(let figure) = cell.content { figure.value.sign != 0 } else { false }
      }
    }
  }
}
