import GoujiModel

/// Names that mean something where a wording or a figure stands.
struct Scope {
  /// Axes in force: column → kind.
  var axes: NameTable<ColumnKind> = [:]
  /// Columns of which the row stands for one value, and ledgers of which it stands for one record by
  /// name; a 类 or 款 is none: several codes are below it.
  var exact = NameSet()
  /// The level, 类 or 款, of columns along which rows run at a level above the single code.
  var levels: NameTable<String> = [:]
  /// Ledgers whose record the row stands for.
  var records = NameSet()
  /// Which rows it is that stand here is not known yet: words of columns, merge keys.
  var isOpen = false
  /// Figures of a phrase, by their short names.
  var locals: NameTable<FigureExpression> = [:]
  /// Parameters of a phrase and what they stand for.
  var arguments: NameTable<String> = [:]
  /// Prefix of the names of local figures, such as `变动(收支预算总数).`.
  var prefix = ""
  /// Something is counted: rows, items of a list, values of a section. `{序}` prints its number.
  var counts = false

  init() {}

  /// Whatever the rows of a table may run over, as its merge keys and words may name it.
  init(over shapes: NameTable<LedgerShape>) {
    isOpen = true
    for shape in shapes.values.sorted(by: { $0.name < $1.name }) {
      for column in shape.columns where axes[column.name] == nil { axes[column.name] = column.kind }
    }
    axes[StandardColumn.unit] = .unit
    axes[StandardColumn.project] = .project
  }

  /// Where rows, items or values are counted.
  var counting: Scope {
    var inner = self
    inner.counts = true
    return inner
  }

  /// Within what is printed once for each of several values.
  func within(_ occurrence: Occurrence, in shapes: NameTable<LedgerShape>) -> Scope {
    occurrence.repetition.map { binding($0.axis, in: shapes).counting } ?? self
  }

  func binding(_ axis: RowAxis, in shapes: NameTable<LedgerShape>) -> Scope {
    var inner = self
    guard let shape = shapes[axis.ledger] else { return inner }
    switch axis.source {
    case .column(let path), .listed(let path, _):
      if let index = shape.index(of: path.column) {
        inner.axes[path.column] = shape.columns[index].kind
        if ["", "项", "细"].contains(path.attribute) {
          inner.exact.insert(path.column)
        } else {
          inner.levels[path.column] = path.attribute
        }
        if case .project = shape.columns[index].kind {
          inner.axes[StandardColumn.unit] = .unit
          inner.exact.insert(StandardColumn.unit)
        }
      }
    case .records:
      inner.records.insert(axis.ledger)
      for column in shape.columns {
        switch column.kind {
        case .unit, .project, .code, .choice, .reference:
          inner.axes[column.name] = column.kind
          if column.kind.isKey { inner.exact.insert(column.name) }
        default: break
        }
      }
      inner.exact.insert(axis.ledger)
      if axis.ledger == StandardLedger.projects {
        inner.axes[StandardColumn.project] = .project
        inner.exact.insert(StandardColumn.project)
      }
      if axis.ledger == StandardLedger.units {
        inner.axes[StandardColumn.unit] = .unit
        inner.exact.insert(StandardColumn.unit)
      }
    }
    return inner
  }
}

extension ColumnKind {
  /// A record's value holds for its row as a condition.
  fileprivate var isKey: Bool {
    switch self {
    case .unit, .project, .code: true
    default: false
    }
  }
}
