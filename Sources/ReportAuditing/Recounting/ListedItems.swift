import GoujiModel

/// How many items a list has, and the places of records, counted from the records of the draft.
extension Recount {
  /// None where nobody knows whether an item has anything to print.
  func items(of listing: Listing, _ context: FigureContext) throws(NoValue) -> Int {
    guard lines(listing.axis.ledger) != nil else { throw .faulty }
    var place = Standpoint()
    place.context = context
    place.context.row += context.column + listing.conditions
    place.context.column = []
    let places = places(along: listing.axis, at: place)
    guard let figure = listing.figure else { return places.count }
    var count = 0
    for place in places where try prints(figure, place.context, listing.beside) {
      count += 1
    }
    return count
  }

  /// A record stands for its unit, codes and project in other ledgers, too: where figures stand that
  /// are asked of it.
  func records(
    _ lines: LedgerLines, _ conditions: [Condition], _ context: FigureContext
  ) -> [(line: Int, context: FigureContext)] {
    let shape = lines.ledger.shape
    let isReferred = referredLedgers.contains(shape.name)
    let keys = shape.columns.filter { $0.isKey(in: shape.name) }.map(\.name)
    var places: [(Int, FigureContext)] = []
    lines.forEach(conditions, context) { line in
      var place = context
      place.records.append(RecordReference(ledger: shape.name, index: line))
      func narrow(_ column: String, to text: String) {
        place.row.append(rowConditions.condition(column, .exactly(text)))
      }
      if shape.name == StandardLedger.units {
        narrow(
          StandardColumn.unit, to: lines.text(ColumnPath(column: StandardColumn.code), of: line))
      } else {
        for column in keys {
          let text = lines.text(ColumnPath(column: column), of: line)
          if !text.isEmpty { narrow(column, to: text) }
        }
      }
      if isReferred, let name = shape.nameColumn {
        narrow(shape.name, to: lines.text(ColumnPath(column: name.name), of: line))
      }
      places.append((line, place))
    }
    return places
  }
}
