import DisclosureReading

/// Tables that print 元 above amounts in 万元, or the other way round: all figures that they share with
/// another, of whatever money, are ten thousand times those, or the ten-thousandth part.
struct TableUnits {
  private struct Key: Hashable {
    var subject: Meaning.Subject
    var stage: Stage
    var binding: Binding
  }

  struct Wrong {
    /// Numbers of the table with the greater amounts, and of the other.
    var large: Int
    var small: Int
    var figures: Int
  }

  private(set) var wrong: [Wrong] = []

  init(_ disclosure: Disclosure) {
    var groups: [Key: [Fact]] = [:]
    for fact in disclosure.facts where fact.isPrintedMoney {
      let meaning = fact.meaning
      groups[
        Key(subject: meaning.subject, stage: meaning.stage, binding: meaning.binding), default: []
      ].append(fact)
    }
    /// By the numbers of the smaller and the larger table: how many figures are so, and all.
    var scaled: [[Int]: Int] = [:]
    var all: [[Int]: Int] = [:]
    for facts in groups.values {
      for one in facts {
        for other in facts where other.table != one.table {
          all[[one.table, other.table], default: 0] += 1
          if Self.isScaled(one.value, other.value) {
            scaled[[one.table, other.table], default: 0] += 1
          }
        }
      }
    }
    wrong = scaled.filter { $0.value > 2 && $0.value == all[$0.key] }
      .map { Wrong(large: $0.key[1], small: $0.key[0], figures: $0.value) }
      .sorted { ($0.large, $0.small) < ($1.large, $1.small) }
  }

  private static func isScaled(_ small: PrintedValue, _ large: PrintedValue) -> Bool {
    let (scaled, overflow) = small.scaled.multipliedReportingOverflow(by: 10_000)
    return !overflow && scaled.magnitude <= UInt(Int.max / 8)
      && large.scaled.magnitude <= UInt(Int.max / 8)
      && 2 * (scaled - large.scaled).magnitude <= UInt(small.step * 10_000 + large.step)
  }
}
