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
    return best(old, new, likeness)
  }

  /// The pairs, rising in both, whose likeness adds up to most.
  private static func best(
    _ old: Range<Int>, _ new: Range<Int>, _ likeness: (Int, Int) -> Int
  ) -> [(Int, Int)] {
    let (n, m) = (old.count, new.count)
    let width = m + 1
    var alike = Array(repeating: 0, count: n * m)
    var best = Array(repeating: 0, count: (n + 1) * width)
    for i in (0..<n).reversed() {
      for j in (0..<m).reversed() {
        let here = likeness(old.lowerBound + i, new.lowerBound + j)
        alike[i * m + j] = here
        let apart = max(best[(i + 1) * width + j], best[i * width + j + 1])
        best[i * width + j] = here > 0 ? max(apart, best[(i + 1) * width + j + 1] + here) : apart
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < n, j < m {
      let here = alike[i * m + j]
      if here > 0, best[i * width + j] == best[(i + 1) * width + j + 1] + here {
        pairs.append((old.lowerBound + i, new.lowerBound + j))
        i += 1
        j += 1
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
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
