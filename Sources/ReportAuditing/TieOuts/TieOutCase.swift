import GoujiModel

/// One of the things that a relation is asked of: the whole, a record or a row.
struct TieOutCase {
  /// Where its figures stand.
  var context = FigureContext()
  var own = Own.none

  /// What the columns of its own are read from.
  enum Own {
    case none
    case record(LedgerRecord, LedgerShape)
    /// Indexes into the tables of the report and the rows of one, and the columns that are compared.
    case row(table: Int, Int, columns: [Int])
  }
}

extension TieOutValues {
  func cases(of tieOut: TieOut) -> [TieOutCase] {
    switch tieOut.ground {
    case .whole: [TieOutCase()]
    case .records(let ledger, let conditions): records(of: ledger, conditions)
    case .rows(let id): rows(of: id, tieOut.ownColumns)
    }
  }

  private func records(of name: String, _ conditions: [Condition]) -> [TieOutCase] {
    guard let lines = recount.lines(name) else { return [] }
    let ledger = lines.ledger
    return recount.records(lines, conditions, FigureContext()).map { line, context in
      TieOutCase(context: context, own: .record(ledger.records[line], ledger.shape))
    }
  }

  /// Rows that have a number or words in one of the columns.
  private func rows(of id: String, _ names: [String]) -> [TieOutCase] {
    tables.indices.filter { tables[$0].definition.sameBytes(as: id) }.flatMap { number in
      let columns = names.compactMap { column($0, in: number) }
      let table = tables[number]
      return table.rows.indices.dropFirst(table.headerRows).compactMap { row -> TieOutCase? in
        let contents = columns.compactMap { table.content(row: row, column: $0) }
        if contents.allSatisfy(\.isEmpty) { return nil }
        return TieOutCase(own: .row(table: number, row, columns: columns))
      }
    }
  }

  // MARK: Names and places

  /// What the record or the row is called: `“政府采购”的“计算机”`, `表1第3行“办公费”`; empty of the whole.
  func name(of place: TieOutCase) -> String {
    let label = label(of: place)
    switch place.own {
    case .none: return ""
    case .record(_, let shape): return "“\(shape.name)”的“\(label)”"
    case .row(let number, let row, _):
      let table = tables[number]
      return "\(table.id)第\(row - table.headerRows + 1)行" + (label.isEmpty ? "" : "“\(label)”")
    }
  }

  /// `计算机`, `办公费`: what tells it from its like, wherever it stands; empty of the whole.
  func label(of place: TieOutCase) -> String {
    switch place.own {
    case .none: return ""
    case .record(let record, let shape): return shape.words(for: record, classification)
    case .row(let number, let row, let columns):
      let table = tables[number]
      let figure = columns.filter { table.figure(row: row, column: $0) != nil }.min()
      return LooseText.key(table.label(ofRow: row, at: figure ?? table.rows[row].cells.count))
    }
  }

  /// Where the draft has what is asked: the number of the record, of a companion that one first; the
  /// first record that a row counts. Nil of the whole.
  func place(of place: TieOutCase, _ tieOut: TieOut) -> Place? {
    switch place.own {
    case .none: return nil
    case .record(let record, let shape):
      let terms = tieOut.relation == .requires ? tieOut.right + tieOut.left : tieOut.terms
      for case .own(let column, _) in terms.map(\.operand) {
        guard let index = shape.index(of: column), record.start(of: index) > 0 else { continue }
        return record.place(of: index)
      }
      return record.place
    case .row(let number, let row, let columns):
      let all = columns + Array(tables[number].rows[row].cells.indices)
      return all.lazy.compactMap { self.tables[number].figure(row: row, column: $0) }
        .compactMap { self.place(of: $0.origin) }.first
    }
  }

  /// Nil for a total of the whole.
  private func place(of origin: FigureOrigin) -> Place? {
    if let record = origin.context.records.last, record.index >= 0,
      let records = recount.lines(record.ledger)?.ledger.records
    {
      return records[record.index].place
    }
    if origin.context.row.isEmpty { return nil }
    for lines in ledgers(of: origin.definition).compactMap({ recount.lines($0) }) {
      var place: Place?
      lines.forEach([], FigureContext(row: origin.context.row)) { line in
        if place == nil { place = lines.ledger.records[line].place }
      }
      if let place { return place }
    }
    return nil
  }

  /// Those that the figure itself, or one that it names, sums or counts.
  private func ledgers(of expression: FigureExpression) -> [String] {
    switch expression {
    case .sum(let selection, _), .count(let selection), .distinct(let selection, _):
      [selection.ledger]
    case .named(let name): template.figures[name].map { ledgers(of: $0.expression) } ?? []
    default: expression.children.flatMap { ledgers(of: $0) }
    }
  }
}

extension TieOut {
  fileprivate var ownColumns: [String] {
    terms.compactMap { term in
      if case .own(let column, _) = term.operand { column } else { nil }
    }
  }
}

extension CellContent {
  fileprivate var isEmpty: Bool {
    switch self {
    case .empty: true
    case .text(let text, _): text.isEmpty
    case .words(let words): words.isEmpty
    case .figure: false
    }
  }
}

extension LedgerShape {
  /// What a record is called: its project, its name or its codes.
  fileprivate func words(for record: LedgerRecord, _ classification: Classification) -> String {
    let texts = zip(columns, record.values).compactMap { column, value -> String? in
      let text = value.text
      if text.isEmpty { return nil }
      switch column.kind {
      case .code: return classification.name(of: text).map { "\(text) \($0)" } ?? text
      case .project: return text
      default: return nil
      }
    }
    let name =
      (column(StandardColumn.name) ?? nameColumn).flatMap { index(of: $0.name) }
      .map { record.values[$0].text } ?? ""
    if !name.isEmpty { return name }
    let words =
      texts.isEmpty ? record.values.map(\.text).filter { !$0.isEmpty }.prefix(2) : texts[...]
    return words.joined(separator: "、")
  }
}
