/// What two years' classifications differ in: the changes that editions tell, then what their tables
/// show besides, where both are whole.
package struct EditionDifference: Sendable {
  package var changes: [CodeChange]
  /// Between whole tables, with no change that tells of it.
  package var untold: [CodeChange]
  /// Years whose edition is not held whole: there may be more.
  package var incomplete: [Int]

  package init(from old: Classification, to new: Classification) {
    let (first, last) = (old.position, new.position)
    changes = old.history.changes(after: first, through: last)
    incomplete = [old, new].map(\.year).filter { old.extent(of: $0) != .whole }
    untold = []
    guard incomplete.isEmpty, first < last else { return }
    let told = Set(changes.flatMap { [$0.oldCode, $0.newCode] })
    for kind in ClassificationKind.allCases {
      for code in old.history.codes(kind, where: { _, _ in true }) where !told.contains(code) {
        if let change = Self.untold(old.entry(code), new.entry(code), new.edition.date) {
          untold.append(change)
        }
      }
    }
  }

  private static func untold(
    _ old: ClassificationEntry?, _ new: ClassificationEntry?, _ date: EditionDate
  ) -> CodeChange? {
    guard old?.name != new?.name, let either = new ?? old else { return nil }
    let kind: CodeChange.Kind = old == nil ? .added : new == nil ? .stopped : .renamed
    return CodeChange(
      kind, date: date, oldCode: old?.code ?? "", oldName: old?.name ?? "",
      newCode: new?.code ?? "", newName: new?.name ?? "", source: either.source,
      confidence: either.confidence)
  }
}
