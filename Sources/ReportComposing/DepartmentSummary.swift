import FigureEvaluating
import GoujiModel
import TableDeriving

/// One department's rows of a county's summary: the tables of 汇总 as they would be printed for it
/// alone, its own total on top.
package struct DepartmentSummary: Sendable {
  package var definitions: [TableDefinition]
  package var tables: [ReportTable]
  /// Of each table, by column: what the shares in its total are quotients of, so that a county's
  /// share is that of the county's amounts.
  package var quotients: [[Int: Quotient]]
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
    var quotients: [[Int: Quotient]] = []
    var options: TemplateOptions?
    var name = ""
    for definition in definitions {
      let words = words()
      let derived = TableDeriver(definition, words: words).derived()
      tables.append(derived.value)
      findings += derived.findings
      quotients.append(words.engine.quotients(of: definition))
      options = words.engine.template.options
      name = words.engine.template.name
    }
    let summary = DepartmentSummary(
      definitions: definitions, tables: tables, quotients: quotients, template: name,
      noValue: options?.noValue ?? "", place: budget.head)
    return Outcome(summary, findings)
  }
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
  /// For the whole draft, by column.
  fileprivate func quotients(of definition: TableDefinition) -> [Int: Quotient] {
    var quotients: [Int: Quotient] = [:]
    let leaves = definition.panels.flatMap(\.leaves)
    for (index, column) in leaves.enumerated() {
      guard case .figure(let expression, .share) = column.content else { continue }
      let scope = whole.narrowed(by: definition.panels[0].conditions)
      quotients[index] = quotient(expression, column.conditions, scope)
    }
    return quotients
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
