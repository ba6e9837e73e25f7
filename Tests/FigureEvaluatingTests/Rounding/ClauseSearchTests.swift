import Foundation
import TestSupport
import Testing

@testable import FigureEvaluating

/// Numbers are looked for by trying all of them, which small problems allow.
struct ClauseSearchTests {
  /// Atoms in hundredths of a last digit, and sums of some of them.
  private func problem(_ exact: [Int], _ sums: [[(atom: Int, factor: Int)]]) -> RoundingProblem {
    RoundingProblem(
      step: 100, exact: exact,
      sums: sums.map { parts in
        let sum = parts.reduce(0) { $0 + $1.factor * exact[$1.atom] }
        let low = sum.floored(over: 100)
        return RoundingProblem.Sum(
          atoms: parts.map { Int32($0.atom) }, factors: parts.map { Int32($0.factor) }, exact: sum,
          low: low, high: low * 100 == sum ? low : low + 1)
      })
  }

  private func verdict(_ problem: RoundingProblem, work: Int = 10_000_000) -> ClauseSearch.Verdict {
    var search = ClauseSearch(
      problem, wish: problem.exact.map { _ in false }, work: work)
    return search.verdict()
  }

  /// Whether all sums lie within their bounds.
  private func fits(_ problem: RoundingProblem, _ raised: [Bool]) -> Bool {
    problem.sums.allSatisfy { sum in
      let value = zip(sum.atoms, sum.factors).reduce(0) { total, part in
        let atom = Int(part.0)
        return total + Int(part.1)
          * (problem.exact[atom].floored(over: 100) + (raised[atom] ? 1 : 0))
      }
      return (sum.low...sum.high).contains(value)
    }
  }

  private func anyFits(_ problem: RoundingProblem) -> Bool {
    (0..<1 << problem.exact.count).contains { choice in
      fits(problem, problem.exact.indices.map { choice >> $0 & 1 == 1 })
    }
  }

  private func part(_ problem: RoundingProblem, _ sums: [Int]) -> RoundingProblem {
    var part = problem
    part.sums = sums.map { problem.sums[$0] }
    return part
  }

  /// a + b = b + c = a + c = 1 would make 2 (a + b + c) = 3.
  @Test func `three halves that make one two by two are impossible, and only their sums are named`()
  {
    let pairs = [[0, 1], [1, 2], [0, 2]].map { $0.map { (atom: $0, factor: 1) } }
    let single = [[(atom: 3, factor: 1)], [(atom: 0, factor: 1), (atom: 3, factor: 1)]]
    let problem = problem([50, 50, 50, 20], single + pairs)
    guard case .impossible(let sums) = verdict(problem) else {
      Issue.record("not proven")
      return
    }
    #expect(Contradiction(sums, in: problem).sums == [2, 3, 4])
    var search = RoundingSearch(problem)
    _ = search.numbers()
    #expect(search.outcome == .impossible([2, 3, 4]))
    #expect(search.leastExcess == 1)
  }

  @Test func `without work nothing is decided`() {
    let table = (0..<20).map { _ in 50 }
    let sums = (0..<19).map { [(atom: $0, factor: 1), (atom: $0 + 1, factor: 1)] }
    guard case .open = verdict(problem(table, sums), work: 0) else {
      Issue.record("decided")
      return
    }
    guard case .solved(let raised) = verdict(problem(table, sums)) else {
      Issue.record("not solved")
      return
    }
    // Every second one.
    #expect((0..<19).allSatisfy { raised[$0] != raised[$0 + 1] })
  }

  /// `GOUJI_ROUNDING_PROBLEMS` sets how many are made.
  @Test func `what is solved fits and what is impossible is so, also of the sums named alone`() {
    let asked = ProcessInfo.processInfo.environment["GOUJI_ROUNDING_PROBLEMS"].flatMap { Int($0) }
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    var impossible = 0
    for number in 0..<(asked ?? 150) {
      let problem = randomProblem(&random)
      switch verdict(problem) {
      case .solved(let raised): #expect(fits(problem, raised), "seed \(seed) problem \(number)")
      case .open: Issue.record("seed \(seed) problem \(number) is open")
      case .impossible(let sums):
        impossible += 1
        let few = Contradiction(sums, in: problem).sums
        #expect(Set(few).isSubset(of: sums), "seed \(seed) problem \(number)")
        #expect(!anyFits(part(problem, few)), "seed \(seed) problem \(number)")
        // None of them can be spared.
        for sum in few {
          let rest = part(problem, few.filter { $0 != sum })
          #expect(anyFits(rest), "seed \(seed) problem \(number)")
        }
      }
    }
    print("配平: \(impossible) random problems are impossible")
  }

  /// Up to ten atoms, often exact ones, under sums that cross, some with differences in them.
  private func randomProblem(_ random: inout Chance) -> RoundingProblem {
    let atoms = Int.random(in: 2...10, using: &random)
    let grain = [1, 10, 50].randomElement(using: &random)!
    let exact = (0..<atoms).map { _ in
      Int.random(in: -200 / grain...400 / grain, using: &random) * grain
    }
    let sums = (0..<Int.random(in: 1...14, using: &random)).map { _ in
      let size = Int.random(in: 1...min(5, atoms), using: &random)
      return Array((0..<atoms).shuffled(using: &random).prefix(size)).sorted().map { atom in
        (atom: atom, factor: [1, 1, 1, 1, -1, 2].randomElement(using: &random)!)
      }
    }
    return problem(exact, sums)
  }
}
