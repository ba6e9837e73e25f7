import GoujiModel

/// Where the reading of a template stands: the whole draft, or a value of what is repeated there.
struct Standpoint {
  var context = FigureContext()
  /// What each column stands for here; of two with the same name, the later one.
  private var bindings: [Binding] = []

  private enum Binding {
    case value(String, column: String)
    /// All columns of a line: sixty thousand rows of a table need not have lists of them.
    case line(Int, of: LedgerLines)
  }

  static var whole: Standpoint { Standpoint() }

  func binding(_ column: String) -> String? {
    for binding in bindings.reversed() {
      switch binding {
      case .value(let value, let own): if own.sameBytes(as: column) { return value }
      case .line(let line, let lines):
        guard let index = lines.ledger.shape.index(of: column) else { continue }
        return lines.ledger.records[line].values[index].text
      }
    }
    return nil
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

  mutating func bind(_ column: String, _ value: String) {
    bindings.append(.value(value, column: column))
  }

  /// The values of a record.
  mutating func bind(_ line: Int, of lines: LedgerLines) { bindings.append(.line(line, of: lines)) }
}
