import GoujiModel
import SourceReading

/// `{科目用途.主要用于}`: the text of the one record that belongs to the row. Whether there can be
/// one is known from the template: the row must stand for one value of a column of that ledger.
extension TemplateDecoder {
  func lookup(
    _ ledger: String, _ column: String, _ scope: Scope, at name: Located<String>
  ) -> SlotTarget {
    if let shape = shapes[ledger], !isFound(shape, scope) { reportLookup(name, shape, scope) }
    return .lookup(ledger: ledger, column: column)
  }

  /// For the whole draft the records decide: a ledger of one record needs no more.
  private func isFound(_ shape: LedgerShape, _ scope: Scope) -> Bool {
    let isWhole = scope.axes.isEmpty && scope.records.isEmpty
    if isWhole || scope.isOpen || scope.records.contains(shape.name) { return true }
    let projects = shapes[StandardLedger.projects]
    let isExact = scope.exact.contains { name in
      guard let path = shape.resolved(ColumnPath(column: name), projects: projects) else {
        return false
      }
      return shape.column(path.column)?.codeLevel == nil
    }
    return isExact
      || scope.levels.contains { name, level in
        shape.column(name)?.codeLevel?.rawValue.sameBytes(as: level) ?? false
      }
  }

  private func reportLookup(_ name: Located<String>, _ shape: LedgerShape, _ scope: Scope) {
    let rows = scope.axes.keys.sorted()
    if let column = rows.first(where: { shape.index(of: $0) != nil }) {
      collector.add(
        Finding(
          .unclearLookup, at: name.place,
          "“{\(name.value)}”不知道印哪一条：这里按“\(column)”的类（款）分，下面的“\(shape.name)”会有几条",
          cure: "改成按“每: \(column)”逐项写，或用“列举”把“\(shape.name)”的各条都印出来"))
      return
    }
    let by = rows.isEmpty ? scope.records.sorted() : rows
    collector.add(
      Finding(
        .unclearLookup, at: name.place,
        "“{\(name.value)}”找不到是哪一条：这里按“\(by.joined(separator: "”“"))”分，台账“\(shape.name)”没有这一列",
        cure: "给台账“\(shape.name)”加上“\(by.first ?? "")”这一列，或用“列举”把它的各条都印出来"))
  }
}
