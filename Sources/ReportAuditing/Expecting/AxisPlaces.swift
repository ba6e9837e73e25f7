import GoujiModel

/// The places that an axis makes: one for each row, in printed order.
struct AxisPlaces {
  var places: [Standing]
  /// Every line with money belongs to one of them, so that they add up to what is above them.
  var isExhaustive = true
}

extension Recount {
  func places(along axis: RowAxis, from outer: Standing) -> AxisPlaces {
    guard let lines = lines(axis.ledger) else { return AxisPlaces(places: []) }
    switch axis.source {
    case .records: return AxisPlaces(places: recordPlaces(lines, outer))
    case .listed(let path, let values):
      return AxisPlaces(places: values.map { outer.narrowed(path, to: $0) })
    case .column(let path):
      guard let column = lines.ledger.shape.column(path.column) else {
        return AxisPlaces(places: [])
      }
      if case .project = column.kind { return projectPlaces(lines, column, outer) }
      return columnPlaces(axis, path, column, lines, outer)
    }
  }

  func places(of listing: Listing, from outer: Standing) -> [Standing] {
    places(along: listing.axis, listing.conditions, with: listing.figure, from: outer)
  }

  func places(of repetition: Repetition, from outer: Standing) -> [Standing] {
    places(along: repetition.axis, repetition.conditions, with: repetition.figure, from: outer)
  }

  /// Places where the figure is zero are passed over; where nobody knows it they stay.
  private func places(
    along axis: RowAxis, _ conditions: [Condition], with figure: FigureExpression?,
    from outer: Standing
  ) -> [Standing] {
    let places = places(along: axis, from: outer.narrowed(by: conditions)).places
    guard let figure else { return places }
    return places.filter { (try? prints(figure, $0.context)) ?? true }
  }

  /// Whether what is printed only with, or only without, a number (有数, 无数) is printed here.
  func prints(_ presences: [Presence], at place: Standing) -> Bool {
    presences.allSatisfy { presence in
      ((try? prints(presence.figure, place.context)) ?? presence.isFilled) == presence.isFilled
    }
  }

  // MARK: Records

  private func recordPlaces(_ lines: LedgerLines, _ outer: Standing) -> [Standing] {
    let shape = lines.ledger.shape
    let isOfUnits = shape.name.sameBytes(as: StandardLedger.units)
    return records(lines, [], outer.context).map { line, context in
      let values = lines.ledger.records[line].values
      var bindings = zip(shape.columns, values).map { (column: $0.name, value: $1.text) }
      if isOfUnits { bindings.append((StandardColumn.unit, values.first?.text ?? "")) }
      return outer.narrowed(to: context, bindings: bindings)
    }
  }

  // MARK: Values of a column

  private func columnPlaces(
    _ axis: RowAxis, _ path: ColumnPath, _ column: LedgerColumn, _ lines: LedgerLines,
    _ outer: Standing
  ) -> AxisPlaces {
    var (texts, isComplete) = lines.texts(path, in: outer.context)
    if axis.includesLastYear, let earlier = earlier?.lines(axis.ledger),
      earlier.ledger.shape.index(of: path.column) != nil
    {
      let known = Set(texts.map { ByteKey($0) })
      texts += earlier.texts(path, in: lastYear(outer.context)).texts.filter {
        !known.contains(ByteKey($0))
      }
    }
    let ordered = axis.keepsDraftOrder ? texts : inOrder(texts, column, all: axis.includesEmpty)
    return AxisPlaces(
      places: ordered.map { outer.narrowed(path, to: $0) }, isExhaustive: isComplete)
  }

  /// Codes ascend; units and choices come as their lists have them, what no list has behind them.
  private func inOrder(_ texts: [String], _ column: LedgerColumn, all: Bool) -> [String] {
    let order: [String]
    switch column.kind {
    case .functionCode, .economicCode: return texts.sorted()
    case .unit: order = budget.records(StandardLedger.units).map { $0.values[0].text }
    case .choice(let list): order = list.choices
    default: return texts
    }
    let found = Set(texts.map { ByteKey($0) })
    let listed = Set(order.map { ByteKey($0) })
    return order.filter { all || found.contains(ByteKey($0)) }
      + texts.filter { !listed.contains(ByteKey($0)) }
  }

  /// Projects of different units may share a name; they come as 项目 lists them.
  private func projectPlaces(
    _ lines: LedgerLines, _ column: LedgerColumn, _ outer: Standing
  ) -> AxisPlaces {
    let (unitPath, namePath) = (
      ColumnPath(column: StandardColumn.unit), ColumnPath(column: StandardColumn.project)
    )
    let path = ColumnPath(column: column.name)
    var found: [(unit: String, name: String, rank: Int)] = []
    var seen: Set<ByteKey> = []
    var isComplete = true
    lines.forEachFilled(in: outer.context) { line in
      let name = lines.text(path, of: line)
      if name.isEmpty {
        isComplete = false
        return
      }
      let unit = lines.text(unitPath, of: line)
      if seen.insert(ByteKey(project: name, ofUnit: unit)).inserted {
        found.append((unit, name, referred.projectLine(name, ofUnit: unit) ?? .max))
      }
    }
    let order = found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
    let places = order.map { index in
      outer.narrowed(unitPath, to: found[index].unit).narrowed(namePath, to: found[index].name)
    }
    return AxisPlaces(places: places, isExhaustive: isComplete)
  }
}
