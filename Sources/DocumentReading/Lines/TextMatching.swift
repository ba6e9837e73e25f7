/// Where the characters of one text stand in another that was made of it by hand.
package struct TextMatching {
  package let expected: [Unicode.Scalar]
  package let found: [Unicode.Scalar]
  /// For each character of the expected text and for its end, the first one of the other text that
  /// does not belong to what stands before it.
  private var positions: [Int] = []

  /// Characters beyond which only both ends are compared.
  private static let mostCompared = 4_000_000

  package init(_ expected: String, _ found: String) {
    self.expected = Array(expected.unicodeScalars)
    self.found = Array(found.unicodeScalars)
    let (a, b) = (self.expected, self.found)
    let start = zip(a, b).prefix { $0 == $1 }.count
    let most = min(a.count, b.count) - start
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.prefix(most).count
    positions = Array(0..<start)
    middle(Array(a[start..<(a.count - end)]), Array(b[start..<(b.count - end)]), at: start)
    positions += (0..<end).map { b.count - end + $0 } + [b.count]
  }

  /// Words hold a sentence together more than digits do: figures that changed places are found in
  /// their new places.
  private static func weight(_ scalar: Unicode.Scalar) -> UInt16 {
    scalar.isASCII ? 1 : 4
  }

  private mutating func middle(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], at start: Int) {
    if a.isEmpty { return }
    if a.count * b.count > Self.mostCompared {
      positions += a.indices.map { _ in start }
      return
    }
    // The weight of what the rests of both have in common.
    var common = Array(
      repeating: Array(repeating: UInt16(0), count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        let apart = max(common[i + 1][j], common[i][j + 1])
        common[i][j] =
          a[i] == b[j] ? max(apart, common[i + 1][j + 1] &+ Self.weight(a[i])) : apart
      }
    }
    var (i, j) = (0, 0)
    while i < a.count {
      let best = common[i][j]
      if j < b.count, a[i] == b[j], best == common[i + 1][j + 1] &+ Self.weight(a[i]) {
        positions.append(start + j)
        i += 1
        j += 1
      } else if j < b.count, common[i + 1][j] < best {
        // Something was put in before this character.
        j += 1
      } else {
        positions.append(start + j)
        i += 1
      }
    }
  }

  /// Where the other text has these characters, with what was put in before the next one.
  package func foundRange(_ range: Range<Int>) -> Range<Int> {
    let end = positions[min(range.upperBound, positions.count - 1)]
    let start = range.lowerBound == 0 ? 0 : positions[min(range.lowerBound, positions.count - 1)]
    return start..<max(start, end)
  }

  package func foundText(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: found[range])
    return String(text)
  }
}
