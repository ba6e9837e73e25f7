import GoujiModel

/// Where the reading of a template stands: the whole draft, or a value of what is repeated there.
struct Standpoint {
  var context = FigureContext()
  /// What each column stands for here; of two with the same name, the later one.
  private(set) var bindings: [(column: String, value: String)] = []

  static let whole = Standpoint()

  func binding(_ column: String) -> String? {
    bindings.last { $0.column.sameBytes(as: column) }?.value
  }

  func narrowed(by conditions: [Condition]) -> Standpoint {
    var inner = self
    inner.context.row += conditions
    return inner
  }

  /// Levels of a code are the beginnings of codes; so is a code where `isBeginning`.
  func narrowed(
    _ path: ColumnPath, to value: String, isBeginning: Bool = false, _ conditions: ConditionTable
  ) -> Standpoint {
    let isWhole = ["", "项", "细"].contains(path.attribute) && !isBeginning
    var inner = narrowed(by: [
      conditions.condition(path.column, isWhole ? .exactly(value) : .prefix(value))
    ])
    inner.bind(path.column, value)
    return inner
  }

  mutating func bind(_ column: String, _ value: String) { bindings.append((column, value)) }
}
