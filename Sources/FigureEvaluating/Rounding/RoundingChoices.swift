/// Which atoms are raised so far, in the order in which that was settled, and what the bounds of the
/// sums leave to the others.
struct RoundingChoices {
  /// Whether an atom is raised, as one number: `atom × 2`, and 1 more where it is.
  typealias Literal = Int

  /// What a literal follows from, or a contradiction.
  enum Source {
    case sum(Int)
    case clause(Int)
    /// That an atom stands as it does without any choice.
    case atom(Int)
  }

  let links: SumLinks
  private(set) var isRaised: [Bool?]
  private(set) var trail: [Literal] = []
  /// Of every settled atom: how many choices had been made; its place on the trail; what it follows
  /// from, nil where it was chosen.
  private(set) var depths: [Int]
  private(set) var positions: [Int]
  private(set) var sources: [Source?]
  /// Where on the trail each choice stands.
  private var starts: [Int] = []
  /// What each sum comes to at least and at most, above its low bound.
  private var least: [Int]
  private var most: [Int]

  init(_ problem: RoundingProblem) {
    links = SumLinks(problem)
    least = links.least
    most = links.most
    let atoms = problem.exact.count
    isRaised = Array(repeating: nil, count: atoms)
    depths = Array(repeating: 0, count: atoms)
    positions = Array(repeating: 0, count: atoms)
    sources = Array(repeating: nil, count: atoms)
  }

  static func literal(_ atom: Int, raised: Bool) -> Literal { atom * 2 + (raised ? 1 : 0) }

  /// How many choices have been made.
  var depth: Int { starts.count }

  /// Nil where the atom is not settled.
  func holds(_ literal: Literal) -> Bool? {
    isRaised[literal / 2].map { $0 == (literal % 2 == 1) }
  }

  mutating func choose(_ literal: Literal) {
    starts.append(trail.count)
    settle(literal, nil)
  }

  mutating func settle(_ literal: Literal, _ source: Source?) {
    let atom = literal / 2
    let raised = literal % 2 == 1
    isRaised[atom] = raised
    sources[atom] = source
    depths[atom] = depth
    positions[atom] = trail.count
    trail.append(literal)
    count(atom, raised, 1)
  }

  /// Takes back what was settled since there were `depth` choices.
  mutating func retreat(to depth: Int) {
    guard depth < starts.count else { return }
    for literal in trail[starts[depth]...] {
      isRaised[literal / 2] = nil
      count(literal / 2, literal % 2 == 1, -1)
    }
    trail.removeSubrange(starts[depth]...)
    starts.removeSubrange(depth...)
  }

  private mutating func count(_ atom: Int, _ raised: Bool, _ sign: Int) {
    for link in links.sums(of: atom) {
      if raised == (link.factor > 0) {
        least[link.to] += sign * abs(link.factor)
      } else {
        most[link.to] -= sign * abs(link.factor)
      }
    }
  }

  // MARK: Bounds

  private func isBroken(_ sum: Int) -> Bool { least[sum] > links.widths[sum] || most[sum] < 0 }

  /// Whether the sum may force an atom, or is broken.
  func isTight(_ sum: Int) -> Bool {
    links.largest[sum] > min(links.widths[sum] - least[sum], most[sum])
  }

  /// Settles what the bounds of the sum force; false where they cannot be kept.
  mutating func follow(_ sum: Int) -> Bool {
    if isBroken(sum) { return false }
    let (above, below) = (links.widths[sum] - least[sum], most[sum])
    for link in links.atoms(of: sum) where isRaised[link.to] == nil {
      let size = abs(link.factor)
      if size > above {
        settle(Self.literal(link.to, raised: link.factor < 0), .sum(sum))
      } else if size > below {
        settle(Self.literal(link.to, raised: link.factor > 0), .sum(sum))
      }
      if isBroken(sum) { return false }
    }
    return true
  }

  /// The literals by which the sum forces `forced`, or is broken.
  func causes(in sum: Int, of forced: Literal?) -> [Literal] {
    let isTooHigh =
      forced.map { (links.factor(of: $0 / 2, in: sum) > 0) == ($0 % 2 == 0) }
      ?? (least[sum] > links.widths[sum])
    let end = forced.map { positions[$0 / 2] } ?? trail.count
    return links.atoms(of: sum).compactMap { link in
      let cause = Self.literal(link.to, raised: isTooHigh == (link.factor > 0))
      return holds(cause) == true && positions[link.to] < end ? cause : nil
    }
  }
}
