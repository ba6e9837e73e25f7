/// A set of records of one ledger, one bit each.
package struct RecordSet: Hashable, Sendable {
  private(set) var words: [UInt64]

  init(count: Int, filled: Bool = false) {
    words = [UInt64](repeating: filled ? .max : 0, count: (count + 63) / 64)
    let rest = count % 64
    if filled, rest > 0 { words[words.count - 1] = (1 << UInt64(rest)) - 1 }
  }

  mutating func insert(_ index: Int) { words[index / 64] |= 1 << UInt64(index % 64) }

  func contains(_ index: Int) -> Bool { words[index / 64] & (1 << UInt64(index % 64)) != 0 }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func formIntersection(_ other: RecordSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func formUnion(_ other: RecordSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func intersection(_ other: RecordSet) -> RecordSet {
    var both = self
    both.formIntersection(other)
    return both
  }

  /// Visits the records that are in both sets, in order.
  static func forEach(
    in first: RecordSet, and second: RecordSet, _ body: (Int) -> Void
  ) {
    for word in first.words.indices {
      var bits = first.words[word] & second.words[word]
      while bits != 0 {
        body(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }

  package func forEach(_ body: (Int) -> Void) { Self.forEach(in: self, and: self, body) }
}
