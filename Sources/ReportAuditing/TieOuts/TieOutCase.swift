import GoujiModel

/// One of the things that a relation is asked of: the whole, a record or a row.
struct TieOutCase {
  /// What the record or the row is called; empty of the whole.
  var name = ""
  /// Of the record, or of the first record that the row counts.
  var place: Place?
  /// Where its figures stand.
  var context = FigureContext()
  var own = Own.none

  /// What the columns of its own are read from.
  enum Own {
    case none
    case record(LedgerRecord, LedgerShape)
    /// Indexes into the tables of the report and the rows of one.
    case row(table: Int, Int)
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
      let record = ledger.records[line]
      return TieOutCase(
        name: "“\(name)”的“\(ledger.shape.words(for: record, classification))”", place: record.place,
        context: context, own: .record(record, ledger.shape))
    }
  }

  /// Rows that have a number or words in one of the columns.
  private func rows(of id: String, _ columns: [String]) -> [TieOutCase] {
    var cases: [TieOutCase] = []
    for (number, table) in tables.enumerated() where table.definition.sameBytes(as: id) {
      let indexes = columns.compactMap { column($0, in: number) }
      guard let first = indexes.min() else { continue }
      for row in table.rows.indices.dropFirst(table.headerRows) {
        let contents = indexes.compactMap { table.content(row: row, column: $0) }
        if contents.allSatisfy(\.isEmpty) { continue }
        let label = LooseText.key(table.label(ofRow: row, at: first))
        let words = "\(table.id)第\(row - table.headerRows + 1)行" + (label.isEmpty ? "" : "“\(label)”")
        cases.append(
          TieOutCase(name: words, place: place(of: contents), own: .row(table: number, row)))
      }
    }
    return cases
  }

  /// The record that a row stands for, or the first that it counts; nil for a total of the whole.
  private func place(of contents: [CellContent]) -> Place? {
    for case .figure(let figure) in contents {
      let (context, expression) = (figure.origin.context, figure.origin.definition)
      if let record = context.records.last, record.index >= 0,
        let records = recount.lines(record.ledger)?.ledger.records
      {
        return records[record.index].place
      }
      if context.row.isEmpty { continue }
      for ledger in ledgers(of: expression) {
        guard let lines = recount.lines(ledger) else { continue }
        var place: Place?
        lines.forEach([], FigureContext(row: context.row)) { line in
          if place == nil { place = lines.ledger.records[line].place }
        }
        if let place { return place }
      }
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
      case .functionCode: return [text, classification.functionName(text) ?? ""].joined(separator: " ")
      case .economicCode: return [text, classification.economicName(text) ?? ""].joined(separator: " ")
      case .project: return text
      default: return nil
      }
    }
    let name = (column(StandardColumn.name) ?? nameColumn).flatMap { index(of: $0.name) }
      .map { record.values[$0].text } ?? ""
    if !name.isEmpty { return name }
    let words = texts.isEmpty ? record.values.map(\.text).filter { !$0.isEmpty }.prefix(2) : texts[...]
    return words.joined(separator: "、")
  }
}
