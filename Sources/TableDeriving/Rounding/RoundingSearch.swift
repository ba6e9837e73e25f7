import Glibc
import GoujiModel

/// Finds the numbers of a `RoundingProblem`.
struct RoundingSearch {
  private let problem: RoundingProblem
  private(set) var best: [Int] = []

  init(_ problem: RoundingProblem) { self.problem = problem }

  mutating func run() {
    let state = SearchState(problem)
    state.start()
    let start = state.excess
    state.repair()
    best = state.best
    if let path = getenv("ROUNDING_LOG") { _ = path; print("  atoms", state.atomCount, "sums", state.sumCount, "start", start, "excess", state.bestExcess, "steps", state.steps) }
  }
}
