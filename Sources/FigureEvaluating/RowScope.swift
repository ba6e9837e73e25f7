import GoujiModel

/// Where a figure stands: the conditions of table and rows above it, and what its row stands for.
package final class RowScope {
  /// The engine keeps the scope of the whole draft, which must not keep it in turn.
  package unowned let engine: FigureEngine
  /// Nil in the scope of the whole draft.
  private let keptEngine: FigureEngine?
  let parent: RowScope?
  /// All conditions in force, outermost first.
  package let conditions: [Condition]
  package let records: [RecordReference]
  /// Those added to the parent's.
  private let added: [Condition]
  private let addedRecord: RecordReference?
  /// Whose words narrow other ledgers, too: the record as this year's draft has it.
  private let speaker: Speaker?
  /// What each axis stands for here; of two with the same name, the later one.
  let bindings: [Binding]
  /// Records in scope of the ledgers that were asked for: a row asks for one or two of them. For
  /// looking things up (not `isStrict`) they may be others than for figures.
  private var selections: [(slot: Int, isStrict: Bool, records: Result<RecordSet, NoValue>)] = []

  init(engine: FigureEngine) {
    self.engine = engine
    keptEngine = nil
    parent = nil
    conditions = []
    records = []
    added = []
    addedRecord = nil
    speaker = nil
    bindings = []
  }

  private init(
    _ parent: RowScope, _ added: [Condition], _ record: RecordReference?,
    _ bindings: [Binding], _ speaker: Speaker?
  ) {
    self.speaker = speaker
    let engine = parent.engine
    self.engine = engine
    keptEngine = engine
    self.parent = parent
    self.added = added
    addedRecord = record
    conditions = added.isEmpty ? parent.conditions : parent.conditions + added
    records = record.map { parent.records + [$0] } ?? parent.records
    self.bindings = bindings.isEmpty ? parent.bindings : parent.bindings + bindings
  }

  package func narrowed(
    by conditions: [Condition], record: RecordReference? = nil, bindings: [Binding] = []
  ) -> RowScope {
    if conditions.isEmpty, record == nil, bindings.isEmpty { return self }
    return RowScope(self, conditions, record, bindings, record.flatMap { Speaker($0, engine) })
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
    guard let above = parent.earlier else { return nil }
    return RowScope(above, added, addedRecord.map { engine.lastYear($0, earlier) }, [], speaker)
  }()

  /// What an axis stands for here.
  package func binding(_ column: String) -> String? {
    for index in bindings.indices.reversed() where bindings[index].column.sameBytes(as: column) {
      return bindings[index].value
    }
    return nil
  }

  /// The whole draft: nothing above narrows what a figure sums.
  package var isWhole: Bool { conditions.isEmpty && records.isEmpty }

  /// Records of a ledger that are in scope, for figures. A condition that the ledger has no column
  /// for leaves none: the figure would count records that have nothing to do with the row.
  func selection(_ index: LedgerIndex) throws(NoValue) -> RecordSet {
    try selection(index, strict: true).get()
  }

  /// As `selection`, for looking things up: conditions on other columns are passed over.
  package func related(_ index: LedgerIndex) -> RecordSet {
    (try? selection(index, strict: false).get()) ?? .empty
  }

  private func selection(_ index: LedgerIndex, strict: Bool) -> Result<RecordSet, NoValue> {
    let slot = index.slot
    if let known = selections.firstIndex(where: { $0.slot == slot && $0.isStrict == strict }) {
      return selections[known].records
    }
    let found = newSelection(index, strict: strict)
    selections.append((slot, strict, found))
    return found
  }

  private func newSelection(_ index: LedgerIndex, strict: Bool) -> Result<RecordSet, NoValue> {
    let outer = parent?.selection(index, strict: strict) ?? .success(RecordSet(allOf: index.count))
    guard case .success(var set) = outer else { return outer }
    for condition in added {
      if strict, let gap = engine.gap(under: condition, index) { return .failure(gap) }
      if let meeting = index.records(meeting: condition) {
        set = set.intersection(meeting)
      } else if strict {
        return .failure(engine.misfit(index, condition))
      }
    }
    if let addedRecord, addedRecord.ledger.sameBytes(as: index.ledger.name) {
      let isInScope = addedRecord.index >= 0 && set.contains(addedRecord.index)
      set = isInScope ? RecordSet(only: addedRecord.index) : .empty
    } else if strict, let speaker {
      do throws(NoValue) {
        for condition in try speaker.conditions(on: index) {
          if let gap = engine.gap(under: condition, index) { return .failure(gap) }
          if let meeting = index.records(meeting: condition) { set = set.intersection(meeting) }
        }
      } catch {
        return .failure(error)
      }
    }
    return .success(set)
  }
}

/// A record that a row stands for, and the engine over its draft.
private struct Speaker {
  let record: RecordReference
  let engine: FigureEngine

  /// Nil for one that is only taken beside a row.
  init?(_ record: RecordReference, _ engine: FigureEngine) {
    if record.isPicked || record.index < 0 { return nil }
    self.record = record
    self.engine = engine
  }

  /// What it says in the columns that another ledger has, too, besides those that hold as conditions
  /// of its row.
  func conditions(on other: LedgerIndex) throws(NoValue) -> [Condition] {
    guard let own = engine.index(record.ledger) else { return [] }
    var conditions: [Condition] = []
    for column in own.columns(sharedWith: other) {
      let value = own.value(of: record.index, column: column.own)
      let name = own.ledger.shape.columns[column.own].name
      if value.isEmpty { throw .notSaid(ledger: own.ledger.name, column: name) }
      if column.isCondition { continue }
      conditions.append(Condition(path: ColumnPath(column: name), patterns: [.exactly(value)]))
    }
    return conditions
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
    let index = theirs.index(of: own.records[record.index], in: own.shape)
    return RecordReference(ledger: record.ledger, index: index ?? -1)
  }
}
