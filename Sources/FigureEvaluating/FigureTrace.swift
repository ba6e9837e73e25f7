import GoujiModel

/// Where a figure comes from: its definition, the figures it is made of, and at the bottom the
/// records that add up to it. Its texts are made when they are asked for: a certificate traces
/// thousands of figures and prints little of each.
package struct FigureTrace {
  private let title: String?
  private let expression: FigureExpression
  /// In the template, where the figure has a name there.
  private let figure: FigureDefinition?
  /// Nil where the figure has no value.
  package let value: FigureValue?
  /// How it enters the figure above it: `+`, `-`, `÷`, `基数` of a growth, or empty.
  package let role: String
  /// Where somebody typed the number, or the template gives it for a draft that is silent.
  package fileprivate(set) var entry: Place?
  package fileprivate(set) var records: [TracedRecord] = []
  package fileprivate(set) var parts: [FigureTrace] = []

  package var name: String { title ?? expression.text }
  /// As the template writes it.
  package var definition: String { figure?.source ?? expression.text }
  /// Where it is defined, or typed.
  package var place: Place? { figure?.place ?? entry }
  /// A number that the template writes itself.
  package var isConstant: Bool { if case .constant = expression { true } else { false } }

  fileprivate init(
    _ expression: FigureExpression, _ figure: FigureDefinition?, value: FigureValue?,
    title: String?,
    role: String
  ) {
    self.expression = expression
    self.figure = figure
    self.value = value
    self.title = title
    self.role = role
  }
}

/// A record behind a figure, with what it adds.
package struct TracedRecord {
  package let value: FigureValue
  /// Its place in its ledger, from 0.
  package let number: Int
  private let index: LedgerIndex
  private let engine: FigureEngine

  fileprivate init(
    _ number: Int, of index: LedgerIndex, _ value: FigureValue, _ engine: FigureEngine
  ) {
    self.value = value
    self.number = number
    self.index = index
    self.engine = engine
  }

  package var place: Place { index.ledger.records[number].place }
  /// Equal for records of one ledger alone.
  package var ledger: ObjectIdentifier { ObjectIdentifier(index) }

  /// The texts of its columns, joined: `2080101 行政运行 · 30201 办公费 · 公用经费`.
  package var summary: String {
    zip(index.ledger.shape.columns, index.ledger.records[number].values).compactMap {
      column, value -> String? in
      let text = value.text
      guard !text.isEmpty else { return nil }
      switch column.kind {
      case .code: return text + " " + (engine.classification.name(of: text) ?? "")
      default: return text
      }
    }.joined(separator: " · ")
  }
}

extension FigureEngine {
  package func trace(_ figure: FigureDefinition) -> FigureTrace {
    trace(.named(figure.name), in: whole, [], title: figure.name)
  }

  func scope(of context: FigureContext) -> RowScope {
    context.records.reduce(whole.narrowed(by: context.row)) { $0.narrowed(by: [], record: $1) }
  }

  func trace(
    _ expression: FigureExpression, in scope: RowScope, _ column: [Condition], title: String? = nil,
    role: String = "", as figure: FigureDefinition? = nil
  ) -> FigureTrace {
    if case .named(let name) = expression, let inner = template.figures[name] {
      return trace(
        inner.expression, in: scope, column, title: title ?? name, role: role, as: figure ?? inner)
    }
    let compiled = figure.map { self.compiled($0, column) } ?? compile(expression, column)
    var trace = FigureTrace(
      expression, figure, value: try? value(compiled, in: scope), title: title, role: role)
    switch expression {
    case .sum, .count, .distinct: trace.records = records(behind: compiled.node, in: scope)
    case .says(let condition):
      if case .identity(let path) = condition.source { trace.entry = budget.identity[path]?.place }
    case .listed(let name): trace.records = records(listedAs: name, in: scope.narrowed(by: column))
    case .constant, .named: break
    case .stated(let name):
      trace.entry = budget.statedNumbers[name]?.place ?? template.stated[name]?.place
    case .prior(let name):
      guard let draft = budget.earlier, draft.gives(name), let scope = scope.earlier else {
        trace.entry = budget.priorFigures[name]?.place
        break
      }
      trace.entry = draft.place
      trace.parts = [
        scope.engine.trace(
          .named(name), in: scope, column, title: "\(name)（上年草案 \(draft.budget.folder)）")
      ]
    case .apply(let operation, let operands):
      trace.parts =
        operation.isSign
        ? expression.terms.map { self.trace($0.term, in: scope, column, role: $0.sign) }
        : zip(operands, operation.roles).map { self.trace($0, in: scope, column, role: $1) }
    case .whole(let inner): trace.parts = [self.trace(inner, in: whole, [])]
    }
    return trace
  }

  /// Numbers of the records that a sum or a count adds up; nil where it has no value.
  func records(
    of expression: FigureExpression, in scope: RowScope, _ column: [Condition]
  ) -> [Int]? {
    let compiled = compile(expression, column)
    guard (try? value(compiled, in: scope)) != nil else { return nil }
    return records(behind: compiled.node, in: scope).map(\.number)
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
          record, of: found.index, FigureValue(found.kind, number: number) ?? .count(number), self))
    }
    return list
  }

  /// The record by which a list comes to each of its items.
  private func records(listedAs name: String, in scope: RowScope) -> [TracedRecord] {
    guard let listing = template.listings[name], let index = index(listing.axis.ledger) else {
      return []
    }
    return scope.rows(of: listing).compactMap { row in
      var first: Int?
      row.related(index).forEach { if first == nil, !index.isBlank($0) { first = $0 } }
      return first.map { TracedRecord($0, of: index, .count(1), self) }
    }
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
