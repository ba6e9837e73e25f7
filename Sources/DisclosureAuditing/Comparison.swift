import DisclosureReading

/// An amount with what the words behind it say of it.
struct Comparison {
  var level: Statement
  /// Amounts that the words behind may speak of as well, nearest last.
  var others: [Statement] = []
  var prior: Statement?
  var change: Statement?
  var growth: Statement?
  var shares: [Statement] = []
  /// It is clear which amount the words speak of.
  var isClear = true

  /// All of a paragraph, in order.
  static func all(in paragraph: DisclosedParagraph) -> [Comparison] {
    var found: [Comparison] = []
    /// How many amounts the sentence has, and the one before had.
    var counts: [Int: Int] = [:]
    for statement in paragraph.statements where statement.isAmount && !statement.isReason {
      counts[statement.sentence, default: 0] += 1
    }
    var levels: [Statement] = []
    for statement in paragraph.statements where !statement.isReason {
      switch statement.kind {
      case .level, .earlier:
        levels.append(statement)
        var one = Comparison(level: statement)
        one.others = levels.dropLast()
        found.append(one)
      case .prior, .change, .growth, .share:
        guard var last = found.popLast() else { continue }
        let distance = statement.sentence - last.level.sentence
        // The sentence before has one amount, which it speaks of; else nobody knows.
        if distance > 1 || distance == 1 && counts[last.level.sentence] != 1 { last.isClear = false }
        if counts[last.level.sentence, default: 0] > 1, statement.kind != .share { last.isClear = last.isClear && last.isAlone(statement, in: paragraph) }
        last.take(statement)
        found.append(last)
      default: break
      }
    }
    return found
  }

  private mutating func take(_ statement: Statement) {
    switch statement.kind {
    case .prior: if prior == nil { prior = statement }
    case .change: if change == nil { change = statement }
    case .growth: if growth == nil { growth = statement }
    case .share: shares.append(statement)
    default: break
    }
  }

  /// Nothing between the amount and the words begins anew: `其中`, another item.
  private func isAlone(_ statement: Statement, in paragraph: DisclosedParagraph) -> Bool {
    let between = paragraph.words(level.range.upperBound..<statement.range.lowerBound)
    return between.count < 40 && !between.contains("；")
  }
}

extension Statement {
  /// How much something is, this year or another.
  var isAmount: Bool { kind == .level || kind == .earlier }
}
