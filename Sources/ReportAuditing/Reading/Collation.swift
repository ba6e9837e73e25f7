import GoujiModel

/// The blocks of a report beside those that must stand there: which belong together, which are
/// missing, and which nobody asked for.
struct Collation {
  enum Line {
    /// `isEqual` where they print the same words, or are the same table or chart.
    case pair(ExpectedBlock, Block, at: TextPlace, isEqual: Bool)
    /// Behind what stands at the place.
    case missing(ExpectedBlock, at: TextPlace)
    case extra(Block, at: TextPlace)
  }

  private(set) var lines: [Line] = []
  private let figures: [PrintedFigure]
  private var place = TextPlace()

  init(_ expected: [ExpectedBlock], _ printed: [Block], _ figures: [PrintedFigure]) {
    self.figures = figures
    lines.reserveCapacity(expected.count)
    var (first, last) = (0, 0)
    let shorter = min(expected.count, printed.count)
    while first < shorter, expected[first].isPrinted(as: printed[first], figures) {
      pair(expected[first], printed[first], isEqual: true)
      first += 1
    }
    while last < shorter - first,
      expected[expected.count - 1 - last].isPrinted(as: printed[printed.count - 1 - last], figures)
    {
      last += 1
    }
    align(expected[first..<(expected.count - last)], printed[first..<(printed.count - last)])
    for index in (0..<last).reversed() {
      pair(expected[expected.count - 1 - index], printed[printed.count - 1 - index], isEqual: true)
    }
  }

  private mutating func pair(_ expected: ExpectedBlock, _ printed: Block, isEqual: Bool) {
    place.pass(printed)
    lines.append(.pair(expected, printed, at: place, isEqual: isEqual))
  }

  /// Blocks that do not all fit: the longest run of those that do, and between them one by one.
  private mutating func align(_ expected: ArraySlice<ExpectedBlock>, _ printed: ArraySlice<Block>) {
    if expected.isEmpty && printed.isEmpty { return }
    var (e, p) = (expected.startIndex, printed.startIndex)
    for (nextE, nextP) in Self.common(expected, printed, figures) {
      alignRest(expected[e..<nextE], printed[p..<nextP])
      pair(expected[nextE], printed[nextP], isEqual: true)
      (e, p) = (nextE + 1, nextP + 1)
    }
    alignRest(expected[e...], printed[p...])
  }

  /// None of them fits another: those of a kind are changed, where there are as many of both.
  private mutating func alignRest(
    _ expected: ArraySlice<ExpectedBlock>, _ printed: ArraySlice<Block>
  ) {
    if expected.count == printed.count,
      zip(expected, printed).allSatisfy({ $0.isOfKind($1) })
    {
      for (expected, printed) in zip(expected, printed) { pair(expected, printed, isEqual: false) }
      return
    }
    for block in expected { lines.append(.missing(block, at: place)) }
    for block in printed {
      place.pass(block)
      lines.append(.extra(block, at: place))
    }
  }

  /// Indexes of a longest common subsequence.
  private static func common(
    _ expected: ArraySlice<ExpectedBlock>, _ printed: ArraySlice<Block>, _ figures: [PrintedFigure]
  ) -> [(Int, Int)] {
    let (rows, columns) = (Array(expected), Array(printed))
    let width = columns.count + 1
    let fits = rows.map { row in columns.map { row.isPrinted(as: $0, figures) } }
    var lengths = Array(repeating: 0, count: (rows.count + 1) * width)
    for row in rows.indices.reversed() {
      for column in columns.indices.reversed() {
        let rest = max(
          lengths[(row + 1) * width + column], lengths[row * width + column + 1])
        lengths[row * width + column] =
          fits[row][column] ? max(rest, lengths[(row + 1) * width + column + 1] + 1) : rest
      }
    }
    var found: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < rows.count, column < columns.count {
      let length = lengths[row * width + column]
      if fits[row][column], length == lengths[(row + 1) * width + column + 1] + 1 {
        found.append((expected.startIndex + row, printed.startIndex + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] == length {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}

extension ExpectedBlock {
  func isPrinted(as block: Block, _ figures: [PrintedFigure]) -> Bool {
    switch (self, block) {
    case (.heading(let a), .heading(let b)):
      a.level == b.level && a.words.isPrinted(as: b.words.inlines, figures)
    case (.paragraph(let a), .paragraph(let b)): a.words.isPrinted(as: b.inlines, figures)
    case (.table(let a), .table(let b)): a.id.sameBytes(as: b.id)
    case (.chart(let a), .chart(let b)): a.id.sameBytes(as: b.id) && a.number == b.number
    default: false
    }
  }

  func isOfKind(_ block: Block) -> Bool {
    switch (self, block) {
    case (.heading, .heading), (.paragraph, .paragraph), (.table, .table), (.chart, .chart): true
    default: false
    }
  }
}
