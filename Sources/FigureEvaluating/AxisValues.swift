import GoujiModel

/// The rows that an axis makes within a scope.
package struct AxisRows {
  package var scopes: [RowScope]
  /// Every record in scope belongs to one of the rows, so that they add up to what is above them.
  package var isExhaustive: Bool
}

extension RowScope {
  package func scopes(along axis: RowAxis) -> [RowScope] { rows(along: axis).scopes }

  /// The rows of a list, without those where its figure is zero.
  package func rows(of listing: Listing) -> [RowScope] {
    rows(along: listing.axis, listing.conditions, with: listing.figure, listing.beside)
  }

  /// Whether all of them hold here; `beside` are the figures that are printed if so.
  package func prints(
    _ presences: [Presence], _ beside: FiguresBeside
  ) throws(NoValue) -> Bool {
    for presence in presences where try !prints(presence, beside) { return false }
    return true
  }

  package func prints(
    _ presence: Presence, _ beside: FiguresBeside
  ) throws(NoValue) -> Bool {
    try engine.prints(presence.figure, engine.compile(presence.figure), beside, in: self)
      == presence.isFilled
  }

  package func rows(of repetition: Repetition, _ beside: FiguresBeside) -> [RowScope] {
    rows(along: repetition.axis, repetition.conditions, with: repetition.figure, beside)
  }

  private func rows(
    along axis: RowAxis, _ conditions: [Condition], with figure: FigureExpression?,
    _ beside: FiguresBeside
  ) -> [RowScope] {
    let scopes = narrowed(by: conditions).scopes(along: axis)
    guard let figure else { return scopes }
    let compiled = engine.compile(figure)
    // Where nobody knows the figure the row stays: whoever prints it says what is missing.
    return scopes.filter { (try? engine.prints(figure, compiled, beside, in: $0)) ?? true }
  }

  /// How many rows a list has; none where nobody knows whether one of them has anything to print.
  func count(of listing: Listing) throws(NoValue) -> Int {
    let scopes = narrowed(by: listing.conditions).scopes(along: listing.axis)
    guard let figure = listing.figure else { return scopes.count }
    let compiled = engine.compile(figure)
    var count = 0
    let beside = listing.beside
    for scope in scopes where try engine.prints(figure, compiled, beside, in: scope) {
      count += 1
    }
    return count
  }

  package func rows(along axis: RowAxis) -> AxisRows {
    guard let index = engine.index(axis.ledger) else {
      return AxisRows(scopes: [], isExhaustive: true)
    }
    switch axis.source {
    case .records: return recordRows(index)
    case .listed(let path, let values):
      let isCode = index.ledger.shape.column(path.column)?.kind.classification != nil
      let own = axis.listed(values, in: path.column, ofCodes: isCode, under: conditions)
      return AxisRows(
        scopes: own.map { scope(for: $0, path, axis.pattern(of: $0, ofCodes: isCode)) },
        isExhaustive: true)
    case .column(let path): return columnRows(index, path, axis)
    }
  }

  private func recordRows(_ index: LedgerIndex) -> AxisRows {
    var scopes: [RowScope] = []
    let shape = index.ledger.shape
    related(index).forEach { record in
      var conditions: [Condition] = []
      var bindings: [Binding] = []
      for (column, definition) in shape.columns.enumerated() {
        let value = index.value(of: record, column: column)
        bindings.append(Binding(column: definition.name, value: value))
        guard !value.isEmpty, definition.isKey(in: shape.name) else { continue }
        conditions.append(engine.rowConditions.condition(definition.name, .exactly(value)))
      }
      if shape.name == StandardLedger.units {
        let code = index.value(of: record, column: 0)
        bindings.append(Binding(column: StandardColumn.unit, value: code))
        conditions = [engine.rowConditions.condition(StandardColumn.unit, .exactly(code))]
      }
      if engine.references.referred.contains(shape.name), let name = shape.nameColumn,
        let column = shape.index(of: name.name)
      {
        let value = index.value(of: record, column: column)
        conditions.append(engine.rowConditions.condition(shape.name, .exactly(value)))
      }
      scopes.append(
        narrowed(
          by: conditions, record: RecordReference(ledger: shape.name, index: record),
          bindings: bindings))
    }
    return AxisRows(scopes: scopes, isExhaustive: true)
  }

  private func columnRows(_ index: LedgerIndex, _ path: ColumnPath, _ axis: RowAxis) -> AxisRows {
    guard let column = index.ledger.shape.index(of: path.column) else {
      return AxisRows(scopes: [], isExhaustive: true)
    }
    let kind = index.ledger.shape.columns[column].kind
    if case .project = kind { return projectRows(index, column, path.column) }
    var values: [String] = []
    var seen = NameSet()
    var exhaustive = true
    related(index).forEach { record in
      if index.isBlank(record) { return }
      let value = index.value(of: record, column: column, attribute: path.attribute)
      if value.isEmpty, !axis.keepsBlank {
        exhaustive = false
      } else if seen.insert(value) {
        values.append(value)
      }
    }
    if axis.includesLastYear {
      values += lastYearValues(path, axis.ledger).filter { seen.insert($0) }
    }
    switch kind {
    case _ where axis.keepsDraftOrder: break
    case .code: values.sort()
    case .unit: values = inOrder(of: unitCodes, values, all: axis.includesEmpty)
    case .choice(let list): values = inOrder(of: list.choices, values, all: axis.includesEmpty)
    default: break
    }
    return AxisRows(
      scopes: values.map { scope(for: $0, path, axis.pattern(of: $0, ofCodes: false)) },
      isExhaustive: exhaustive)
  }

  /// The values of a column in last year's draft, where there is one.
  private func lastYearValues(_ path: ColumnPath, _ ledger: String) -> [String] {
    guard let earlier, let index = earlier.engine.index(ledger),
      let column = index.ledger.shape.index(of: path.column)
    else { return [] }
    var values: [String] = []
    earlier.related(index).forEach { record in
      if index.isBlank(record) { return }
      let value = index.value(of: record, column: column, attribute: path.attribute)
      if !value.isEmpty { values.append(value) }
    }
    return values
  }

  /// Projects of different units may share a name; they are kept apart, in the order of 项目.
  private func projectRows(_ index: LedgerIndex, _ column: Int, _ name: String) -> AxisRows {
    let unitColumn = index.ledger.shape.index(of: StandardColumn.unit)
    var keys: [References.ProjectKey] = []
    var seen = NameSet()
    var exhaustive = true
    related(index).forEach { record in
      if index.isBlank(record) { return }
      let key = References.ProjectKey(
        unit: unitColumn.map { index.value(of: record, column: $0) } ?? "",
        project: index.value(of: record, column: column))
      if key.project.isEmpty {
        exhaustive = false
      } else if seen.insert(key.name) {
        keys.append(key)
      }
    }
    let rank = keys.map { engine.references.projectRanks[$0.name] ?? .max }
    let sorted = keys.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }.map { keys[$0] }
    let scopes = sorted.map { key in
      narrowed(
        by: [
          engine.rowConditions.condition(StandardColumn.unit, .exactly(key.unit)),
          engine.rowConditions.condition(name, .exactly(key.project)),
        ],
        bindings: [
          Binding(column: StandardColumn.unit, value: key.unit),
          Binding(column: name, value: key.project),
        ])
    }
    return AxisRows(scopes: scopes, isExhaustive: exhaustive)
  }

  private func scope(for value: String, _ path: ColumnPath, _ pattern: Pattern) -> RowScope {
    narrowed(
      by: [engine.rowConditions.condition(path.column, pattern)],
      bindings: [Binding(column: path.column, value: value)])
  }

  private var unitCodes: [String] {
    engine.budget.records(StandardLedger.units).map { $0.values[0].text }
  }

  private func inOrder(of order: [String], _ values: [String], all: Bool) -> [String] {
    order.filter { all || values.contains($0) } + values.filter { !order.contains($0) }
  }
}

extension FigureEngine {
  /// Words or columns would print more than zeros for it; a rate on nothing prints nothing.
  fileprivate func prints(
    _ expression: FigureExpression, _ figure: CompiledFigure, _ beside: FiguresBeside,
    in scope: RowScope
  ) throws(NoValue) -> Bool {
    do throws(NoValue) {
      let options = template.options
      let exact = try value(figure, in: scope)
      for slot in beside.formats(of: expression, exact.kind, in: template) {
        var value = exact
        if (slot.basis ?? options.rounding.basis) == .printed {
          let place = PrintPlace(
            unit: slot.unit ?? options.unit, amounts: options.proseAmount, basis: .printed,
            beside: beside)
          value = try compared(
            expression, figure, in: scope, at: place,
            decimals: slot.decimals ?? options.proseFormat(of: exact.kind).decimals)
        }
        if !options.printsAsZero(value, slot) { return true }
      }
      return false
    } catch {
      if error.isRateOnNothing { return false }
      throw error
    }
  }
}
