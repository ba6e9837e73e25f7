import GoujiModel

/// An expression made ready to be evaluated in many places: its ledgers, conditions and names looked
/// up.
package struct CompiledFigure {
  let node: Node

  init(_ node: Node) { self.node = node }

  indirect enum Node {
    /// It has no value anywhere.
    case none(NoValue)
    case constant(FigureValue)
    /// Stated for the whole draft, under this name.
    case ofWhole(FigureValue, name: String)
    case sum(LedgerIndex, Measure, RecordSet)
    case count(LedgerIndex, RecordSet)
    /// The value of the column for every record.
    case distinct(LedgerIndex, [String], RecordSet)
    case listed(Listing, [Condition])
    case whole(Node)
    /// Over last year's draft.
    case earlier(Node)
    case unary(FigureOperator, Node)
    case binary(FigureOperator, Node, Node)
  }
}

extension FigureEngine {
  /// `conditions` are those of a column, which hold besides those of the place.
  package func compile(
    _ expression: FigureExpression, _ conditions: [Condition] = []
  ) -> CompiledFigure {
    CompiledFigure(node(expression, conditions))
  }

  /// A named figure in a column, compiled once for the traces of all rows.
  func compiled(_ figure: FigureDefinition, _ column: [Condition]) -> CompiledFigure {
    if let known = named[ByteKey(figure.name)]?.first(where: { $0.column == column }) {
      return known.figure
    }
    let compiled = compile(figure.expression, column)
    named[ByteKey(figure.name), default: []].append((column, compiled))
    return compiled
  }

  private func node(
    _ expression: FigureExpression, _ conditions: [Condition]
  ) -> CompiledFigure.Node {
    do throws(NoValue) {
      switch expression {
      case .sum(let selection, let measure):
        let (index, records) = try select(selection, conditions)
        if let absence = absence(of: ColumnPath(column: measure), in: index) { throw absence }
        guard let measure = index.measure(measure) else {
          throw .noColumn(ledger: selection.ledger, column: measure)
        }
        return .sum(index, measure, records)
      case .count(let selection):
        let (index, records) = try select(selection, conditions)
        if index.ledger.isAbsent, let absence = absence(of: ColumnPath(column: ""), in: index) {
          throw absence
        }
        return .count(index, records)
      case .distinct(let selection, let path):
        let (index, records) = try select(selection, conditions)
        if let absence = absence(of: path, in: index) { throw absence }
        guard let column = index.ledger.shape.index(of: path.column) else {
          throw .noColumn(ledger: selection.ledger, column: path.column)
        }
        let values = (0..<index.count).map {
          index.identity(of: $0, column: column, attribute: path.attribute)
        }
        return .distinct(index, values, records)
      case .says(let condition): return .constant(.count(holds(condition) ? 1 : 0))
      case .constant(let value): return .constant(value)
      case .named(let name):
        guard let figure = template.figures[name] else { throw .faulty }
        return node(figure.expression, conditions)
      case .stated(let name): return .ofWhole(try stated(name, conditions), name: name)
      case .prior(let name): return try prior(name, conditions)
      case .listed(let name):
        guard let listing = template.listings[name] else { throw .faulty }
        return .listed(listing, conditions)
      case .whole(let inner): return .whole(node(inner, []))
      case .apply(let operation, let operands):
        let first = node(operands[0], conditions)
        return operands.count == 1
          ? .unary(operation, first) : .binary(operation, first, node(operands[1], conditions))
      }
    } catch {
      return .none(error)
    }
  }

  private func select(
    _ selection: LedgerSelection, _ conditions: [Condition]
  ) throws(NoValue) -> (LedgerIndex, RecordSet) {
    guard let index = index(selection.ledger) else {
      throw .noColumn(ledger: selection.ledger, column: "")
    }
    var records = RecordSet(allOf: index.count)
    for condition in selection.conditions + conditions {
      if let gap = gap(under: condition, index) { throw gap }
      guard let meeting = index.records(meeting: condition) else { throw misfit(index, condition) }
      records = records.intersection(meeting)
    }
    return (index, records)
  }

  private func holds(_ condition: SaidCondition) -> Bool {
    let said = budget.said(condition.source)
    return condition.patterns.contains { $0.fits(said) } != condition.negated
  }

  /// A number that the draft states is that of the whole: under conditions it has no value.
  private func stated(
    _ name: String, _ conditions: [Condition]
  ) throws(NoValue) -> FigureValue {
    guard let definition = template.stated[name] else { throw .faulty }
    if !conditions.isEmpty { throw .notOfRow(name) }
    if let given = budget.statedNumbers[name]?.value {
      return try given.value(as: definition.kind, unit: budget.inputUnit)
    }
    guard let standard = definition.standard else { throw .notStated(name) }
    return standard
  }

  /// Derived from last year's draft where that can give it, else as typed.
  private func prior(
    _ name: String, _ conditions: [Condition]
  ) throws(NoValue) -> CompiledFigure.Node {
    if let draft = budget.earlier, draft.gives(name), let earlier {
      return .earlier(earlier.node(.named(name), conditions))
    }
    guard let given = budget.priorFigures[name]?.value, let figure = template.figures[name] else {
      throw .noPriorFigure(name)
    }
    if !conditions.isEmpty { throw .notOfRow(name) }
    return .ofWhole(try given.value(as: figure.kind, unit: budget.inputUnit), name: name)
  }
}
