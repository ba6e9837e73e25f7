import GoujiModel

/// One thing in which a document that was read differs from what it should print.
package enum LineDifference: Sendable {
  /// The two lines stand for one another and are not the same.
  case changed(expected: Int, found: Int)
  case missing(expected: Int)
  case added(found: Int)
  /// The same line, at another place.
  case moved(expected: Int, found: Int)
}

/// Two documents, line by line.
package struct LineComparison: Sendable {
  /// Lines that print the same and stand in the same order.
  package let same: [(expected: Int, found: Int)]
  /// In the order in which the lines should stand; what was added, where it stands.
  package private(set) var differences: [LineDifference] = []

  package init(_ expected: [PrintedLine], _ found: [PrintedLine]) {
    let keys = LineKeys(expected, found)
    same = SequenceMatching(keys.expected, keys.found).pairs.map { ($0.first, $0.second) }
    var gaps = Gap.all(same, expected.count, found.count)
    let moved = Gap.takeMoved(&gaps, keys)
    for gap in gaps {
      differences += gap.expected.compactMap { index in
        moved[index].map { .moved(expected: index, found: $0) }
      }
      differences += LinePairing(gap, expected, found, movedFrom: moved).differences
    }
  }
}

/// Numbers for lines: the same for the same.
struct LineKeys {
  private(set) var expected: [Int] = []
  private(set) var found: [Int] = []

  init(_ expected: [PrintedLine], _ found: [PrintedLine]) {
    var numbers: [[UInt8]: Int] = [:]
    func number(_ line: PrintedLine) -> Int {
      let next = numbers.count
      let key = line.key
      if let known = numbers[key] { return known }
      numbers[key] = next
      return next
    }
    self.expected = expected.map(number)
    self.found = found.map(number)
  }
}

/// Lines between two that match.
struct Gap {
  var expected: [Int]
  var found: [Int]

  static func all(
    _ pairs: [(expected: Int, found: Int)], _ expectedCount: Int, _ foundCount: Int
  ) -> [Gap] {
    var gaps: [Gap] = []
    var (x, y) = (0, 0)
    for pair in pairs + [(expectedCount, foundCount)] {
      if pair.expected > x || pair.found > y {
        gaps.append(Gap(expected: Array(x..<pair.expected), found: Array(y..<pair.found)))
      }
      (x, y) = (pair.expected + 1, pair.found + 1)
    }
    return gaps
  }

  /// Lines that are missing here and stand there, taken out of what was added; by the expected line.
  static func takeMoved(_ gaps: inout [Gap], _ keys: LineKeys) -> [Int: Int] {
    var added: [Int: [Int]] = [:]
    for index in gaps.flatMap(\.found) { added[keys.found[index], default: []].append(index) }
    var moved: [Int: Int] = [:]
    for index in gaps.flatMap(\.expected) {
      guard let first = added[keys.expected[index]]?.first else { continue }
      added[keys.expected[index]]?.removeFirst()
      moved[index] = first
    }
    let taken = Set(moved.values)
    for index in gaps.indices { gaps[index].found.removeAll { taken.contains($0) } }
    return moved
  }
}
