import GoujiModel

/// Where a figure stands: the conditions of table and rows above it, and what its row stands for.
package final class RowScope {
  let engine: FigureEngine
  let parent: RowScope?
  /// All conditions in force, outermost first.
  package let conditions: [Condition]
  package let records: [RecordReference]
  /// Those added to the parent's.
  private let added: [Condition]
  private let addedRecord: RecordReference?
  /// What each axis stands for here.
  let bindings: [String: String]
  private var selections: [String: RecordSet] = [:]

  init(engine: FigureEngine) {
    self.engine = engine
    parent = nil
    conditions = []
    records = []
    added = []
    addedRecord = nil
    bindings = [:]
  }

  private init(
    _ parent: RowScope, _ added: [Condition], _ record: RecordReference?,
    _ bindings: [String: String]
  ) {
    engine = parent.engine
    self.parent = parent
    self.added = added
    addedRecord = record
    conditions = added.isEmpty ? parent.conditions : parent.conditions + added
    records = record.map { parent.records + [$0] } ?? parent.records
    self.bindings =
      bindings.isEmpty ? parent.bindings : parent.bindings.merging(bindings) { $1 }
  }

  package func narrowed(
    by conditions: [Condition], record: RecordReference? = nil, bindings: [String: String] = [:]
  ) -> RowScope {
    if conditions.isEmpty, record == nil, bindings.isEmpty { return self }
    return RowScope(self, conditions, record, bindings)
  }

  /// Records of a ledger that are in scope. A condition that the ledger has no column for is
  /// noted: the figure would count records that have nothing to do with the row.
  func selection(_ index: LedgerIndex) -> RecordSet {
    selection(index, strict: true)
  }

  /// As `selection`, for looking things up: conditions on other columns are passed over.
  func related(_ index: LedgerIndex) -> RecordSet {
    selection(index, strict: false)
  }

  private func selection(_ index: LedgerIndex, strict: Bool) -> RecordSet {
    let name = index.ledger.name
    let key = strict ? name : name + "?"
    if let known = selections[key] { return known }
    var set =
      parent?.selection(index, strict: strict) ?? RecordSet(count: index.count, filled: true)
    for condition in added {
      if let meeting = index.records(meeting: condition) {
        set.formIntersection(meeting)
      } else if strict {
        engine.note(index, condition)
      }
    }
    if let addedRecord, addedRecord.ledger == name {
      var only = RecordSet(count: index.count)
      only.insert(addedRecord.index)
      set.formIntersection(only)
    }
    selections[key] = set
    return set
  }
}
