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
  /// What each axis stands for here; of two with the same name, the later one.
  private let bindings: [Binding]
  /// Records in scope, by ledger; those for figures first, then those for looking things up.
  private var selections: [RecordSet?]

  init(engine: FigureEngine) {
    self.engine = engine
    parent = nil
    conditions = []
    records = []
    added = []
    addedRecord = nil
    bindings = []
    selections = Array(repeating: nil, count: 2 * engine.ledgerCount)
  }

  private init(
    _ parent: RowScope, _ added: [Condition], _ record: RecordReference?,
    _ bindings: [Binding]
  ) {
    engine = parent.engine
    self.parent = parent
    self.added = added
    addedRecord = record
    conditions = added.isEmpty ? parent.conditions : parent.conditions + added
    records = record.map { parent.records + [$0] } ?? parent.records
    self.bindings = bindings.isEmpty ? parent.bindings : parent.bindings + bindings
    selections = Array(repeating: nil, count: parent.selections.count)
  }

  package func narrowed(
    by conditions: [Condition], record: RecordReference? = nil, bindings: [Binding] = []
  ) -> RowScope {
    if conditions.isEmpty, record == nil, bindings.isEmpty { return self }
    return RowScope(self, conditions, record, bindings)
  }

  /// How to come to this place from the whole draft, for another engine over the same draft.
  package var path: ScopePath {
    guard let parent else { return ScopePath() }
    var path = parent.path
    path.steps.append(
      ScopePath.Step(
        conditions: added, record: addedRecord,
        bindings: Array(bindings.dropFirst(parent.bindings.count))))
    return path
  }

  /// The same place over last year's draft; nil where there is none.
  private(set) lazy var earlier: RowScope? = {
    guard let earlier = engine.earlier else { return nil }
    guard let parent else { return earlier.whole }
    let codes = earlier.budget
    guard codes.unmatched.isEmpty || codes.compares(under: added) else { return nil }
    return parent.earlier?.narrowed(
      by: added, record: addedRecord.map { engine.lastYear($0, earlier) }, bindings: [])
  }()

  /// What an axis stands for here.
  package func binding(_ column: String) -> String? {
    bindings.last { $0.column.sameBytes(as: column) }?.value
  }

  /// Records of a ledger that are in scope. A condition that the ledger has no column for is
  /// noted: the figure would count records that have nothing to do with the row.
  func selection(_ index: LedgerIndex) -> RecordSet {
    selection(index, strict: true)
  }

  /// As `selection`, for looking things up: conditions on other columns are passed over.
  package func related(_ index: LedgerIndex) -> RecordSet {
    selection(index, strict: false)
  }

  private func selection(_ index: LedgerIndex, strict: Bool) -> RecordSet {
    let key = strict ? index.slot : engine.ledgerCount + index.slot
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
    if let addedRecord, addedRecord.ledger.sameBytes(as: index.ledger.name) {
      var only = RecordSet(count: index.count)
      if addedRecord.index >= 0 { only.insert(addedRecord.index) }
      set.formIntersection(only)
    }
    selections[key] = set
    return set
  }
}

/// A place in a draft, apart from any engine.
package struct ScopePath: Sendable {
  struct Step: Sendable {
    var conditions: [Condition]
    var record: RecordReference?
    var bindings: [Binding]
  }

  var steps: [Step] = []
}

extension FigureEngine {
  package func scope(at path: ScopePath) -> RowScope {
    path.steps.reduce(whole) { scope, step in
      scope.narrowed(by: step.conditions, record: step.record, bindings: step.bindings)
    }
  }
}

/// A column and the value that a row stands for.
package struct Binding: Sendable {
  var column: String
  var value: String
}

extension FigureEngine {
  /// What a record of this year's is in last year's ledger; −1 where that has none like it.
  fileprivate func lastYear(_ record: RecordReference, _ earlier: FigureEngine) -> RecordReference {
    guard let own = index(record.ledger)?.ledger, let theirs = earlier.index(record.ledger)?.ledger
    else { return RecordReference(ledger: record.ledger, index: -1) }
    let index = theirs.index(of: own.records[record.index], in: own.form)
    return RecordReference(ledger: record.ledger, index: index ?? -1)
  }
}
