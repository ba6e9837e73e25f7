/// Decides whether a `RoundingProblem` has numbers at all, each atom at one of the two whole numbers
/// around its exact value: finds them, or proves that there are none and says which sums the proof
/// needs.
///
/// Atoms are chosen to be raised or not, one after the other, and what the bounds of the sums then
/// force is followed up. Where that ends in a contradiction, the choices that led to it are learned
/// as a clause and never made together again (Marques-Silva & Sakallah 1999). The way taken depends
/// on nothing but the problem.
struct ClauseSearch {
  enum Verdict {
    /// Which atoms are raised.
    case solved([Bool])
    /// Sums that cannot all lie within their bounds, in order.
    case impossible([Int])
    /// The work allowed was not enough.
    case open
  }

  typealias Literal = RoundingChoices.Literal
  typealias Source = RoundingChoices.Source

  private struct Clause {
    /// Of which one holds; the first two are watched.
    var literals: [Literal]
    /// What it follows from.
    var sources: [Source]
  }

  private var choices: RoundingChoices
  private var clauses: [Clause] = []
  /// Clauses to look at when a literal fails.
  private var watches: [[Int]]
  /// How much of the trail has been followed up.
  private var followed = 0
  /// What each atom was last, or is to be tried as first.
  private var wish: [Bool]
  /// How often and how lately an atom had a part in a contradiction.
  private var weights: [Double]
  private var weight = 1.0
  /// Links between sums and atoms that may still be looked at.
  private var work: Int

  init(_ problem: RoundingProblem, wish: [Bool], work: Int) {
    choices = RoundingChoices(problem)
    watches = Array(repeating: [], count: wish.count * 2)
    weights = Array(repeating: 0, count: wish.count)
    self.wish = wish
    self.work = work
  }

  mutating func verdict() -> Verdict {
    for sum in choices.links.widths.indices where !choices.follow(sum) {
      return .impossible(basis(of: .sum(sum)))
    }
    var (conflicts, conflictsToRestart) = (0, 50)
    while true {
      if let conflict = propagate() {
        if choices.depth == 0 { return .impossible(basis(of: conflict)) }
        learn(from: conflict)
        conflicts += 1
      } else if work < 0 {
        return .open
      } else if conflicts >= conflictsToRestart {
        (conflicts, conflictsToRestart) = (0, conflictsToRestart * 11 / 10)
        retreat(to: 0)
      } else if let atom = nextAtom() {
        choices.choose(RoundingChoices.literal(atom, raised: wish[atom]))
      } else {
        return .solved(choices.isRaised.map { $0 == true })
      }
    }
  }

  /// The one not settled that had most to do with contradictions.
  private mutating func nextAtom() -> Int? {
    work -= weights.count
    var found: Int?
    for atom in weights.indices where choices.isRaised[atom] == nil {
      if weights[atom] > found.map({ weights[$0] }) ?? -1 { found = atom }
    }
    return found
  }

  private mutating func retreat(to depth: Int) {
    for literal in choices.trail { wish[literal / 2] = literal % 2 == 1 }
    choices.retreat(to: depth)
    followed = min(followed, choices.trail.count)
  }

  // MARK: Following up

  /// The sum or clause that cannot hold any more, or nil.
  private mutating func propagate() -> Source? {
    while followed < choices.trail.count {
      let literal = choices.trail[followed]
      followed += 1
      if let clause = follow(failed: literal ^ 1) { return .clause(clause) }
      for link in choices.links.sums(of: literal / 2) where choices.isTight(link.to) {
        work -= choices.links.atoms(of: link.to).count
        if !choices.follow(link.to) { return .sum(link.to) }
      }
    }
    return nil
  }

  /// A clause that fails with the literal, or nil; settles what the others force.
  private mutating func follow(failed literal: Literal) -> Int? {
    let watching = watches[literal]
    work -= watching.count
    watches[literal] = []
    for (number, clause) in watching.enumerated() {
      if watchOther(than: literal, in: clause) { continue }
      watches[literal].append(clause)
      let first = clauses[clause].literals[0]
      if choices.holds(first) == nil { choices.settle(first, .clause(clause)) }
      if choices.holds(first) == false {
        watches[literal] += watching[(number + 1)...]
        return clause
      }
    }
    return nil
  }

  /// Makes the failed literal the second of the clause; where the first does not hold, another that
  /// has not failed takes its place, if there is one.
  private mutating func watchOther(than failed: Literal, in clause: Int) -> Bool {
    if clauses[clause].literals[0] == failed { clauses[clause].literals.swapAt(0, 1) }
    if choices.holds(clauses[clause].literals[0]) == true { return false }
    for other in clauses[clause].literals.indices.dropFirst(2) {
      work -= 1
      let literal = clauses[clause].literals[other]
      if choices.holds(literal) == false { continue }
      clauses[clause].literals.swapAt(1, other)
      watches[literal].append(clause)
      return true
    }
    return false
  }

  // MARK: Learning

  /// The literals by which the source forces `literal`, or is contradicted.
  private func causes(_ source: Source, of literal: Literal?) -> [Literal] {
    switch source {
    case .atom: []
    case .clause(let clause):
      clauses[clause].literals.filter { $0 != literal }.map { $0 ^ 1 }
    case .sum(let sum): choices.causes(in: sum, of: literal)
    }
  }

  /// Learns which literals made the contradiction, the last choice summed up in the one through
  /// which all its consequences lead there; goes back to where that one must be the other way.
  private mutating func learn(from conflict: Source) {
    var seen: Set<Int> = []
    var sources: [Source] = []
    var earlier: [Literal] = []
    var (open, position) = (0, choices.trail.count)
    var source: Source? = conflict
    var turn: Literal?
    repeat {
      if let source {
        sources.append(source)
        let causes = causes(source, of: turn)
        work -= causes.count
        for cause in causes where seen.insert(cause / 2).inserted {
          weights[cause / 2] += weight
          if choices.depths[cause / 2] == choices.depth {
            open += 1
          } else if choices.depths[cause / 2] > 0 {
            earlier.append(cause)
          } else {
            sources.append(.atom(cause / 2))
          }
        }
      }
      repeat { position -= 1 } while !seen.contains(choices.trail[position] / 2)
      turn = choices.trail[position]
      source = choices.sources[choices.trail[position] / 2]
      open -= 1
    } while open > 0
    raiseWeight()
    earlier.sort { (-choices.depths[$0 / 2], $0) < (-choices.depths[$1 / 2], $1) }
    let literals = ([choices.trail[position]] + earlier).map { $0 ^ 1 }
    retreat(to: earlier.first.map { choices.depths[$0 / 2] } ?? 0)
    if literals.count > 1 {
      for literal in literals.prefix(2) { watches[literal].append(clauses.count) }
    }
    clauses.append(Clause(literals: literals, sources: sources))
    choices.settle(literals[0], .clause(clauses.count - 1))
  }

  private mutating func raiseWeight() {
    weight *= 1.05
    if weight < 1e100 { return }
    for atom in weights.indices { weights[atom] *= 1e-100 }
    weight *= 1e-100
  }

  /// The sums from which a contradiction without any choice follows.
  private func basis(of conflict: Source) -> [Int] {
    var sums: Set<Int> = []
    var seen = (clauses: Set<Int>(), atoms: Set<Int>())
    var open = [conflict] + causes(conflict, of: nil).map { .atom($0 / 2) }
    while let source = open.popLast() {
      switch source {
      case .sum(let sum): sums.insert(sum)
      case .clause(let clause):
        if seen.clauses.insert(clause).inserted { open += clauses[clause].sources }
      case .atom(let atom):
        guard seen.atoms.insert(atom).inserted, let source = choices.sources[atom] else { continue }
        let literal = RoundingChoices.literal(atom, raised: choices.isRaised[atom] == true)
        open.append(source)
        open += causes(source, of: literal).map { .atom($0 / 2) }
      }
    }
    return sums.sorted()
  }
}
