/// Conditions of rows on what one column says, each made once: the rows of other units, and those below
/// them, stand under the same ones again and again.
package final class ConditionTable {
  private var known: [(column: String, isPrefix: Bool, conditions: NameTable<Condition>)] = []

  package init() {}

  package func condition(_ column: String, _ pattern: Pattern) -> Condition {
    let isPrefix = if case .prefix = pattern { true } else { false }
    let found = known.firstIndex { $0.isPrefix == isPrefix && $0.column.sameBytes(as: column) }
    let index = found ?? known.count
    if found == nil { known.append((column, isPrefix, [:])) }
    if let condition = known[index].conditions[pattern.value] { return condition }
    let condition = Condition(path: ColumnPath(column: column), patterns: [pattern])
    known[index].conditions[pattern.value] = condition
    return condition
  }
}
