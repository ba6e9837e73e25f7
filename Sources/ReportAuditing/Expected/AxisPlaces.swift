import GoujiModel

/// The values that a list, a section or the rows of a table run over, counted from the records of
/// the draft, in the order in which they are printed.
extension Recount {
  func places(of listing: Listing, at place: Standpoint) -> [Standpoint] {
    places(
      along: listing.axis, at: place.narrowed(by: listing.conditions), with: listing.figure,
      listing.beside)
  }

  func places(
    of repetition: Repetition, at place: Standpoint, _ beside: FiguresBeside
  ) -> [Standpoint] {
    places(
      along: repetition.axis, at: place.narrowed(by: repetition.conditions),
      with: repetition.figure, beside)
  }

  /// Without those where the figure is nothing; where nobody knows it, the value stays.
  private func places(
    along axis: RowAxis, at place: Standpoint, with figure: FigureExpression?,
    _ beside: FiguresBeside
  ) -> [Standpoint] {
    let all = places(along: axis, at: place)
    guard let figure else { return all }
    return all.filter { (try? prints(figure, $0.context, beside)) ?? true }
  }

  func places(along axis: RowAxis, at place: Standpoint) -> [Standpoint] {
    rows(along: axis, at: place).places
  }

  /// `isExhaustive`: every line with money belongs to one of the places, so that they add up to what
  /// is above them.
  func rows(
    along axis: RowAxis, at place: Standpoint
  ) -> (places: [Standpoint], isExhaustive: Bool) {
    guard let lines = lines(axis.ledger) else { return ([], true) }
    switch axis.source {
    case .listed(let path, let values):
      let isCode = lines.ledger.shape.column(path.column)?.kind.classification != nil
      let own = axis.listed(values, in: path.column, ofCodes: isCode, under: place.context.row)
      return (
        own.map { code in
          let hasLocalItems =
            isCode && code.utf8.count == 5 && values.allSatisfy { !$0.isBelow(code) }
          return place.narrowed(path, to: code, isBeginning: hasLocalItems, rowConditions)
        }, true
      )
    case .records: return (recordPlaces(lines, place), true)
    case .column(let path):
      guard let column = lines.ledger.shape.column(path.column) else { return ([], true) }
      if case .project = column.kind { return projectPlaces(lines, path.column, place) }
      let (values, isComplete) = values(of: path, axis, lines, place)
      let ordered = ordered(values, as: column.kind, axis)
      return (ordered.map { place.narrowed(path, to: $0, rowConditions) }, isComplete)
    }
  }

  /// Whether more than zeros are printed for it where these figures stand; a rate on nothing prints
  /// nothing.
  func prints(
    _ figure: FigureExpression, _ place: FigureContext, _ beside: FiguresBeside
  ) throws(NoValue) -> Bool {
    do throws(NoValue) {
      let options = template.options
      let exact = try value(figure, place)
      for slot in beside.formats(of: figure, exact.kind, in: template) {
        var value = exact
        if (slot.basis ?? options.rounding.basis) == .printed {
          let step = TemplateOptions.lastDigit(
            decimals: options.proseAmount.decimals, in: slot.unit ?? options.unit)
          value = try printedValue(figure, place, PrintedComparison(beside: beside, step: step))
        }
        if !options.printsAsZero(value, slot) { return true }
      }
      return false
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
      inner.bind(line, of: lines)
      if shape.name == StandardLedger.units {
        inner.bind(StandardColumn.unit, lines.ledger.text(StandardColumn.code, of: line))
      }
      return inner
    }
  }

  /// Projects of different units may share a name; they come in the order of 项目.
  private func projectPlaces(
    _ lines: LedgerLines, _ column: String, _ place: Standpoint
  ) -> (places: [Standpoint], isExhaustive: Bool) {
    var seen: Set<ByteKey> = []
    var found: [(unit: String, project: String, rank: Int)] = []
    var isExhaustive = true
    lines.forEachFilled(in: place.context) { line in
      let project = lines.ledger.text(column, of: line)
      let unit = lines.ledger.text(StandardColumn.unit, of: line)
      let key = ByteKey(project: project, ofUnit: unit)
      if project.isEmpty { isExhaustive = false }
      if project.isEmpty || !seen.insert(key).inserted { return }
      found.append((unit, project, referred.rank(ofProject: key)))
    }
    let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
    let places = order.map { index in
      place.narrowed(ColumnPath(column: StandardColumn.unit), to: found[index].unit, rowConditions)
        .narrowed(ColumnPath(column: column), to: found[index].project, rowConditions)
    }
    return (places, isExhaustive)
  }

  // MARK: Values

  /// Each once, in the order of the draft; whether every line has one.
  private func values(
    of path: ColumnPath, _ axis: RowAxis, _ lines: LedgerLines, _ place: Standpoint
  ) -> (values: [String], isComplete: Bool) {
    var (values, isComplete) = lines.texts(path, in: place.context, keepsBlank: axis.keepsBlank)
    if axis.includesLastYear, let theirs = earlier?.lines(axis.ledger),
      theirs.ledger.shape.index(of: path.column) != nil
    {
      let known = Set(values.map { ByteKey($0) })
      let more = theirs.texts(path, in: lastYear(place.context)).texts
      values += more.filter { !known.contains(ByteKey($0)) }
    }
    return (values, isComplete)
  }

  /// Codes ascend; units and choices come as their lists have them.
  private func ordered(_ values: [String], as kind: ColumnKind, _ axis: RowAxis) -> [String] {
    if axis.keepsDraftOrder { return values }
    switch kind {
    case .code: return values.sorted()
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

extension String {
  /// A code that another one stands above.
  fileprivate func isBelow(_ code: String) -> Bool {
    utf8.count > code.utf8.count && startsWithBytes(of: code)
  }
}

extension Ledger {
  fileprivate func text(_ column: String, of line: Int) -> String {
    text(column, of: records[line])
  }
}
