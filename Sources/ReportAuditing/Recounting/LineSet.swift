/// Some lines of a ledger. Few are kept as their numbers, many as a bit for every line of the
/// ledger: whichever takes less room.
enum LineSet {
  /// In the order of the ledger.
  case few([Int32])
  case many([UInt64])

  /// `lines` in the order of the ledger, `count` all that it has.
  init(_ lines: some Collection<Int>, of count: Int) {
    let words = (count + 63) / 64
    if lines.count < words {
      self = .few(lines.map { Int32($0) })
    } else {
      var bits = [UInt64](repeating: 0, count: words)
      for line in lines { bits[line >> 6] |= 1 << UInt64(line & 63) }
      self = .many(bits)
    }
  }

  func has(_ line: Int) -> Bool {
    switch self {
    case .few(let lines):
      var range = lines.indices
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        if Int(lines[middle]) == line { return true }
        range =
          Int(lines[middle]) < line ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return false
    case .many(let bits): return bits[line >> 6] & 1 << UInt64(line & 63) != 0
    }
  }

  /// The lines that are in both.
  func common(with other: LineSet) -> LineSet {
    switch (self, other) {
    case (.many(let a), .many(let b)):
      let bits = a.indices.map { a[$0] & b[$0] }
      let count = bits.reduce(0) { $0 + $1.nonzeroBitCount }
      if count >= bits.count { return .many(bits) }
      var lines: [Int32] = []
      forEachCommon(with: other) { lines.append(Int32($0)) }
      return .few(lines)
    // Of two lists the shorter one.
    case (.few(let a), .few(let b)) where b.count < a.count:
      return .few(b.filter { has(Int($0)) })
    case (.few(let lines), let set), (let set, .few(let lines)):
      return .few(lines.filter { set.has(Int($0)) })
    }
  }

  /// Calls `body` with every line that is in both, in the order of the ledger.
  func forEachCommon(with other: LineSet, _ body: (Int) -> Void) {
    switch (self, other) {
    case (.many(let a), .many(let b)):
      for word in a.indices {
        var bits = a[word] & b[word]
        while bits != 0 {
          body(word << 6 + bits.trailingZeroBitCount)
          bits &= bits - 1
        }
      }
    case (.few(let a), .few(let b)) where b.count < a.count:
      for line in b where has(Int(line)) { body(Int(line)) }
    case (.few(let lines), let set), (let set, .few(let lines)):
      for line in lines where set.has(Int(line)) { body(Int(line)) }
    }
  }
}
