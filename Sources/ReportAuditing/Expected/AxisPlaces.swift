import GoujiModel

/// The values that a list, a section or the rows of a table run over, counted from the records of
/// the draft, in the order in which they are printed.
extension Recount {
  func places(of listing: Listing, at place: Standpoint) -> [Standpoint] {
    places(along: listing.axis, at: place.narrowed(by: listing.conditions), with: listing.figure)
  }

  func places(of repetition: Repetition, at place: Standpoint) -> [Standpoint] {
    places(
      along: repetition.axis, at: place.narrowed(by: repetition.conditions), with: repetition.figure
    )
  }

  /// Without those where the figure is nothing; where nobody knows it, the value stays.
  private func places(
    along axis: RowAxis, at place: Standpoint, with figure: FigureExpression?
  ) -> [Standpoint] {
    let all = places(along: axis, at: place)
    guard let figure else { return all }
    return all.filter { (try? prints(figure, $0.context)) ?? true }
  }

  func places(along axis: RowAxis, at place: Standpoint) -> [Standpoint] {
    guard let lines = lines(axis.ledger) else { return [] }
    switch axis.source {
    case .listed(let path, let values): return values.map { place.narrowed(path, to: $0) }
    case .records: return recordPlaces(lines, place)
    case .column(let path):
      guard let column = lines.ledger.shape.column(path.column) else { return [] }
      if case .project = column.kind { return projectPlaces(lines, path.column, place) }
      let values = values(of: path, axis, lines, place)
      return ordered(values, as: column.kind, axis).map { place.narrowed(path, to: $0) }
    }
  }

  /// Whether a sentence would print more than zeros for it; a rate on nothing prints nothing.
  func prints(_ figure: FigureExpression, _ place: FigureContext) throws(NoValue) -> Bool {
    do throws(NoValue) {
      return !template.options.printsAsZero(try value(figure, place))
    } catch {
      if error.isRateOnNothing { return false }
      throw error
    }
  }

  // MARK: Records

  private func recordPlaces(_ lines: LedgerLines, _ place: Standpoint) -> [Standpoint] {
    records(lines, [], place.context).map { line, context in
      var inner = place
      inner.context = context
      let shape = lines.ledger.shape
      for (column, value) in zip(shape.columns, lines.ledger.records[line].values) {
        inner.bind(column.name, value.text)
      }
      if shape.name == StandardLedger.units {
        inner.bind(StandardColumn.unit, lines.ledger.text(StandardColumn.code, of: line))
      }
      return inner
    }
  }

  /// Projects of different units may share a name; they come in the order of 项目.
  private func projectPlaces(
    _ lines: LedgerLines, _ column: String, _ place: Standpoint
  ) -> [Standpoint] {
    var seen: Set<ByteKey> = []
    var found: [(unit: String, project: String, rank: Int)] = []
    lines.forEach([], place.context) { line in
      if lines.ledger.isBlank(line) { return }
      let project = lines.ledger.text(column, of: line)
      let unit = lines.ledger.text(StandardColumn.unit, of: line)
      let key = ByteKey(project: project, ofUnit: unit)
      if project.isEmpty || !seen.insert(key).inserted { return }
      found.append((unit, project, referred.rank(ofProject: key)))
    }
    let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
    return order.map { index in
      place.narrowed(ColumnPath(column: StandardColumn.unit), to: found[index].unit)
        .narrowed(ColumnPath(column: StandardColumn.project), to: found[index].project)
    }
  }

  // MARK: Values

  /// Each once, in the order of the draft.
  private func values(
    of path: ColumnPath, _ axis: RowAxis, _ lines: LedgerLines, _ place: Standpoint
  ) -> [String] {
    var seen: Set<ByteKey> = []
    var values: [String] = []
    func take(_ lines: LedgerLines, _ context: FigureContext) {
      lines.forEach([], context) { line in
        if lines.ledger.isBlank(line) { return }
        let value = lines.text(path, of: line)
        if !value.isEmpty, seen.insert(ByteKey(value)).inserted { values.append(value) }
      }
    }
    take(lines, place.context)
    if axis.includesLastYear, let earlier, let theirs = earlier.lines(axis.ledger) {
      take(theirs, lastYear(place.context))
    }
    return values
  }

  /// Codes ascend; units and choices come as their lists have them.
  private func ordered(_ values: [String], as kind: ColumnKind, _ axis: RowAxis) -> [String] {
    if axis.keepsDraftOrder { return values }
    switch kind {
    case .functionCode, .economicCode: return values.sorted()
    case .unit:
      let units = budget.ledgers[StandardLedger.units]
      let codes = units.map { ledger in
        ledger.records.map { ledger.text(StandardColumn.code, of: $0) }
      }
      return ordered(values, by: codes ?? [], axis)
    case .choice(let list): return ordered(values, by: list.choices, axis)
    default: return values
    }
  }

  private func ordered(_ values: [String], by list: [String], _ axis: RowAxis) -> [String] {
    list.filter { axis.includesEmpty || values.contains($0) } + values.filter { !list.contains($0) }
  }
}

extension Ledger {
  /// It has amounts, and all of them are nothing.
  fileprivate func isBlank(_ line: Int) -> Bool {
    var hasAmounts = false
    for (column, value) in zip(shape.columns, records[line].values) where column.kind.isAmount {
      if value.amount != .zero { return false }
      hasAmounts = true
    }
    return hasAmounts
  }

  fileprivate func text(_ column: String, of line: Int) -> String {
    text(column, of: records[line])
  }
}
