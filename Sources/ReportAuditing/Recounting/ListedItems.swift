import GoujiModel

/// How many items a list has, counted from the records of the draft.
extension Recount {
  /// None where nobody knows whether an item has anything to print.
  func items(of listing: Listing, _ context: FigureContext) throws(NoValue) -> Int {
    guard let lines = lines(listing.axis.ledger) else { throw .faulty }
    var base = context
    base.row += context.column + listing.conditions
    base.column = []
    let places = places(listing.axis, lines, base)
    guard let figure = listing.figure else { return places.count }
    var count = 0
    for place in places where try prints(figure, place) { count += 1 }
    return count
  }

  /// A sentence would print more than zeros for it; a rate on nothing prints nothing.
  func prints(
    _ figure: FigureExpression, _ place: FigureContext
  ) throws(NoValue) -> Bool {
    do throws(NoValue) {
      return !template.options.printsAsZero(try value(figure, place))
    } catch {
      if error.isRateOnNothing { return false }
      throw error
    }
  }

  /// Where each item stands.
  private func places(
    _ axis: RowAxis, _ lines: LedgerLines, _ context: FigureContext
  ) -> [FigureContext] {
    switch axis.source {
    case .listed(let path, let values): return values.map { context.narrowed(path, to: $0) }
    case .records: return records(lines, [], context).map(\.context)
    case .column(let path):
      var seen: Set<[String]> = []
      var places: [FigureContext] = []
      lines.forEach([], context) { line in
        if lines.ledger.isBlank(line) { return }
        let value = lines.text(path, of: line)
        if value.isEmpty { return }
        var place = context.narrowed(path, to: value)
        var key = [value]
        if lines.ledger.isProject(path.column) {
          let unit = ColumnPath(column: StandardColumn.unit)
          key.append(lines.text(unit, of: line))
          place = place.narrowed(unit, to: key[1])
        }
        if seen.insert(key).inserted { places.append(place) }
      }
      return places
    }
  }

  /// A record stands for its unit, codes and project in other ledgers, too: where figures stand that
  /// are asked of it.
  func records(
    _ lines: LedgerLines, _ conditions: [Condition], _ context: FigureContext
  ) -> [(line: Int, context: FigureContext)] {
    let shape = lines.ledger.shape
    let isReferred = isReferred(shape.name)
    var places: [(Int, FigureContext)] = []
    lines.forEach(conditions, context) { line in
      var place = context
      place.records.append(RecordReference(ledger: shape.name, index: line))
      for column in shape.columns where column.isShared(in: shape.name) {
        let text = lines.text(ColumnPath(column: column.name), of: line)
        if !text.isEmpty { place = place.narrowed(ColumnPath(column: column.name), to: text) }
      }
      if shape.name == StandardLedger.units {
        let code = lines.text(ColumnPath(column: StandardColumn.code), of: line)
        place = place.narrowed(ColumnPath(column: StandardColumn.unit), to: code)
      } else if isReferred, let name = shape.nameColumn {
        let text = lines.text(ColumnPath(column: name.name), of: line)
        place = place.narrowed(ColumnPath(column: shape.name), to: text)
      }
      places.append((line, place))
    }
    return places
  }

  private func isReferred(_ ledger: String) -> Bool {
    template.ledgers.flatMap(\.columns).contains { column in
      if case .reference(ledger) = column.kind { true } else { false }
    }
  }
}

extension FigureContext {
  /// Levels of a code are the beginnings of codes.
  fileprivate func narrowed(_ path: ColumnPath, to value: String) -> FigureContext {
    let isWhole = ["", "项", "细"].contains(path.attribute)
    var inner = self
    inner.row.append(
      Condition(
        path: ColumnPath(column: path.column),
        patterns: [isWhole ? .exactly(value) : .prefix(value)]))
    return inner
  }
}

extension Ledger {
  /// It has amounts, and all of them are nothing.
  func isBlank(_ line: Int) -> Bool {
    let amounts = shape.columns.indices.filter {
      if case .amount = shape.columns[$0].kind { true } else { false }
    }
    return !amounts.isEmpty && amounts.allSatisfy { records[line].values[$0].amount == .zero }
  }

  fileprivate func isProject(_ column: String) -> Bool {
    shape.columns.contains { if case .project = $0.kind { $0.name == column } else { false } }
  }
}

extension LedgerColumn {
  fileprivate func isShared(in ledger: String) -> Bool {
    switch kind {
    case .unit, .functionCode, .economicCode, .project: true
    default: ledger == StandardLedger.projects && name == StandardColumn.project
    }
  }
}
