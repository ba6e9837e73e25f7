/// Conditions of records that come one after the other: neighbours mostly say the same in a column, and
/// then carry one and the same condition.
package struct NeighbouringConditions {
  private var last: [(column: String, value: String, condition: Condition)] = []

  package init() {}

  /// The column says exactly this.
  package mutating func condition(_ column: String, _ value: String) -> Condition {
    let known = last.firstIndex { $0.column.sameBytes(as: column) }
    if let known, last[known].value.sameBytes(as: value) { return last[known].condition }
    let condition = Condition(path: ColumnPath(column: column), patterns: [.exactly(value)])
    if let known { last.remove(at: known) }
    last.append((column, value, condition))
    return condition
  }
}
