import GoujiModel

/// Accounts of all figures of a report, for a reviewer.
package final class ReviewBuilder {
  private let engine: FigureEngine
  private var ledgers: [ReviewedLedger] = []
  private var numbers: [ObjectIdentifier: Int] = [:]
  /// Named figures with a value for the whole draft.
  private var known: NameTable<FigureValue> = [:]

  package init(_ engine: FigureEngine) { self.engine = engine }

  package func review(_ report: Report) -> Review {
    let definitions = engine.template.figures.values.sorted {
      ($0.place.file.path.templateFile, $0.place.line, $0.name)
        < ($1.place.file.path.templateFile, $1.place.line, $1.name)
    }
    for definition in definitions {
      known[definition.name] = engine.value(definition.expression, in: engine.whole)
    }
    let named = definitions.compactMap { definition in
      known[definition.name].map { value in
        NamedAccount(
          definition: definition, value: value,
          account: account(definition.expression, in: engine.whole, []))
      }
    }
    var cells: [ReviewedCell: FigureAccount] = [:]
    for (number, table) in report.sheetTables.enumerated() {
      table.forEachFigure { figure, row, column in
        // Totals are sums of the cells above or beside them; shares do not add up so.
        guard let value = figure.value, figure.sum == nil || value.kind == .share else { return }
        cells[ReviewedCell(table: number, row: row, column: column)] = account(figure.origin)
      }
    }
    var points: [ReviewedCell: FigureAccount] = [:]
    for (number, chart) in report.charts.enumerated() {
      chart.forEachFigure { figure, category, column in
        guard figure.hasValue else { return }
        points[ReviewedCell(table: number, row: category, column: column)] = account(figure.origin)
      }
    }
    let words = report.figures.map { account($0.origin) }
    return Review(
      report: report, ledgers: ledgers, cells: cells, points: points, words: words, named: named,
      unit: engine.template.options.unit)
  }

  private func account(_ origin: FigureOrigin) -> FigureAccount {
    account(origin.definition, in: engine.scope(of: origin.context), origin.context.column)
  }

  private func account(
    _ expression: FigureExpression, in scope: RowScope, _ column: [Condition],
    isEarlier: Bool = false
  ) -> FigureAccount {
    let engine = scope.engine
    func inner(_ expression: FigureExpression) -> FigureAccount {
      account(expression, in: scope, column, isEarlier: isEarlier)
    }
    switch expression {
    case .sum(let selection, let measure):
      return records(selection, measure, expression, in: scope, column, isEarlier)
    case .count(let selection):
      return records(selection, nil, expression, in: scope, column, isEarlier)
    case .distinct: return .other("不同的值有几种")
    case .listed: return .other("列举了几项")
    case .says:
      return engine.value(expression, in: scope).map { .constant($0) } ?? .other("草案写的字眼")
    case .constant(let value): return .constant(value)
    case .named(let name):
      if !isEarlier, scope.isWhole, column.isEmpty, known.has(name) { return .named(name) }
      guard let figure = engine.template.figures[name] else { return .other("没有定义") }
      return inner(figure.expression)
    case .stated(let name):
      guard let value = engine.value(expression, in: scope) else { return .other("没有填报") }
      let place = engine.budget.statedNumbers[name]?.place ?? engine.template.stated[name]?.place
      return .typed(value, name: isEarlier ? "上年\(name)" : name, at: place)
    case .prior(let name):
      if let draft = engine.budget.earlier, draft.gives(name), let earlier = scope.earlier {
        guard let figure = earlier.engine.template.figures[name] else { return .other("没有定义") }
        return account(figure.expression, in: earlier, column, isEarlier: true)
      }
      guard let value = engine.value(expression, in: scope) else { return .other("没有上年数") }
      return .typed(value, name: "上年\(name)", at: engine.budget.priorFigures[name]?.place)
    case .whole(let expression):
      return account(expression, in: engine.whole, [], isEarlier: isEarlier)
    case .apply(let operation, let operands): return .apply(operation, operands.map(inner))
    }
  }

  private func records(
    _ selection: LedgerSelection, _ measure: String?, _ expression: FigureExpression,
    in scope: RowScope, _ column: [Condition], _ isEarlier: Bool
  ) -> FigureAccount {
    let engine = scope.engine
    guard let index = engine.index(selection.ledger),
      let records = engine.records(of: expression, in: scope, column)
    else { return .other("没有这样的台账") }
    var conditions: [Condition] = []
    for condition in selection.conditions + scope.conditions + column
    where !conditions.contains(condition) {
      conditions.append(condition)
    }
    let number = self.number(of: index, isEarlier)
    for condition in conditions { ask(condition.path, of: index, number) }
    return .records(
      RecordSum(
        ledger: number, measure: measure.flatMap { index.ledger.shape.index(of: $0) },
        records: records, conditions: conditions))
  }

  private func number(of index: LedgerIndex, _ isEarlier: Bool) -> Int {
    if let known = numbers[ObjectIdentifier(index)] { return known }
    let name = (isEarlier ? "上年" : "") + index.ledger.name
    ledgers.append(ReviewedLedger(name: name, ledger: index.ledger))
    numbers[ObjectIdentifier(index)] = ledgers.count - 1
    return ledgers.count - 1
  }

  /// Keeps what a path says of the records, where that is not what a column says.
  private func ask(_ path: ColumnPath, of index: LedgerIndex, _ number: Int) {
    let shape = index.ledger.shape
    if path.memberOf.isEmpty, let column = shape.column(path.column),
      path.attribute.isEmpty || column.kind.isCode
    {
      return
    }
    guard !ledgers[number].texts.contains(where: { $0.path == path }),
      let values = index.texts(of: path)
    else { return }
    ledgers[number].texts.append((path, values))
  }
}

extension ColumnKind {
  fileprivate var isCode: Bool { if case .code = self { true } else { false } }
}

extension String {
  /// A file of a template with its folder, wherever that is.
  fileprivate var templateFile: String { split(separator: "/").suffix(2).joined(separator: "/") }
}
