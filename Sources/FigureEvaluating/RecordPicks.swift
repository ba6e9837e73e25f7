import GoujiModel

/// The columns of a panel that each print one record of a row (取, 第): which record it is, and how
/// many lines a row needs so that no record is left out.
package struct RecordPicks {
  private let engine: FigureEngine
  /// How many records fit on a line.
  private var places: [Kind: Int] = [:]

  private struct Kind: Hashable {
    var ledger: String
    var conditions: [Condition]

    init(_ pick: RecordPick) {
      ledger = pick.ledger
      conditions = pick.conditions
    }
  }

  package init(_ columns: [Column], _ engine: FigureEngine) {
    self.engine = engine
    for case .words(_, let pick?) in columns.map(\.content) {
      places[Kind(pick)] = max(places[Kind(pick)] ?? 1, pick.ordinal)
    }
  }

  /// Lines that the records of a row take; one at least.
  package func lines(in scope: RowScope) -> Int {
    places.reduce(1) { lines, place in
      max(lines, (records(of: place.key, scope).count + place.value - 1) / place.value)
    }
  }

  /// The scope of the record that a column prints on a line, counted from 0; nil where there is
  /// none left.
  package func scope(of pick: RecordPick, line: Int, in scope: RowScope) -> RowScope? {
    let records = records(of: Kind(pick), scope)
    let number = line * (places[Kind(pick)] ?? 1) + pick.ordinal - 1
    guard number < records.count else { return nil }
    return scope.narrowed(
      by: [],
      record: RecordReference(
        ledger: pick.ledger, index: records[number], isPicked: true))
  }

  private func records(of kind: Kind, _ scope: RowScope) -> [Int] {
    guard let index = engine.index(kind.ledger) else { return [] }
    var set = scope.related(index)
    for condition in kind.conditions {
      if let meeting = index.records(meeting: condition) { set = set.intersection(meeting) }
    }
    var records: [Int] = []
    set.forEach { records.append($0) }
    return records
  }
}
