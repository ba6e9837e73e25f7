import GoujiModel

/// Two lists laid side by side: first what is the same in both, in its order; what lies between by
/// its likeness, so that a member that changed is a change and not one taken out and one put in.
struct Alignment {
  private(set) var aligned: [Aligned] = []

  /// Pairs whose likeness is worked out in one gap; beyond it members are paired by their names
  /// alone.
  private static let mostCompared = 400_000

  /// `exact` are equal numbers for what is the same, `names` for what goes by the same name.
  /// `likeness` is 0 for what has nothing to do with one another.
  init(
    exact: (old: [Int], new: [Int]), names: (old: [Int], new: [Int]),
    likeness: (_ old: Int, _ new: Int) -> Int
  ) {
    var pairs: [(Int, Int)] = []
    var (x, y) = (0, 0)
    let (oldCount, newCount) = (exact.old.count, exact.new.count)
    let same = SequenceMatching(exact.old, exact.new).pairs.map { ($0.first, $0.second) }
    for (old, new) in same + [(oldCount, newCount)] {
      pairs += Self.alike(x..<old, y..<new, names, likeness)
      if old < oldCount { pairs.append((old, new)) }
      (x, y) = (old + 1, new + 1)
    }
    aligned = [Aligned](pairs, oldCount: oldCount, newCount: newCount)
  }

  private static func alike(
    _ old: Range<Int>, _ new: Range<Int>, _ names: (old: [Int], new: [Int]),
    _ likeness: (Int, Int) -> Int
  ) -> [(Int, Int)] {
    if old.isEmpty || new.isEmpty { return [] }
    if old.count > mostCompared / new.count {
      return SequenceMatching(Array(names.old[old]), Array(names.new[new])).pairs.map {
        (old.lowerBound + $0.first, new.lowerBound + $0.second)
      }
    }
    return LikestPairs(old.count, new.count) {
      likeness(old.lowerBound + $0, new.lowerBound + $1)
    }.pairs.map { (old.lowerBound + $0.first, new.lowerBound + $0.second) }
  }
}

/// Numbers for texts: the same for the same.
struct TextNumbers {
  private var known: [String: Int] = [:]

  mutating func number(_ text: String) -> Int {
    if let number = known[text] { return number }
    let number = known.count
    known[text] = number
    return number
  }
}
