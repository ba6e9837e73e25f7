/// Sums of a `RoundingProblem` that cannot all lie within their bounds: few of them, so that they
/// can be shown to somebody.
struct Contradiction {
  /// In order. Each was tried to be left out; little work was spent on it.
  private(set) var sums: [Int]

  private let problem: RoundingProblem

  /// Links that one proof may look at, and proofs that are tried.
  private static let work = 50_000
  private static let mostProofs = 200

  /// `sums` are contradictory, as a `ClauseSearch` proved.
  init(_ sums: [Int], in problem: RoundingProblem) {
    self.sums = sums
    self.problem = problem
    var position = 0
    for _ in 0..<Self.mostProofs where position < self.sums.count {
      var fewer = self.sums
      let left = fewer.remove(at: position)
      if let proof = proven(fewer) {
        self.sums = proof
        position = proof.firstIndex { $0 > left } ?? proof.count
      } else {
        position += 1
      }
    }
  }

  /// Those of the sums that a proof needs; nil where they can be met or too much work would be
  /// needed.
  private func proven(_ sums: [Int]) -> [Int]? {
    var part = problem
    part.sums = sums.map { problem.sums[$0] }
    let wish = [Bool](repeating: false, count: problem.exact.count)
    var search = ClauseSearch(part, wish: wish, work: Self.work)
    guard case .impossible(let needed) = search.verdict() else { return nil }
    return needed.map { sums[$0] }
  }
}
