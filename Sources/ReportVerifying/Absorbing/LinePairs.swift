/// Lines of a report and of a document that stand for one another, changed or not.
struct LinePairs {
  typealias Pair = (expected: Int, found: Int)

  /// Rising in the document.
  private var pairs: [Pair]

  init(_ pairs: [Pair]) { self.pairs = pairs.sorted { $0.found < $1.found } }

  mutating func add(_ pair: Pair) { pairs.insert(pair, at: count(before: pair.found + 1)) }

  /// The nearest above a line of the document and below it.
  func neighbours(of found: Int) -> (before: Pair?, after: Pair?) {
    let (above, next) = (count(before: found), count(before: found + 1))
    return (above > 0 ? pairs[above - 1] : nil, next < pairs.count ? pairs[next] : nil)
  }

  private func count(before found: Int) -> Int {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].found < found { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
