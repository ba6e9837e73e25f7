import GoujiModel
import SourceReading

/// Reads the terms of a relation: cells, columns of the record or row it is asked of, figures.
struct TieOutTerms {
  let decoder: TemplateDecoder
  let tables: AddressedTables
  let ground: TieOut.Ground
  let relation: TieOut.Relation

  /// Nil, with a finding, where one of the terms is nothing that has a value.
  func read(_ parts: [RelationText.Part]) -> [TieOutTerm]? {
    let terms = parts.map { part in
      operand(part.text).map {
        TieOutTerm($0, isTakenAway: part.isTakenAway, place: part.text.place)
      }
    }
    return terms.contains { $0 == nil } ? nil : terms.compactMap { $0 }
  }

  private func operand(_ term: Located<String>) -> TieOutTerm.Operand? {
    if term.value.utf8.contains(UInt8(ascii: "!")) || term.value.containsBytes(of: "！") {
      return cell(term)
    }
    switch ownColumn(term) {
    case .found(let column): return .own(column: column, name: term.value)
    case .faulty: return nil
    case .none: return figure(term)
    }
  }

  private func cell(_ term: Located<String>) -> TieOutTerm.Operand? {
    guard let address = CellAddress(term.value) else { return report(.noAddress(term)) }
    return tables.accepts(address, at: term.place, decoder.collector) ? .cell(address) : nil
  }

  func report(_ finding: Finding) -> TieOutTerm.Operand? {
    decoder.collector.add(finding)
    return nil
  }

  // MARK: Columns of the record or row

  private enum OwnColumn {
    case found(String)
    /// Reported.
    case faulty
    case none
  }

  private func ownColumn(_ term: Located<String>) -> OwnColumn {
    switch ground {
    case .whole: return .none
    case .records(let ledger, _):
      guard let column = decoder.shapes[ledger]?.column(term.value) else { return .none }
      if column.kind.isNumber || relation == .requires { return .found(column.name) }
      _ = report(.wordsCompared(term))
      return .faulty
    case .rows(let table):
      switch tables.column(called: term.value, in: table) {
      case .none: return .none
      case .several:
        _ = report(.severalColumns(term, table))
        return .faulty
      case .one(let column):
        // A column of words has no figure in any row.
        if column.mayHoldFigures || relation == .requires { return .found(term.value) }
        _ = report(.wordsCompared(term))
        return .faulty
      }
    }
  }

  // MARK: Figures

  private func figure(_ term: Located<String>) -> TieOutTerm.Operand? {
    guard let expression = expression(term) else { return nil }
    // Of a figure with a fault, the fault has been reported.
    if decoder.kind(of: expression) == nil { return nil }
    switch ground {
    case .whole: break
    case .records(let ledger, _):
      if let name = expression.ungiven(in: decoder) {
        return report(.statedOfRecord(name, ledger, at: term.place))
      }
    case .rows(let table):
      if !expression.isOfWhole {
        return report(.figureOfRow(term, tables.columnNames(of: table), table))
      }
    }
    return .figure(expression, name: expression.wholeName ?? term.value)
  }

  /// A name, or an expression of the figure language.
  private func expression(_ term: Located<String>) -> FigureExpression? {
    if let named = decoder.resolve(term.value, Scope()) { return named }
    let isNumber = term.value.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    if isNumber || term.value.contains(where: { $0 == "(" || $0 == "（" }) {
      return decoder.figure(term, Scope())?.0
    }
    var names = decoder.figureNames
    switch ground {
    case .whole: break
    case .records(let ledger, _):
      names = (decoder.shapes[ledger]?.columns.map(\.name) ?? []) + names
    case .rows(let table): names = tables.columnNames(of: table) + names
    }
    let near = Suggestion.nearest(to: term.value, among: names)
    decoder.collector.add(
      near.isEmpty
        ? .noAddress(term)
        : Finding(
          .unknownFigure, at: term.place, "没有叫“\(term.value)”的数",
          cure: Suggestion.cure(for: term.value, among: names)))
    return nil
  }
}

extension FigureExpression {
  /// It is the same wherever it stands.
  fileprivate var isOfWhole: Bool {
    switch self {
    case .whole, .constant: true
    case .apply(_, let operands): operands.allSatisfy(\.isOfWhole)
    default: false
    }
  }

  /// Of 全部(名), which is a figure of the whole wherever it stands, the name.
  fileprivate var wholeName: String? {
    switch self {
    case .whole(.named(let name)), .whole(.stated(let name)): name
    default: nil
    }
  }

  /// A stated number that it rests on, of which a record has none of its own.
  fileprivate func ungiven(in decoder: TemplateDecoder) -> String? {
    switch self {
    case .stated(let name): name
    case .whole: nil
    case .named(let name): decoder.figures[name]?.expression.ungiven(in: decoder)
    default: children.lazy.compactMap { $0.ungiven(in: decoder) }.first
    }
  }
}

extension Finding {
  fileprivate static func noAddress(_ term: Located<String>) -> Finding {
    Finding(
      .malformedTemplate, at: term.place, "“\(term.value)”不是单元格的写法，也不是一个数的名称",
      cure: "单元格写成 表号!行名或科目代码.列名，例如 表3-1!30201.公用经费；相加用“+”，相减用前后空格的“-”")
  }

  fileprivate static func wordsCompared(_ term: Located<String>) -> Finding {
    Finding(
      .mismatchedKinds, at: term.place, "“\(term.value)”是文字，不能比大小",
      cure: "文字列只能问填了没有：有 甲 必有 \(term.value)")
  }

  fileprivate static func severalColumns(_ term: Located<String>, _ table: String) -> Finding {
    Finding(
      .ambiguousTieOutCell, at: term.place, "表“\(table)”有几列都叫“\(term.value)”，认不出是哪一列",
      cure: "写列的“键”，或带上上一层的列头：上层/\(term.value)")
  }

  fileprivate static func statedOfRecord(
    _ name: String, _ ledger: String, at place: Place
  ) -> Finding {
    Finding(
      .malformedTemplate, at: place, "“\(name)”填的是整个部门的数，台账“\(ledger)”的各条没有它自己的数",
      cure: "整个部门的数写 全部(\(name))；各条自己的数，在台账里加一列")
  }

  fileprivate static func figureOfRow(
    _ term: Located<String>, _ columns: [String], _ table: String
  ) -> Finding {
    let near = Suggestion.cure(for: term.value, among: columns, orAll: "它的列有")
    let cures = [near, "整个部门的数写 全部(\(term.value))"].filter { !$0.isEmpty }
    return Finding(
      .malformedTemplate, at: term.place, "“\(term.value)”不是表“\(table)”的列，“每行”里比的是这一行各列的数",
      cure: cures.joined(separator: "；"))
  }
}

extension CellAddress {
  /// `表3-1!30201.公用经费`
  package init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let mark = scalars.firstIndex(where: { $0 == "!" || $0 == "！" }),
      let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")), mark < dot
    else { return nil }
    let row = text[scalars.index(after: mark)..<dot]
    let column = text[scalars.index(after: dot)...]
    self.init(table: text[..<mark].trimmed, row: row.trimmed, column: column.trimmed)
  }
}
