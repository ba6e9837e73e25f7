/// Which members of two sequences stand for one another: the pairs, rising in both, whose likeness adds
/// up to most. Each is held against each.
package struct LikestPairs {
  package private(set) var pairs: [(first: Int, second: Int)] = []

  /// `likeness` is 0 for what has nothing to do with one another.
  package init(_ first: Int, _ second: Int, likeness: (_ first: Int, _ second: Int) -> Int) {
    let width = second + 1
    var alike = Array(repeating: 0, count: first * second)
    /// Of the rests behind two members.
    var best = Array(repeating: 0, count: (first + 1) * width)
    for i in (0..<first).reversed() {
      for j in (0..<second).reversed() {
        let here = likeness(i, j)
        alike[i * second + j] = here
        let apart = max(best[(i + 1) * width + j], best[i * width + j + 1])
        best[i * width + j] = here > 0 ? max(apart, best[(i + 1) * width + j + 1] + here) : apart
      }
    }
    var (i, j) = (0, 0)
    while i < first, j < second {
      let here = alike[i * second + j]
      if here > 0, best[i * width + j] == best[(i + 1) * width + j + 1] + here {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
