import GoujiModel

/// How often each line of the draft is counted in a figure; what is taken away counts below zero.
struct CountedLines {
  private(set) var times: [RecordReference: Int] = [:]

  fileprivate mutating func count(_ line: RecordReference) { times[line, default: 0] += 1 }

  static func + (a: CountedLines, b: CountedLines) -> CountedLines {
    CountedLines(times: a.times.merging(b.times, uniquingKeysWith: +))
  }

  static func - (a: CountedLines, b: CountedLines) -> CountedLines {
    a + CountedLines(times: b.times.mapValues { -$0 })
  }

  /// Counted once or more, or, below zero, too often; in the order of the draft.
  func lines(where isWanted: (Int) -> Bool) -> [RecordReference] {
    times.filter { isWanted($0.value) }.keys.sorted {
      ($0.ledger, $0.index) < ($1.ledger, $1.index)
    }
  }
}

extension Recount {
  /// Nil where the figure is no sum of lines, such as a share or a number that was typed.
  func countedLines(_ origin: FigureOrigin) -> CountedLines? {
    countedLines(origin.definition, origin.context)
  }

  private func countedLines(
    _ expression: FigureExpression, _ context: FigureContext
  ) -> CountedLines? {
    switch expression {
    case .sum(let selection, _), .count(let selection):
      guard let ledger = lines(selection.ledger),
        let place = try? place(context, over: ledger, [], ColumnPath(column: ""))
      else { return nil }
      var counted = CountedLines()
      ledger.forEach(selection.conditions, place) {
        counted.count(RecordReference(ledger: selection.ledger, index: $0))
      }
      return counted
    case .named(let name):
      return template.figures[name].flatMap { countedLines($0.expression, context) }
    case .whole(let inner): return countedLines(inner, FigureContext())
    case .apply(.plus, let operands), .apply(.minus, let operands):
      guard let first = countedLines(operands[0], context), operands.count == 2,
        let second = countedLines(operands[1], context)
      else { return nil }
      if case .apply(.plus, _) = expression { return first + second }
      return first - second
    case .distinct, .says, .constant, .stated, .prior, .listed, .apply: return nil
    }
  }

  /// Lines of a total that none of its parts counts, and lines that its parts count more often than it;
  /// nil where the figures are no sums of lines.
  func unequalLines(
    _ total: FigureOrigin, _ parts: [FigureOrigin]
  ) -> (missing: [LedgerRecord], repeated: [LedgerRecord])? {
    guard var rest = countedLines(total) else { return nil }
    for part in parts {
      guard let counted = countedLines(part) else { return nil }
      rest = rest - counted
    }
    let records = { (lines: [RecordReference]) in
      lines.compactMap { self.lines($0.ledger)?.ledger.records[$0.index] }
        .filter { $0.values.contains { $0.number != 0 } }
    }
    return (records(rest.lines { $0 > 0 }), records(rest.lines { $0 < 0 }))
  }
}
