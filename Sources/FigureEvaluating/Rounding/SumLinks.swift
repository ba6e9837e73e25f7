/// Which atoms stand in which sums of a `RoundingProblem`, both ways.
struct SumLinks {
  struct Link {
    /// A sum, or an atom.
    var to: Int
    var factor: Int
  }

  /// What each sum comes to at least and at most, in last digits above its low bound, over all
  /// choices of atoms.
  private(set) var least: [Int] = []
  private(set) var most: [Int] = []
  /// How far each sum's high bound is above its low one.
  private(set) var widths: [Int] = []
  /// The size of each sum's largest factor.
  private(set) var largest: [Int] = []
  private var atomsOfSums: [[Link]] = []
  private var sumsOfAtoms: [[Link]]

  init(_ problem: RoundingProblem) {
    sumsOfAtoms = Array(repeating: [], count: problem.exact.count)
    for (number, sum) in problem.sums.enumerated() {
      let links = zip(sum.atoms, sum.factors).map { Link(to: Int($0), factor: Int($1)) }
      var level = -sum.low
      for link in links {
        level += link.factor * problem.exact[link.to].floored(over: problem.step)
        sumsOfAtoms[link.to].append(Link(to: number, factor: link.factor))
      }
      least.append(links.reduce(level) { $0 + min($1.factor, 0) })
      most.append(links.reduce(level) { $0 + max($1.factor, 0) })
      widths.append(sum.high - sum.low)
      largest.append(links.reduce(0) { max($0, abs($1.factor)) })
      atomsOfSums.append(links)
    }
  }

  func atoms(of sum: Int) -> [Link] { atomsOfSums[sum] }
  func sums(of atom: Int) -> [Link] { sumsOfAtoms[atom] }

  func factor(of atom: Int, in sum: Int) -> Int {
    atomsOfSums[sum].first { $0.to == atom }?.factor ?? 0
  }
}
