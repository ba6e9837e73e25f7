import DisclosureReading
import GoujiModel

/// An amount with what the words behind it say of it against one other: that of the year before, of
/// the budget. A sentence that compares it with two has two comparisons of the amount.
struct Comparison {
  var level: Statement
  var prior: Statement?
  var change: Statement?
  var growth: Statement?
  /// Of the amount, with the first of its comparisons.
  var shares: [Statement] = []
  /// It is clear which amount the words speak of.
  var isClear = true
  var sharesAreClear = true
  /// The amount has a comparison before it.
  var isRepeated = false
  /// The words themselves name the amount.
  var isNamed = false
  /// What it is compared with, as the words have it; empty where they do not say.
  var base = ""

  /// It is compared with the year before.
  func isAgainstEarlier(_ year: Int?) -> Bool {
    ["上年", "去年", "上一年"].contains(where: base.containsBytes)
      || year.map { YearWords.all(in: base) == [$0 - 1] } ?? false
  }

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
    var reader = Reader(paragraph: paragraph)
    for statement in paragraph.statements where !statement.isReason { reader.read(statement) }
    for index in reader.found.indices { reader.found[index].levels = reader.levels }
    return reader.found
  }

  private struct Reader {
    let paragraph: DisclosedParagraph
    var found: [Comparison] = []
    var levels: [Statement] = []
    /// How many amounts each sentence has.
    private var counts: [Int: Int] = [:]
    /// The comparison that came with the last amount.
    private var first = 0
    /// Where words ended that speak of something without an amount here: what follows may be its.
    private var lost: Int?

    init(paragraph: DisclosedParagraph) {
      self.paragraph = paragraph
      for statement in paragraph.statements where statement.isAmount && !statement.isReason {
        counts[statement.sentence, default: 0] += 1
      }
    }

    mutating func read(_ statement: Statement) {
      switch statement.kind {
      case .level, .earlier:
        first = found.count
        lost = nil
        found.append(Comparison(level: statement, earlier: levels.count))
        levels.append(statement)
      case .share:
        guard !found.isEmpty, !statement.isOfStated else { return }
        found[first].shares.append(statement)
        if !isNear(statement, found[first].level) { found[first].sharesAreClear = false }
      case .prior, .change, .growth: compare(statement, words(of: statement))
      case .other:
        // `比2022年4万元减少…`, `比年初预算减少1.70万元`
        let words = words(of: statement)
        if statement.unit.hasSuffix("元"), words.base != nil, words.subject.isEmpty {
          compare(statement, words)
        }
      default: break
      }
    }

    private func words(of statement: Statement) -> ComparingWords {
      let start = statement.lead.lowerBound
      return ComparingWords(statement, after: paragraph.words(max(0, start - 14)..<start))
    }

    private mutating func compare(_ statement: Statement, _ words: ComparingWords) {
      guard var last = found.last else { return }
      if let end = lost, words.subject.isEmpty {
        let between = paragraph.words(end..<statement.range.lowerBound)
        // Within brackets it said so.
        guard between.containsBytes(of: "）"), !between.containsBytes(of: "（") else { return }
        lost = nil
      }
      if !words.subject.isEmpty {
        if !words.names(last.level) {
          guard
            let named = levels.indices.suffix(Comparison.mostOthers).last(where: {
              words.names(levels[$0])
            })
          else {
            // Of something that has no amount of its own here.
            if last.isOpen(to: statement), last.isEmpty {
              last.take(statement)
              last.isClear = false
              found[found.count - 1] = last
            } else {
              lost = statement.range.upperBound
            }
            return
          }
          lost = nil
          last = Comparison(level: levels[named], earlier: named)
          last.isRepeated = true
          last.isNamed = true
          last.take(statement)
          last.base = words.base ?? ""
          found.append(last)
          return
        }
        last.isNamed = true
      }
      let isAnother = words.base.map { !last.base.isEmpty && $0 != last.base } ?? false
      if isAnother || words.base != nil && !last.isOpen(to: statement) {
        // Against something else.
        var other = Comparison(level: last.level, earlier: last.earlier)
        other.isRepeated = true
        other.isNamed = last.isNamed
        other.isClear = last.isClear
        last = other
        found.append(other)
      }
      guard last.isOpen(to: statement) else { return }
      if last.base.isEmpty { last.base = words.base ?? "" }
      if !isNear(statement, last.level)
        || counts[last.level.sentence, default: 0] > 1 && !last.isAlone(statement, in: paragraph)
      {
        last.isClear = false
      }
      last.take(statement)
      found[found.count - 1] = last
    }

    /// The sentence before has one amount, which it speaks of; else nobody knows.
    private func isNear(_ statement: Statement, _ level: Statement) -> Bool {
      let distance = statement.sentence - level.sentence
      return distance < 1 || distance == 1 && counts[level.sentence] == 1
    }
  }

  private var isEmpty: Bool { prior == nil && change == nil && growth == nil }

  private func isOpen(to statement: Statement) -> Bool {
    if statement.kind == .growth { return growth == nil }
    return statement.direction != 0 ? change == nil : isEmpty
  }

  private mutating func take(_ statement: Statement) {
    if statement.kind == .growth {
      growth = statement
    } else if statement.direction != 0 {
      change = statement
    } else {
      prior = statement
    }
  }

  /// Nothing between the amount and the words begins anew: `其中`, another item.
  private func isAlone(_ statement: Statement, in paragraph: DisclosedParagraph) -> Bool {
    let start = level.range.upperBound
    guard statement.range.lowerBound >= start,
      statement.range.lowerBound - start < Self.mostBetween
    else { return false }
    let between = paragraph.words(start..<statement.range.lowerBound)
    return between.count < 40 && !between.containsBytes(of: "；")
  }
}

extension Statement {
  /// How much something is, this year or another.
  var isAmount: Bool { kind == .level || kind == .earlier }
}
