import DisclosureReading

/// Which tables of a document speak of the same money, by the figures that they share.
struct TablePairs {
  /// By the numbers of two tables, the lesser first.
  private var shared: [[Int]: Shared] = [:]

  private struct Shared {
    var agreeing = 0
    var differing = 0
    /// They print one total of the same money.
    var haveOneTotal = false
  }

  init(_ disclosure: Disclosure) {
    for meaning in disclosure.meanings {
      let facts = disclosure.facts(of: meaning).filter(\.isPrintedMoney)
      for (index, one) in facts.enumerated() {
        for other in facts[..<index] where one.table != other.table { count(one, other) }
      }
    }
    totals(disclosure)
  }

  /// A total of one table that is a total of another by another name says as much.
  private mutating func totals(_ disclosure: Disclosure) {
    var byTable: [Int: Set<Int>] = [:]
    for fact in disclosure.facts where fact.isPrintedMoney {
      switch fact.meaning.subject {
      case .incomeInAll, .incomeOfYear, .expenditureInAll, .expenditureOfYear:
        guard fact.meaning.stage == .own else { continue }
        byTable[fact.table, default: []].insert(fact.value.scaled)
      default: continue
      }
    }
    for (table, values) in byTable {
      for (other, others) in byTable where table < other && !values.isDisjoint(with: others) {
        shared[[table, other], default: Shared()].agreeing += 1
      }
    }
  }

  private mutating func count(_ one: Fact, _ other: Fact) {
    let key = [min(one.table, other.table), max(one.table, other.table)]
    let (first, second) =
      one.table < other.table ? (one.value, other.value) : (other.value, one.value)
    if first.agrees(with: second) {
      shared[key, default: Shared()].agreeing += 1
      if one.meaning.subject == .expenditureOfYear { shared[key]?.haveOneTotal = true }
      return
    }
    shared[key, default: Shared()].differing += 1
  }

  private func shared(_ one: Int, _ other: Int) -> Shared {
    shared[[min(one, other), max(one, other)]] ?? Shared()
  }

  /// They are of one unit, year and kind: some figure of theirs is the same, and no more differ.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    let shared = shared(one, other)
    return shared.agreeing >= max(shared.differing, 1)
  }

  /// Of money of one budget beside what was carried over: with one total and one figure that is not
  /// the same, what was carried over explains nothing.
  func isSameMoney(_ one: Int, _ other: Int) -> Bool {
    let shared = shared(one, other)
    return shared.haveOneTotal && shared.differing == 1
  }
}
