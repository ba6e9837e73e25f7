import FigureEvaluating
import GoujiModel
import TableDeriving

/// One department's rows of a county's summary: the tables of 汇总 as they would be printed for it
/// alone, its own total on top.
package struct DepartmentSummary: Sendable {
  package var definitions: [TableDefinition]
  package var tables: [ReportTable]
  /// Of each table, by column: what its total is in that of the county.
  package var parts: [[Int: SummaryPart]]
  package var template: String
  package var noValue: String
  /// The head of the draft.
  package var place: Place

  /// `words` makes a renderer with an engine of its own for each table.
  package static func derived(
    _ definitions: [TableDefinition], _ budget: Budget, words: @Sendable () -> WordingRenderer
  ) -> Outcome<DepartmentSummary> {
    var findings: [Finding] = []
    var tables: [ReportTable] = []
    var parts: [[Int: SummaryPart]] = []
    var options: TemplateOptions?
    var name = ""
    for definition in definitions {
      let words = words()
      let derived = TableDeriver(definition, words: words).derived()
      tables.append(derived.value)
      findings += derived.findings
      parts.append(words.engine.parts(of: definition))
      options = words.engine.template.options
      name = words.engine.template.name
    }
    let summary = DepartmentSummary(
      definitions: definitions, tables: tables, parts: parts, template: name,
      noValue: options?.noValue ?? "", place: budget.head)
    return Outcome(summary, findings)
  }
}

/// What a department's number is in the total of a county.
package enum SummaryPart: Sendable {
  /// The county's number is the sum: amounts, counts, quantities.
  case summand
  /// The county's share is that of the county's amounts; nil where there is none to divide.
  case quotient(Quotient?)
  /// No sum of it says anything: a score, an amount per head, a number of different values.
  case alone
}

/// A rate before it is divided.
package struct Quotient: Sendable {
  /// 占比 or 增幅.
  package var kind: FigureOperator
  package var a: FigureValue
  package var b: FigureValue

  /// Nil where there is nothing to divide by.
  package var value: FigureValue? { try? kind.value(a, b) }
}

extension FigureEngine {
  /// Of the top row of a table of 汇总, by column.
  fileprivate func parts(of definition: TableDefinition) -> [Int: SummaryPart] {
    var parts: [Int: SummaryPart] = [:]
    guard let panel = definition.panels.first, let top = panel.rows.first else { return parts }
    let scope = whole.narrowed(by: panel.conditions).narrowed(by: top.conditions)
    for (index, column) in definition.panels.flatMap(\.leaves).enumerated() {
      guard case .figure(let standard, let kind) = column.content else { continue }
      let own = top.figures[column.key]
      let expression = own?.expression ?? standard
      if case .share = own?.kind ?? kind {
        parts[index] = .quotient(quotient(expression, column.conditions, scope))
      } else {
        parts[index] = template.addsUp(expression) ? .summand : .alone
      }
    }
    return parts
  }

  private func quotient(
    _ expression: FigureExpression, _ conditions: [Condition], _ scope: RowScope
  ) -> Quotient? {
    switch expression {
    case .named(let name):
      return template.figures[name].flatMap { quotient($0.expression, conditions, scope) }
    case .apply(let operation, let operands) where operation.isRate:
      guard let a = try? value(compile(operands[0], conditions), in: scope),
        let b = try? value(compile(operands[1], conditions), in: scope)
      else { return nil }
      return Quotient(kind: operation, a: a, b: b)
    default: return nil
    }
  }
}
