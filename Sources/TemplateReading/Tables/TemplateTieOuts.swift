import GoujiModel
import SourceReading

/// Tie-outs: sums of cells and figures that must be equal.
extension TemplateDecoder {
  /// `名称: 表1!收入总计.预算数 = 表1!支出总计.预算数 + …`, or a mapping with 等式 and 依据.
  func decodeTieOuts(_ node: YAMLNode?, tables: [TableDefinition]) -> [TieOut] {
    guard let node else { return [] }
    var fields = TemplateFields(node, "勾稽", collector)
    let addressed = AddressedTables(tables, rowNamer)
    return fields.all().compactMap { tieOut($0, addressed) }
  }

  /// What rows of tables can be called. A draft may name codes that the classification has not.
  private var rowNamer: RowNamer {
    RowNamer(
      ledgers: Array(shapes.values), phrases: phrases, displayNames: displayNames,
      subjectWords: subjectWords, classification: Classification(), isStrict: false)
  }

  private func tieOut(_ entry: YAMLEntry, _ tables: AddressedTables) -> TieOut? {
    var text: Located<String>?
    var basis = ""
    if entry.value.entries != nil {
      var inner = TemplateFields(entry.value, entry.key.value, collector)
      text = inner.text("等式")
      basis = inner.text("依据")?.value ?? ""
      inner.finish()
    } else if !entry.value.isOmitted {
      text = collector.text(of: entry.value, entry.key.value)
      if text == nil { return nil }
    }
    let sides = (text?.value ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "=" || $0 == "＝" })
    guard let text, sides.count == 2 else {
      collector.add(
        Finding(
          .malformedTemplate, at: text?.place ?? entry.key.place,
          "勾稽关系“\(entry.key.value)”应写成“甲 = 乙”", cure: "例如 表1!收入总计.预算数 = 表1!支出总计.预算数"))
      return nil
    }
    let left = terms(sides[0], text, tables)
    let right = terms(sides[1], text, tables)
    guard let left, let right else { return nil }
    let tieOut = TieOut(
      name: entry.key.value, left: left, right: right, basis: basis, place: entry.key.place)
    return isOfOneKind(tieOut, tables) ? tieOut : nil
  }

  /// Nil, with a finding, where one of the terms is neither a cell nor a figure.
  private func terms(
    _ side: Substring, _ text: Located<String>, _ tables: AddressedTables
  ) -> [TieOutTerm]? {
    let terms = SignedPart.parts(of: side).map { part -> TieOutTerm? in
      let start = part.text.firstIndex { !$0.isWhitespace } ?? part.text.startIndex
      let offset = text.value.distance(from: text.value.startIndex, to: start)
      let located = Located(part.text.trimmed, at: text.place(at: offset))
      return operand(located, tables).map {
        TieOutTerm($0, isTakenAway: part.isTakenAway, place: located.place)
      }
    }
    return terms.contains { $0 == nil } ? nil : terms.compactMap { $0 }
  }

  private func operand(
    _ term: Located<String>, _ tables: AddressedTables
  ) -> TieOutTerm.Operand? {
    if term.value.contains(where: { $0 == "!" || $0 == "！" }) {
      guard let address = CellAddress(term.value) else {
        collector.add(.noAddress(term))
        return nil
      }
      guard let fault = tables.fault(of: address, at: term.place) else { return .cell(address) }
      collector.add(fault)
      return nil
    }
    if let expression = resolve(term.value, Scope()) {
      // Of a figure with a fault, the fault has been reported.
      return kind(of: expression) == nil ? nil : .figure(expression, name: term.value)
    }
    let near = Suggestion.nearest(to: term.value, among: figureNames)
    collector.add(
      near.isEmpty
        ? .noAddress(term)
        : Finding(
          .unknownFigure, at: term.place, "没有叫“\(term.value)”的数",
          cure: Suggestion.cure(for: term.value, among: figureNames)))
    return nil
  }

  private func isOfOneKind(_ tieOut: TieOut, _ tables: AddressedTables) -> Bool {
    let kinds = tieOut.terms.map { term in
      switch term.operand {
      case .cell(let address): tables.kind(of: address)
      case .figure(let expression, _): kind(of: expression)
      }
    }
    guard let first = kinds.compactMap({ $0 }).first,
      let other = kinds.firstIndex(where: { $0 != nil && $0 != first }), let kind = kinds[other]
    else { return true }
    let term = tieOut.terms[other]
    collector.add(
      Finding(
        .mismatchedKinds, at: term.place,
        "勾稽关系“\(tieOut.name)”里，“\(term.text)”是\(kind.rawValue)，别的是\(first.rawValue)，不能相等",
        cure: "两边写同一类的数"))
    return false
  }
}

/// A part of a side and its sign. `+` divides anywhere, `-` only between blanks: ids of tables and
/// names of projects have it too.
private struct SignedPart {
  var text: Substring
  var isTakenAway: Bool

  static func parts(of side: Substring) -> [SignedPart] {
    var parts: [SignedPart] = []
    var start = side.startIndex
    var isTakenAway = false
    for index in side.indices {
      let isPlus = side[index] == "+" || side[index] == "＋"
      guard isPlus || isMinus(index, in: side) else { continue }
      parts.append(SignedPart(text: side[start..<index], isTakenAway: isTakenAway))
      start = side.index(after: index)
      isTakenAway = !isPlus
    }
    return parts + [SignedPart(text: side[start...], isTakenAway: isTakenAway)]
  }

  private static func isMinus(_ index: Substring.Index, in side: Substring) -> Bool {
    let next = side.index(after: index)
    return "-－−".contains(side[index]) && index > side.startIndex && next < side.endIndex
      && side[side.index(before: index)].isWhitespace && side[next].isWhitespace
  }
}

extension Finding {
  fileprivate static func noAddress(_ term: Located<String>) -> Finding {
    Finding(
      .malformedTemplate, at: term.place, "“\(term.value)”不是单元格的写法，也不是一个数的名称",
      cure: "单元格写成 表号!行名或科目代码.列名，例如 表3-1!30201.公用经费；相加用“+”，相减用前后空格的“-”")
  }
}

extension CellAddress {
  /// `表3-1!30201.公用经费`
  package init?(_ text: String) {
    guard let mark = text.firstIndex(where: { $0 == "!" || $0 == "！" }),
      let dot = text.lastIndex(of: "."), mark < dot
    else { return nil }
    let row = text[text.index(after: mark)..<dot]
    let column = text[text.index(after: dot)...]
    self.init(table: text[..<mark].trimmed, row: row.trimmed, column: column.trimmed)
  }
}
