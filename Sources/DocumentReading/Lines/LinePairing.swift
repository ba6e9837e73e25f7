import GoujiModel

/// Which lines of a gap stand for one another: those that are most alike, in their order.
struct LinePairing {
  private(set) var differences: [LineDifference] = []

  /// Beyond it lines are paired by their order alone.
  private static let mostCompared = 40_000

  init(
    _ gap: Gap, _ expected: [PrintedLine], _ found: [PrintedLine], movedFrom: [Int: Int]
  ) {
    let left = gap.expected.filter { movedFrom[$0] == nil }
    let pairs = Self.pairs(left.map { expected[$0] }, gap.found.map { found[$0] })
    var (x, y) = (0, 0)
    for pair in pairs + [(left.count, gap.found.count)] {
      let (missing, added) = (Array(left[x..<pair.0]), Array(gap.found[y..<pair.1]))
      differences += Self.unlike(missing, added, expected, found)
      if pair.0 < left.count {
        differences.append(.changed(expected: left[pair.0], found: gap.found[pair.1]))
      }
      (x, y) = (pair.0 + 1, pair.1 + 1)
    }
  }

  /// As many here as there: each was written anew.
  private static func unlike(
    _ missing: [Int], _ added: [Int], _ expected: [PrintedLine], _ found: [PrintedLine]
  ) -> [LineDifference] {
    let pairs = zip(missing, added)
    if missing.count == added.count, pairs.allSatisfy({ expected[$0].kind == found[$1].kind }) {
      return pairs.map { .changed(expected: $0, found: $1) }
    }
    return missing.map { .missing(expected: $0) } + added.map { .added(found: $0) }
  }

  private static func pairs(_ a: [PrintedLine], _ b: [PrintedLine]) -> [(Int, Int)] {
    if a.isEmpty || b.isEmpty { return [] }
    if a.count * b.count > mostCompared {
      return (0..<min(a.count, b.count)).filter { a[$0].likeness(to: b[$0]) > 0 }.map { ($0, $0) }
    }
    return LikestPairs(a.count, b.count) { a[$0].likeness(to: b[$1]) }.pairs.map {
      ($0.first, $0.second)
    }
  }
}

extension PrintedLine {
  /// 0 for lines that have nothing to do with one another, up to 100 for the same.
  func likeness(to other: PrintedLine) -> Int {
    if kind != other.kind { return 0 }
    if kind == .text {
      return Self.likeness(PrintedText.key(words), PrintedText.key(other.words), least: 35)
    }
    if cells.count != other.cells.count {
      return Self.likeness(PrintedText.key(words), PrintedText.key(other.words), least: 50)
    }
    var (same, filled) = (0, 0)
    for (cell, otherCell) in zip(cells, other.cells) {
      let (a, b) = (PrintedText.key(cell), PrintedText.key(otherCell))
      if a.isEmpty, b.isEmpty { continue }
      filled += 1
      if a == b { same += 1 }
    }
    if filled == 0 { return 100 }
    if same > 0 { return max(100 * same / filled, 1) }
    return Self.likeness(PrintedText.key(words), PrintedText.key(other.words), least: 50)
  }

  /// How much of the longer one the two have in common at either end, in hundredths; 0 below
  /// `least`.
  private static func likeness(_ a: [UInt8], _ b: [UInt8], least: Int) -> Int {
    let longest = max(a.count, b.count)
    if longest == 0 { return 100 }
    let shortest = min(a.count, b.count)
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let common = 100 * min(start + end, shortest) / longest
    return common >= least ? common : 0
  }
}
