import GoujiModel

/// Whether the terms of a relation can be added up and compared.
extension TieOutTerms {
  /// Both sides are the same terms, in whatever order: the relation cannot fail.
  func areOneAndTheSame(_ tieOut: TieOut) -> Bool {
    tieOut.left.map(\.key).sorted() == tieOut.right.map(\.key).sorted()
  }

  /// Terms that are added up, and sides that are compared, are of one kind; words stand alone.
  func areComparable(_ tieOut: TieOut) -> Bool {
    let sides = relation == .requires ? [tieOut.left, tieOut.right] : [tieOut.terms]
    return sides.allSatisfy { isOfOneKind($0, of: tieOut) }
  }

  private func isOfOneKind(_ terms: [TieOutTerm], of tieOut: TieOut) -> Bool {
    if terms.count > 1, let words = terms.first(where: isWords) {
      _ = report(
        Finding(
          .mismatchedKinds, at: words.place, "勾稽关系“\(tieOut.name)”里，“\(words.text)”是文字，不能相加减",
          cure: "文字列单独写在“有”或“必有”的后面"))
      return false
    }
    let kinds = terms.map(kind)
    guard let first = kinds.compactMap({ $0 }).first,
      let other = kinds.firstIndex(where: { $0 != nil && $0 != first }), let kind = kinds[other]
    else { return true }
    let term = terms[other]
    _ = report(
      Finding(
        .mismatchedKinds, at: term.place,
        "勾稽关系“\(tieOut.name)”里，“\(term.text)”是\(kind.rawValue)，别的是\(first.rawValue)，不能相比",
        cure: "两边写同一类的数；固定的金额带单位，如 0元、200万元"))
    return false
  }

  /// Nil where it depends on the row, and of words.
  private func kind(_ term: TieOutTerm) -> FigureKind? {
    switch term.operand {
    case .cell(let address): return tables.kind(of: address)
    case .figure(let expression, _): return decoder.kind(of: expression)
    case .own(let column, _):
      switch ground {
      case .whole: return nil
      case .records(let ledger, _):
        let kind = decoder.shapes[ledger]?.column(column)?.kind
        return kind.flatMap { $0.isNumber ? $0.measure : nil }
      case .rows(let table): return tables.kind(ofColumn: column, in: table)
      }
    }
  }

  private func isWords(_ term: TieOutTerm) -> Bool {
    guard case .own(let name, _) = term.operand else { return false }
    switch ground {
    case .whole: return false
    case .records(let ledger, _):
      return decoder.shapes[ledger]?.column(name)?.kind.isNumber == false
    case .rows(let table):
      if case .one(let column) = tables.column(called: name, in: table) {
        return !column.mayHoldFigures
      }
      return false
    }
  }
}

extension TieOutTerm {
  /// The same for whatever has the same value wherever it stands.
  fileprivate var key: String {
    let what =
      switch operand {
      case .cell(let address):
        [address.table, address.row, address.column].map(LooseText.key).joined(separator: "!")
      case .figure(let expression, _): expression.text
      case .own(let column, _): "." + column
      }
    return (isTakenAway ? "-" : "+") + what
  }
}

extension Finding {
  static func alwaysHolds(_ tieOut: TieOut, at place: Place) -> Finding {
    Finding(
      .malformedTemplate, at: place, "勾稽关系“\(tieOut.name)”的两边是同一个数，永远成立，等于没有核对",
      cure: "一边写别处的数：另一张表的一格，或说明里印的数")
  }
}
