import GoujiModel

/// Finds the numbers of a `RoundingProblem`: first all sums within their bounds, or the totals and
/// the others as nearly as can be, then as near to their exact values as chains of moves bring them.
///
/// Nested sums and two-way tables can always be rounded so (Bacharach 1966; Cox & Ernst 1982). A
/// budget has more than two hierarchies that cross, for which the problem is hard and may have no
/// solution; so this is a search. It starts with the sums along the main hierarchy in order, and
/// then mends one violated sum after the other: an atom of it is moved, and where that pushes
/// another sum out of its bounds, an atom of that one is moved back, and so on for a few links.
/// Such a chain is kept where it does not make matters worse, and, the more rarely the longer the
/// search lasts, where it does (annealing; Kirkpatrick, Gelatt & Vecchi 1983). What it leaves open
/// is decided by a `ClauseSearch`, which finds numbers that it overlooked or proves that there are
/// none.
struct RoundingSearch {
  private let problem: RoundingProblem
  private let state: RoundingState
  private var chance = SearchChance()
  private var chain: [Int] = []
  /// Last digits by which the best numbers so far miss the bounds of all sums together, those of
  /// totals weighted.
  private(set) var leastExcess: Int
  private var best: [Bool]
  /// Sums that were proven not to lie within their bounds together.
  private var contradiction: [Int]?

  enum Outcome: Equatable {
    case balanced
    /// Sums that cannot all lie within their bounds, however their atoms are rounded up or down.
    case impossible([Int])
    /// Neither found nor proven impossible.
    case open
  }

  var outcome: Outcome {
    if leastExcess == 0 { return .balanced }
    return contradiction.map { .impossible($0) } ?? .open
  }

  private static let longestChain = 4
  /// Chains tried for each atom, and at most, in each round; a second round follows where after the
  /// first and its deciding there may be better numbers.
  private static let rounds = [(perAtom: 400, most: 200_000), (perAtom: 2_000, most: 2_000_000)]
  /// Links that deciding may look at: some tenths of a second.
  private static let decidingWork = 4_000_000

  init(_ problem: RoundingProblem) {
    self.problem = problem
    state = RoundingState(problem)
    leastExcess = state.excess
    best = state.allRaised
  }

  mutating func numbers() -> [Int] {
    start()
    for round in Self.rounds where leastExcess > leastPossible {
      repair(min(round.perAtom * state.atomCount, round.most))
      if leastExcess > 0, contradiction == nil { decide() }
    }
    polish()
    return state.numbers(best)
  }

  private var leastPossible: Int { contradiction == nil ? 0 : 1 }

  private mutating func decide() {
    var search = ClauseSearch(problem, wish: best, work: Self.decidingWork)
    switch search.verdict() {
    case .solved(let raised):
      best = raised
      restoreBest()
      keepBest()
    case .impossible(let sums): contradiction = Contradiction(sums, in: problem).sums
    case .open: break
    }
  }

  // MARK: Start

  /// Rounds running totals along the main hierarchy, so that its sums deviate by less than one
  /// digit.
  private mutating func start() {
    var keys = [[Int32]](repeating: [], count: state.atomCount)
    let largestFirst = problem.sums.indices.sorted {
      (-problem.sums[$0].atoms.count, $0) < (-problem.sums[$1].atoms.count, $1)
    }
    for (rank, number) in largestFirst.enumerated() {
      for atom in problem.sums[number].atoms { keys[Int(atom)].append(Int32(rank)) }
    }
    let order = keys.indices.sorted {
      keys[$0].lexicographicallyPrecedes(keys[$1]) || (keys[$0] == keys[$1] && $0 < $1)
    }
    var (total, given) = (0, 0)
    for atom in order {
      total += problem.exact[atom]
      let next = Rounding.halfUp(total, over: problem.step)
      if next - given > state.floor(atom) { state.move(atom) }
      given = next
    }
    keepBest()
  }

  private mutating func keepBest() {
    leastExcess = state.excess
    best = state.allRaised
  }

  // MARK: Repair

  private mutating func repair(_ tries: Int) {
    for number in 0..<tries {
      if state.violatedCount == 0 { return }
      // From three in ten to one in twenty-five that one digit more is borne with.
      let patience = 300 - 260 * number / tries
      var bearable: Int32 = 0
      while chance.next(below: 1000) < patience { bearable += 1 }
      guard let atom = firstAtom(), tryChain(from: atom, bearable) else { continue }
      for atom in chain { state.move(atom) }
      if state.excess < leastExcess { keepBest() }
    }
  }

  /// Mostly one whose move brings a violated sum nearer to its bounds.
  private mutating func firstAtom() -> Int? {
    if chance.next(below: 10) == 0 { return chance.next(below: state.atomCount) }
    let sum = state.violatedSum(chance.next(below: state.violatedCount))
    let link = state.link(sum, chance.next(below: state.size(sum)))
    let rises = state.isRaised(Int(link.to)) == (link.factor < 0)
    return rises == state.isTooLow(sum) ? Int(link.to) : nil
  }

  /// Leaves the state as it was; true where `chain` raises the excess by no more than bearable.
  private mutating func tryChain(from first: Int, _ bearable: Int32) -> Bool {
    chain.removeAll(keepingCapacity: true)
    var atom: Int? = first
    var rise: Int32 = 0
    var isGood = false
    while let next = atom {
      rise += state.flip(next)
      chain.append(next)
      isGood = rise <= bearable
      atom = isGood || chain.count == Self.longestChain ? nil : nextAtom()
    }
    for atom in chain { _ = state.flip(atom) }
    return isGood
  }

  /// One that moves back a sum that the chain pushed out.
  private mutating func nextAtom() -> Int? {
    for atom in chain.reversed() {
      guard let sum = state.pushedOut(by: atom, &chance) else { continue }
      for _ in 0..<6 {
        let link = state.link(sum, chance.next(below: state.size(sum)))
        let next = Int(link.to)
        let rises = state.isRaised(next) == (link.factor < 0)
        if rises == state.isTooLow(sum), !chain.contains(next) { return next }
      }
      return nil
    }
    return nil
  }

  // MARK: Polish

  /// Chains that leave the excess and bring the sums nearer to their exact values.
  private mutating func polish() {
    restoreBest()
    for _ in 0..<20 {
      var gained = 0
      for atom in 0..<state.atomCount where tryChain(from: atom, 0) {
        var drift = 0
        for atom in chain {
          drift += state.drift(atom)
          state.move(atom)
        }
        if drift < 0 {
          gained -= drift
        } else {
          for atom in chain { state.move(atom) }
        }
      }
      if gained == 0 { break }
    }
    keepBest()
  }

  private func restoreBest() {
    for atom in 0..<state.atomCount where state.isRaised(atom) != best[atom] { state.move(atom) }
  }
}
