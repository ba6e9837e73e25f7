/// A column by which what a record says narrows the records of another ledger: both have it, and it
/// means the same in both.
package struct SharedColumn: Sendable {
  package var own: Int
  package var other: Int
  /// What the record says there holds for its place as a condition already, unless it is blank.
  package var isCondition: Bool
}

extension LedgerShape {
  /// Of a figure over `other` that stands where a row is one record of this ledger: the columns by
  /// which it is narrowed. A unit and a project are known by their keys alone; that a record names its
  /// unit is seen to where it is read.
  package func columns(sharedWith other: LedgerShape) -> [SharedColumn] {
    if name == other.name || name == StandardLedger.units { return [] }
    return columns.indices.compactMap { own in
      let column = columns[own]
      guard let theirs = other.index(of: column.name) else { return nil }
      if column.kind.isUnit { return nil }
      let isKey = column.isKey(in: name)
      if !isKey, column.isRemark || name == StandardLedger.projects { return nil }
      guard isKey || means(own, theirs, in: other) else { return nil }
      return SharedColumn(own: own, other: theirs, isCondition: isKey)
    }
  }

  /// Whether a record says anything by which the other ledger can be narrowed. `isReferred`: columns of
  /// other ledgers name its records.
  package func narrows(_ other: LedgerShape, isReferred: Bool) -> Bool {
    isReferred || name == other.name || name == StandardLedger.units
      || columns.contains { $0.isKey(in: name) } || !columns(sharedWith: other).isEmpty
  }

  private func means(_ own: Int, _ theirs: Int, in other: LedgerShape) -> Bool {
    switch (columns[own].kind, other.columns[theirs].kind) {
    case (.text, .text): !other.columns[theirs].isRemark
    case (.choice(let a), .choice(let b)): a.name == b.name
    case (.reference(let a), .reference(let b)): a == b
    default: namesProjects(own) && other.namesProjects(theirs)
    }
  }
}
