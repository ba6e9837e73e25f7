import GoujiModel

/// What can be said of a value of a column, after the dot: `功能科目.类名`, `单位.性质`.
enum AxisAttributes {
  static let function = ["码", "名称", "类", "款", "项", "类名", "款名", "项名"]
  static let economic = ["码", "名称", "类", "款", "细", "类名", "款名", "细名"]

  /// Attributes that a slot may print.
  static func printable(of kind: ColumnKind, shapes: NameTable<LedgerShape>) -> [String] {
    switch kind {
    case .code(.function): function
    case .code: economic
    case .unit: columns(StandardLedger.units, shapes)
    case .project: columns(StandardLedger.projects, shapes) + ["名称"]
    case .choice: ["名称", "称谓"]
    default: ["名称"]
    }
  }

  /// Attributes that a condition may compare.
  static func conditionAttributes(of kind: ColumnKind, shapes: NameTable<LedgerShape>) -> [String] {
    switch kind {
    case .code: ["类", "款"]
    case .unit: columns(StandardLedger.units, shapes)
    case .project: columns(StandardLedger.projects, shapes)
    default: []
    }
  }

  /// What values a condition compares: those of the column, or of the attribute it refers to.
  static func kind(
    of path: ColumnPath, in shape: LedgerShape, shapes: NameTable<LedgerShape>
  ) -> ColumnKind {
    guard let column = shape.column(path.column) else { return .text }
    let ledger: String
    switch column.kind {
    case .unit where !path.attribute.isEmpty: ledger = StandardLedger.units
    case .project where !path.attribute.isEmpty: ledger = StandardLedger.projects
    default: return column.kind
    }
    return shapes[ledger]?.column(path.attribute)?.kind ?? .text
  }

  /// Levels at which rows may run over codes; the first is what the bare column means.
  static func levels(of kind: ColumnKind) -> [String] {
    switch kind {
    case .code(.function): ["项", "款", "类"]
    case .code: ["款", "类", "细"]
    default: []
    }
  }

  private static func columns(_ ledger: String, _ shapes: NameTable<LedgerShape>) -> [String] {
    shapes[ledger]?.columns.map(\.name) ?? []
  }
}
