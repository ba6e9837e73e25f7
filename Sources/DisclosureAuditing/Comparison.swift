import DisclosureReading

/// An amount with what the words behind it say of it.
struct Comparison {
  var level: Statement
  var prior: Statement?
  var change: Statement?
  var growth: Statement?
  var shares: [Statement] = []
  /// It is clear which amount the words speak of.
  var isClear = true

  /// All amounts of the paragraph, which its comparisons share, and how many stand before this one.
  private var levels: [Statement] = []
  private var earlier = 0
  /// Words speak of nothing farther away.
  static let mostOthers = 100
  private static let mostBetween = 400

  /// Amounts that the words behind may speak of as well, nearest last.
  var others: ArraySlice<Statement> { levels[..<earlier].suffix(Self.mostOthers) }

  private init(level: Statement, earlier: Int) {
    self.level = level
    self.earlier = earlier
  }

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
        found.append(Comparison(level: statement, earlier: levels.count))
        levels.append(statement)
      case .prior, .change, .growth, .share:
        guard var last = found.popLast() else { continue }
        let distance = statement.sentence - last.level.sentence
        // The sentence before has one amount, which it speaks of; else nobody knows.
        if distance > 1 || distance == 1 && counts[last.level.sentence] != 1 {
          last.isClear = false
        }
        if counts[last.level.sentence, default: 0] > 1, statement.kind != .share {
          last.isClear = last.isClear && last.isAlone(statement, in: paragraph)
        }
        last.take(statement)
        found.append(last)
      default: break
      }
    }
    for index in found.indices { found[index].levels = levels }
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
    guard statement.range.lowerBound - level.range.upperBound < Self.mostBetween else {
      return false
    }
    let between = paragraph.words(level.range.upperBound..<statement.range.lowerBound)
    return between.count < 40 && !between.contains("；")
  }
}

extension Statement {
  /// How much something is, this year or another.
  var isAmount: Bool { kind == .level || kind == .earlier }
}
