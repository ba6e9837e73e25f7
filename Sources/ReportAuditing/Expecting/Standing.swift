import GoujiModel

/// Where something of the report stands: the conditions and records in force there, and what its row
/// stands for, column by column.
struct Standing {
  /// Conditions of table and rows, outermost first; none of a column.
  private(set) var context = FigureContext()
  private var bindings: [(column: String, value: String)] = []

  /// The whole draft.
  static let whole = Standing()

  func narrowed(by conditions: [Condition]) -> Standing {
    if conditions.isEmpty { return self }
    var inner = self
    inner.context.row += conditions
    return inner
  }

  /// Inside a value of a column, at a level of its codes.
  func narrowed(_ path: ColumnPath, to value: String) -> Standing {
    let isWhole = path.attribute.isEmpty || path.attribute == "项" || path.attribute == "细"
    var inner = self
    inner.context.row.append(
      Condition(
        path: ColumnPath(column: path.column),
        patterns: [isWhole ? .exactly(value) : .prefix(value)]))
    inner.bindings.append((path.column, value))
    return inner
  }

  /// On a record, whose cells it stands for.
  func narrowed(
    to context: FigureContext, bindings: [(column: String, value: String)] = []
  ) -> Standing {
    var inner = self
    inner.context = context
    inner.bindings += bindings
    return inner
  }

  /// What the row stands for in a column; of two with the same name, the inner one. Nil for nothing.
  func value(of column: String) -> String? {
    bindings.last { $0.column.sameBytes(as: column) }?.value
  }
}
