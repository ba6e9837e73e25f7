/// Walks through what should be printed and what is, side by side. Where the two part, it goes on
/// where they meet again soonest.
struct PageWalk {
  struct Gap {
    var expected: Range<Int>
    var found: Range<Int>
  }

  let expected: ExpectedStream
  private let found: PageStream
  private(set) var gaps: [Gap] = []
  /// Where each chart is drawn.
  private(set) var charts: [(chart: Int, found: Range<Int>)] = []
  private var i = 0
  private var p = 0
  private let pageStarts: Set<Int>
  /// Where a page goes on behind the header that it repeats.
  private var goingOn: Set<Int> = []
  private var chartsLeft: ArraySlice<(at: Int, chart: Int)>

  /// Bytes that must agree for the two to have met again, by how far one looks: in tables of zeros
  /// many places look alike.
  private static let reaches: [(window: Int, agreeing: Int)] = [
    (400, 9), (4_000, 18), (60_000, 36),
  ]

  init(_ expected: ExpectedStream, _ found: PageStream) {
    self.expected = expected
    self.found = found
    pageStarts = Set(found.starts)
    chartsLeft = expected.charts[...]
  }

  mutating func run() {
    let (ought, printed) = (expected.bytes, found.bytes)
    while i < ought.count || p < printed.count {
      skipChart()
      skipHeader()
      if expected.entryEnds.contains(i) { skipPageNumber() }
      guard i < ought.count, p < printed.count else { break }
      if ought[i] == printed[p] {
        i += 1
        p += 1
      } else {
        part()
      }
    }
    if i < ought.count || p < printed.count {
      gaps.append(Gap(expected: i..<ought.count, found: p..<printed.count))
    }
  }

  /// What a chart draws ends where the text below it begins.
  private mutating func skipChart() {
    guard let next = chartsLeft.first, next.at == i else { return }
    chartsLeft.removeFirst()
    let below = expected.bytes[i..<min(i + 18, expected.bytes.count)]
    let start = p
    let end = min(found.bytes.count, p + 8_000)
    while p < end, !found.bytes[p...].starts(with: below) { p += 1 }
    if p == end, !below.isEmpty { p = start }
    charts.append((next.chart, start..<p))
  }

  /// A table that goes on repeats its header.
  private mutating func skipHeader() {
    guard pageStarts.contains(p) else { return }
    goingOn.insert(p)
    let header = expected.header(at: i)
    if header.isEmpty || expected.bytes[i...].starts(with: header) { return }
    if found.bytes[p...].starts(with: header) { p += header.count }
    goingOn.insert(p)
  }

  /// `……12` behind an entry of the contents; the next entry may begin with digits.
  private mutating func skipPageNumber() {
    let start = p
    while p < found.bytes.count, Self.leaders.contains(found.bytes[p]) { p += 1 }
    if p == start { return }
    let next = expected.bytes[i..<min(i + 9, expected.bytes.count)]
    for count in 0...4 where found.bytes[min(p + count, found.bytes.count)...].starts(with: next) {
      p += count
      return
    }
    while p < found.bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(found.bytes[p]) {
      p += 1
    }
  }

  /// Bytes of `.`, `…` and `·`.
  private static let leaders: Set<UInt8> = [0x2E, 0xE2, 0x80, 0xA6, 0xC2, 0xB7]

  // MARK: Where the two part

  private mutating func part() {
    while i > 0, p > 0, expected.bytes[i] & 0xC0 == 0x80 {
      i -= 1
      p -= 1
    }
    for reach in Self.reaches {
      guard let (a, b) = meeting(reach.window, reach.agreeing) else { continue }
      add(Gap(expected: i..<(i + a), found: p..<(p + b)))
      (i, p) = (i + a, p + b)
      return
    }
    gaps.append(
      Gap(expected: i..<expected.bytes.count, found: p..<found.bytes.count))
    (i, p) = (expected.bytes.count, found.bytes.count)
  }

  private mutating func add(_ gap: Gap) {
    if isHanging(gap) || goesOn(gap) { return }
    gaps.append(gap)
  }

  /// A mark at the end of a line that hangs over the margin is in no text layer.
  private func isHanging(_ gap: Gap) -> Bool {
    gap.found.isEmpty && found.lineEnds.contains(gap.found.lowerBound)
      && ["，", "。", "、", "；", "：", "）", "”", "》"].contains(expected.text(gap.expected))
  }

  /// What is left of the cells of a row that a page divides stands on the next page, cell by cell.
  private mutating func goesOn(_ gap: Gap) -> Bool {
    guard gap.expected.isEmpty, goingOn.contains(gap.found.lowerBound) else { return false }
    var rest = found.bytes[gap.found]
    var first = gaps.count
    while first > 0, gaps[first - 1].found.isEmpty, !rest.isEmpty {
      let missing = expected.bytes[gaps[first - 1].expected]
      guard rest.suffix(missing.count).elementsEqual(missing) else { return false }
      rest.removeLast(missing.count)
      first -= 1
    }
    guard rest.isEmpty else { return false }
    gaps.removeSubrange(first...)
    return true
  }

  /// How far each must go for the two to agree again.
  private func meeting(_ window: Int, _ agreeing: Int) -> (Int, Int)? {
    let ought = expected.bytes[i..<min(i + window + agreeing, expected.bytes.count)]
    let printed = found.bytes[p..<min(p + window + agreeing, found.bytes.count)]
    var first: [ArraySlice<UInt8>: Int] = [:]
    for a in 0...max(0, ought.count - agreeing) where a + agreeing <= ought.count {
      let piece = ought[(i + a)..<(i + a + agreeing)]
      if first[piece] == nil { first[piece] = a }
    }
    var best: (Int, Int)?
    for b in 0...max(0, printed.count - agreeing) where b + agreeing <= printed.count {
      if let known = best, b >= known.0 + known.1 { break }
      guard let a = first[printed[(p + b)..<(p + b + agreeing)]] else { continue }
      if best.map({ a + b < $0.0 + $0.1 }) ?? true { best = (a, b) }
    }
    // The ends of both are a place to meet.
    if best == nil, ought.endIndex == expected.bytes.count, printed.endIndex == found.bytes.count {
      let common = zip(ought.reversed(), printed.reversed()).prefix { $0 == $1 }.count
      return (ought.count - common, printed.count - common)
    }
    return best
  }
}
