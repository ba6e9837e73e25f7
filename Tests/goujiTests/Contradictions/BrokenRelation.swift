import GoujiModel

@testable import ReportAuditing
@testable import BudgetWorkbench

/// The smallest wrong input for a relation of a template: one printed cell that is off by a yuan, or
/// one number of the draft that does not fit the other side. It is made from the relation itself.
struct BrokenRelation {
  var report: Report
  var budget: Budget
  private let template: Template

  /// Nil where nobody knows how to break it.
  init?(_ tieOut: TieOut, _ report: Report, _ budget: Budget, _ template: Template) {
    (self.report, self.budget, self.template) = (report, budget, template)
    let isBroken: Bool
    switch tieOut.ground {
    case .records(let ledger, _): isBroken = breakRecords(of: ledger, tieOut)
    case .whole, .rows: isBroken = breakCell(of: tieOut) || breakFigures(of: tieOut)
    }
    if !isBroken { return nil }
  }

  // MARK: Printed cells

  /// The first cell of the relation that is printed is off by a yuan.
  private mutating func breakCell(of tieOut: TieOut) -> Bool {
    let finder = CellFinder(report: report, template: template)
    for case .cell(let address) in tieOut.terms.map(\.operand) {
      guard let cell = finder.find(address).first else { continue }
      if raise(cell) { return true }
    }
    return false
  }

  private mutating func raise(_ cell: FoundCell) -> Bool {
    var number = -1
    for part in report.parts.indices {
      for block in report.parts[part].blocks.indices {
        guard case .table(var table) = report.parts[part].blocks[block] else { continue }
        number += 1
        guard number == cell.table,
          case .figure(var figure) = table.rows[cell.row].cells[cell.column].content,
          case .amount(let money)? = figure.value
        else { continue }
        figure.result = .success(.amount(Money(fen: money.fen + 100)))
        table.rows[cell.row].cells[cell.column].content = .figure(figure)
        report.parts[part].blocks[block] = .table(table)
        return true
      }
    }
    return false
  }

  // MARK: Records

  /// In every record the left side is too much, or has no companion.
  private mutating func breakRecords(of name: String, _ tieOut: TieOut) -> Bool {
    guard var ledger = budget.ledgers[name], !ledger.records.isEmpty else { return false }
    let columns = { (terms: [TieOutTerm]) in
      terms.compactMap { term -> Int? in
        if case .own(let column, _) = term.operand { ledger.shape.index(of: column) } else { nil }
      }
    }
    let (left, right) = (columns(tieOut.left), columns(tieOut.right))
    guard let first = left.first else { return false }
    for record in ledger.records.indices {
      ledger.records[record].values[first] = Self.much(ledger.shape.columns[first].kind)
      if tieOut.relation == .requires {
        for column in right { ledger.records[record].values[column] = .empty }
      }
    }
    budget.ledgers[name] = ledger
    return true
  }

  private static func much(_ kind: ColumnKind) -> LedgerValue {
    switch kind {
    case .count: .count(90_000_000)
    case .quantity: .quantity(Quantity(whole: 90_000_000))
    default: .amount(Money(fen: 90_000_000_00))
    }
  }

  // MARK: Figures of the whole

  /// The left side is too much, of what must be at least too little; what goes with it is nothing.
  private mutating func breakFigures(of tieOut: TieOut) -> Bool {
    if tieOut.relation == .requires {
      for case .figure(let expression, _) in tieOut.right.map(\.operand) { clear(expression) }
    }
    if tieOut.relation == .atLeast, case .figure(let expression, _)? = tieOut.left.first?.operand {
      clear(expression)
      return true
    }
    guard case .figure(let expression, _)? = tieOut.left.first?.operand else { return false }
    return raise(expression)
  }

  private mutating func raise(_ expression: FigureExpression) -> Bool {
    switch expression {
    case .named(let name):
      return template.figures[name].map { raise($0.expression) } ?? false
    case .stated(let name):
      guard let kind = template.stated[name]?.kind else { return false }
      budget.statedNumbers[name] = Located(
        kind == .amount ? .amount(Money(fen: 90_000_000_00)) : .plain(90_000_000),
        at: budget.template.place)
      return true
    case .sum(let selection, let measure): return addRecord(selection, measure)
    case .apply(_, let operands): return operands.first.map { raise($0) } ?? false
    case .whole(let inner): return raise(inner)
    default: return false
    }
  }

  /// One that meets the conditions, for much.
  private mutating func addRecord(_ selection: LedgerSelection, _ measure: String) -> Bool {
    guard let shape = template.ledgers.first(where: { $0.name == selection.ledger }),
      let column = shape.index(of: measure)
    else { return false }
    var ledger = budget.ledgers[shape.name] ?? Ledger(shape: shape)
    var values = ledger.records.first?.values ?? shape.columns.map { _ in LedgerValue.empty }
    for condition in selection.conditions where !condition.negated {
      guard let index = shape.index(of: condition.path.column) else { continue }
      switch condition.patterns.first {
      case .exactly(let value)?: values[index] = .text(value)
      case .prefix(let start)?: values[index] = .text(start.padded)
      case nil: break
      }
    }
    values[column] = Self.much(shape.columns[column].kind)
    ledger.records.append(
      LedgerRecord(
        values: values, place: budget.template.place, starts: shape.columns.map { _ in 1 }))
    budget.ledgers[shape.name] = ledger
    return true
  }

  private mutating func clear(_ expression: FigureExpression) {
    switch expression {
    case .named(let name): template.figures[name].map { clear($0.expression) }
    case .stated(let name): budget.statedNumbers[name] = nil
    case .apply(let operation, let operands) where operation.isRate: clear(operands[0])
    case .sum(let selection, _), .count(let selection), .distinct(let selection, _):
      let shape = budget.ledgers[selection.ledger]?.shape
      let conditions = selection.conditions
      budget.ledgers[selection.ledger]?.records.removeAll { record in
        conditions.allSatisfy { condition in
          guard let index = shape?.index(of: condition.path.column) else { return true }
          return condition.patterns.contains { $0.fits(record.values[index].text) }
            != condition.negated
        }
      }
    default: for child in expression.children { clear(child) }
    }
  }
}

extension Pattern {
  fileprivate func fits(_ text: String) -> Bool {
    switch self {
    case .exactly(let value): text == value
    case .prefix(let start): text.hasPrefix(start)
    }
  }
}

extension String {
  /// A code of five digits that begins so: 30217 for itself, 30201 for 302.
  fileprivate var padded: String { utf8.count < 5 ? self + "01" : self }
}
