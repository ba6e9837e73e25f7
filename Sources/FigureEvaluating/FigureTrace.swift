import GoujiModel

/// Where a figure comes from: its definition, the figures it is made of, and at the bottom the
/// records that add up to it.
package struct FigureTrace {
  package var name: String
  /// Nil where the figure has no value.
  package var value: FigureValue?
  /// As the template writes it.
  package var definition: String
  package var place: Place?
  /// How it enters the figure above it: `+`, `-`, `÷`, `基数` of a growth, or empty.
  package var role: String
  package var records: [TracedRecord]
  package var parts: [FigureTrace]
}

/// A record behind a figure, with what it adds.
package struct TracedRecord {
  package var ledger: String
  package var place: Place
  /// The texts of its columns, joined: `2080101 行政运行 · 30201 办公费 · 公用经费`.
  package var summary: String
  package var value: FigureValue
}

extension FigureEngine {
  package func trace(_ figure: FigureDefinition) -> FigureTrace {
    var trace = trace(figure.expression, in: whole, [], name: figure.name)
    trace.definition = figure.source
    trace.place = figure.place
    return trace
  }

  /// A figure where it was printed.
  package func trace(_ origin: FigureOrigin, name: String) -> FigureTrace {
    var scope = whole.narrowed(by: origin.context.row)
    for record in origin.context.records { scope = scope.narrowed(by: [], record: record) }
    return trace(origin.definition, in: scope, origin.context.column, name: name)
  }

  private func trace(
    _ expression: FigureExpression, in scope: RowScope, _ column: [Condition], name: String,
    role: String = ""
  ) -> FigureTrace {
    let compiled = compile(expression, column)
    var trace = FigureTrace(
      name: name, value: try? value(compiled, in: scope), definition: expression.text, place: nil,
      role: role, records: [], parts: [])
    let part = { (inner: FigureExpression, role: String) in
      self.trace(inner, in: scope, column, name: inner.text, role: role)
    }
    switch expression {
    case .sum, .count, .distinct: trace.records = records(behind: compiled.node, in: scope)
    case .says(let condition):
      if case .identity(let path) = condition.source { trace.place = budget.identity[path]?.place }
    case .constant, .listed: break
    case .named(let name):
      guard let figure = template.figures[name] else { break }
      let inner = self.trace(figure.expression, in: scope, column, name: name, role: role)
      trace = inner
      trace.definition = figure.source
      trace.place = figure.place
    case .stated(let name):
      trace.place = budget.statedNumbers[name]?.place ?? template.stated[name]?.place
    case .prior(let name):
      guard let draft = budget.earlier, draft.gives(name), let scope = scope.earlier else {
        trace.place = budget.priorFigures[name]?.place
        break
      }
      trace.place = draft.place
      trace.parts = [
        scope.engine.trace(
          .named(name), in: scope, column, name: "\(name)（上年草案 \(draft.budget.folder)）")
      ]
    case .apply(let operation, let operands):
      trace.parts =
        operation.isSign
        ? expression.terms.map { part($0.term, $0.sign) }
        : zip(operands, operation.roles).map { part($0, $1) }
    case .whole(let inner):
      trace.parts = [self.trace(inner, in: whole, [], name: inner.text, role: "")]
    }
    return trace
  }

  private func records(behind figure: CompiledFigure.Node, in scope: RowScope) -> [TracedRecord] {
    let found: (index: LedgerIndex, records: RecordSet, numbers: [Int]?, kind: FigureKind)
    switch figure {
    case .sum(let index, let measure, let records):
      found = (index, records, measure.exact, measure.kind)
    case .count(let index, let records), .distinct(let index, _, let records):
      found = (index, records, nil, .count)
    default: return []
    }
    guard let selection = try? scope.selection(found.index) else { return [] }
    var list: [TracedRecord] = []
    RecordSet.forEach(in: found.records, and: selection) { record in
      let number = found.numbers?[record] ?? 1
      if number == 0 { return }
      list.append(
        TracedRecord(
          ledger: found.index.ledger.name, place: found.index.ledger.records[record].place,
          summary: summary(of: record, found.index),
          value: FigureValue(found.kind, number: number) ?? .count(number)))
    }
    return list
  }

  private func summary(of record: Int, _ index: LedgerIndex) -> String {
    let values = index.ledger.records[record].values
    return zip(index.ledger.shape.columns, values).compactMap { column, value -> String? in
      let text = value.text
      guard !text.isEmpty else { return nil }
      switch column.kind {
      case .code: return text + " " + (classification.name(of: text) ?? "")
      default: return text
      }
    }.joined(separator: " · ")
  }
}

extension FigureExpression {
  /// `a + b - c` as its terms.
  fileprivate var terms: [(term: FigureExpression, sign: String)] {
    guard case .apply(let operation, let operands) = self, operation.isSign else {
      return [(self, "+")]
    }
    let last = operands[1].terms.map { term in
      (term.term, operation == .minus ? (term.sign == "+" ? "-" : "+") : term.sign)
    }
    return operands[0].terms + last
  }
}
