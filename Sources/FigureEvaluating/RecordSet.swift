/// Some records of one ledger. Few are kept as their numbers in order, many as one bit for every
/// record: whichever takes less room, so that a row of one record costs the same in a large ledger
/// as in a small one.
package struct RecordSet: Hashable, Sendable {
  private var storage: Storage

  private enum Storage: Hashable, Sendable {
    case few([Int32])
    case many([UInt64])
  }

  /// None of the records.
  static let empty = RecordSet(storage: .few([]))

  private init(storage: Storage) { self.storage = storage }

  /// All `count` records.
  init(allOf count: Int) {
    if count <= Self.few(of: count) {
      storage = .few((0..<count).map(Int32.init))
      return
    }
    var words = [UInt64](repeating: .max, count: (count + 63) / 64)
    let rest = count % 64
    if rest > 0 { words[words.count - 1] = (1 << UInt64(rest)) - 1 }
    storage = .many(words)
  }

  /// `records` in order, of a ledger of `count`.
  init(_ records: [Int32], of count: Int) {
    if records.count <= Self.few(of: count) {
      storage = .few(records)
    } else {
      var words = [UInt64](repeating: 0, count: (count + 63) / 64)
      for record in records { words[Int(record) / 64] |= 1 << UInt64(record % 64) }
      storage = .many(words)
    }
  }

  init(only record: Int) { storage = .few([Int32(record)]) }

  /// How many numbers take no more room than the bits.
  private static func few(of count: Int) -> Int { (count + 63) / 64 * 2 }

  var isEmpty: Bool {
    switch storage {
    case .few(let records): records.isEmpty
    case .many(let words): words.allSatisfy { $0 == 0 }
    }
  }

  func contains(_ record: Int) -> Bool {
    switch storage {
    case .few(let records):
      var range = records.indices
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        if records[middle] == record { return true }
        range =
          records[middle] < record ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return false
    case .many(let words): return words[record / 64] & (1 << UInt64(record % 64)) != 0
    }
  }

  func intersection(_ other: RecordSet) -> RecordSet {
    if case .many(var words) = storage, case .many(let others) = other.storage {
      var count = 0
      for index in words.indices {
        words[index] &= others[index]
        count += words[index].nonzeroBitCount
      }
      guard count <= words.count * 2 else { return RecordSet(storage: .many(words)) }
    }
    var records: [Int32] = []
    Self.forEach(in: self, and: other) { records.append(Int32($0)) }
    return RecordSet(storage: .few(records))
  }

  /// Of sets over a ledger of `count` records.
  func union(_ other: RecordSet, of count: Int) -> RecordSet {
    if case .many(var words) = storage {
      other.forEach { words[$0 / 64] |= 1 << UInt64($0 % 64) }
      return RecordSet(storage: .many(words))
    }
    if case .many = other.storage { return other.union(self, of: count) }
    var records: [Int32] = []
    forEach { records.append(Int32($0)) }
    other.forEach { if !contains($0) { records.append(Int32($0)) } }
    return RecordSet(records.sorted(), of: count)
  }

  /// Visits the records that are in both sets, in order.
  static func forEach(in first: RecordSet, and second: RecordSet, _ body: (Int) -> Void) {
    switch (first.storage, second.storage) {
    case (.many(let a), .many(let b)):
      for word in a.indices {
        var bits = a[word] & b[word]
        while bits != 0 {
          body(word * 64 + bits.trailingZeroBitCount)
          bits &= bits - 1
        }
      }
    // Of two lists the shorter one: a row has some records of the many that a column has.
    case (.few(let records), .few(let others)) where others.count < records.count:
      for record in others where first.contains(Int(record)) { body(Int(record)) }
    case (.few(let records), _):
      for record in records where second.contains(Int(record)) { body(Int(record)) }
    case (_, .few(let records)):
      for record in records where first.contains(Int(record)) { body(Int(record)) }
    }
  }

  package func forEach(_ body: (Int) -> Void) {
    switch storage {
    case .few(let records): for record in records { body(Int(record)) }
    case .many: Self.forEach(in: self, and: self, body)
    }
  }
}
