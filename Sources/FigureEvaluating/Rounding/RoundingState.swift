import GoujiModel

/// The numbers of a problem while they are being searched for. Every atom stands at the whole
/// number below its exact value or at the next one; all sums are kept up to date.
///
/// A digit that a total misses weighs more than all that one move can do to the other sums, so that
/// mending it is always worth while.
///
/// The search visits some hundred million links between atoms and sums on large drafts, so they
/// lie in plain memory.
final class RoundingState {
  struct Link {
    /// A sum, or an atom.
    var to: Int32
    var factor: Int32
  }

  private struct Level {
    /// Above the low bound, in last digits; of a total times its weight, as the width is.
    var value: Int32
    /// How far the high bound is above the low one: 0 or 1.
    var width: Int32

    /// Last digits beyond the bounds, weighted.
    var excess: Int32 { value < 0 ? -value : value > width ? value - width : 0 }
  }

  let atomCount: Int
  private let floors: [Int]
  /// Links of an atom: the largest sum first.
  private let atomStarts: UnsafeMutablePointer<Int>
  private let atomLinks: UnsafeMutablePointer<Link>
  private let sumStarts: UnsafeMutablePointer<Int>
  private let sumLinks: UnsafeMutablePointer<Link>
  private let levels: UnsafeMutablePointer<Level>
  /// Exact values above the low bounds, in 1/1024 of a last digit.
  private let targets: UnsafeMutablePointer<Int32>
  /// Of every atom whether it stands at the upper number.
  private let raised: UnsafeMutablePointer<Bool>
  /// The sums beyond their bounds, and where each stands in the list.
  private let violated: UnsafeMutablePointer<Int32>
  private let positions: UnsafeMutablePointer<Int32>
  private(set) var violatedCount = 0
  /// Of all sums, weighted.
  private(set) var excess = 0

  init(_ problem: RoundingProblem) {
    let (atoms, sums) = (problem.exact.count, problem.sums)
    let links = sums.reduce(0) { $0 + $1.atoms.count }
    atomCount = atoms
    floors = problem.exact.map { $0.floored(over: problem.step) }
    atomStarts = .allocate(capacity: atoms + 1)
    atomLinks = .allocate(capacity: links)
    sumStarts = .allocate(capacity: sums.count + 1)
    sumLinks = .allocate(capacity: links)
    levels = .allocate(capacity: sums.count)
    targets = .allocate(capacity: sums.count)
    raised = .allocate(capacity: atoms)
    raised.initialize(repeating: false, count: atoms)
    violated = .allocate(capacity: sums.count)
    positions = .allocate(capacity: sums.count)
    linkSums(sums, step: problem.step)
    linkAtoms(sums)
  }

  deinit {
    atomStarts.deallocate()
    atomLinks.deallocate()
    sumStarts.deallocate()
    sumLinks.deallocate()
    levels.deallocate()
    targets.deallocate()
    raised.deallocate()
    violated.deallocate()
    positions.deallocate()
  }

  private func linkSums(_ sums: [RoundingProblem.Sum], step: Int) {
    let weightOfTotals = 1 + mostMoved(sums)
    var next = 0
    for (number, sum) in sums.enumerated() {
      let weight = sum.isTotal ? weightOfTotals : 1
      sumStarts[number] = next
      var value = -sum.low
      for (atom, factor) in zip(sum.atoms, sum.factors) {
        sumLinks[next] = Link(to: atom, factor: factor * Int32(weight))
        next += 1
        value += Int(factor) * floors[Int(atom)]
      }
      levels[number] = Level(
        value: Int32(value * weight), width: Int32((sum.high - sum.low) * weight))
      targets[number] = Int32((sum.exact - sum.low * step) * weight * 1024 / step)
      excess += Int(levels[number].excess)
      if levels[number].excess > 0 { mark(number) }
    }
    sumStarts[sums.count] = next
  }

  /// Last digits by which the move of one atom changes all sums but the totals, at most.
  private func mostMoved(_ sums: [RoundingProblem.Sum]) -> Int {
    var moved = [Int](repeating: 0, count: atomCount)
    for sum in sums where !sum.isTotal {
      for (atom, factor) in zip(sum.atoms, sum.factors) { moved[Int(atom)] += Int(abs(factor)) }
    }
    return moved.max() ?? 0
  }

  private func linkAtoms(_ sums: [RoundingProblem.Sum]) {
    var counts = [Int](repeating: 0, count: atomCount + 1)
    for sum in sums { for atom in sum.atoms { counts[Int(atom) + 1] += 1 } }
    for atom in 0..<atomCount { counts[atom + 1] += counts[atom] }
    for (atom, start) in counts.enumerated() { atomStarts[atom] = start }
    let largestFirst = sums.indices.sorted {
      (-sums[$0].atoms.count, $0) < (-sums[$1].atoms.count, $1)
    }
    for number in largestFirst {
      for position in sumStarts[number]..<sumStarts[number + 1] {
        let link = sumLinks[position]
        atomLinks[counts[Int(link.to)]] = Link(to: Int32(number), factor: link.factor)
        counts[Int(link.to)] += 1
      }
    }
  }

  /// Whole numbers of the atoms, where `raised` says which stand at the upper one.
  func numbers(_ raised: [Bool]) -> [Int] { zip(floors, raised).map { $1 ? $0 + 1 : $0 } }

  var allRaised: [Bool] { (0..<atomCount).map { raised[$0] } }

  func floor(_ atom: Int) -> Int { floors[atom] }
  func isRaised(_ atom: Int) -> Bool { raised[atom] }
  func violatedSum(_ index: Int) -> Int { Int(violated[index]) }
  func isTooLow(_ sum: Int) -> Bool { levels[sum].value < 0 }
  func size(_ sum: Int) -> Int { sumStarts[sum + 1] - sumStarts[sum] }
  func link(_ sum: Int, _ index: Int) -> Link { sumLinks[sumStarts[sum] + index] }

  /// The sums of an atom, the largest first.
  func sums(of atom: Int) -> UnsafeBufferPointer<Link> {
    UnsafeBufferPointer(
      start: atomLinks + atomStarts[atom], count: atomStarts[atom + 1] - atomStarts[atom])
  }

  // MARK: Moving

  /// Moves an atom to its other number for a try: the list of violated sums stays as it was.
  /// Returns the change of the excess.
  @inline(__always)
  func flip(_ atom: Int) -> Int32 {
    let change: Int32 = raised[atom] ? -1 : 1
    raised[atom].toggle()
    var rise: Int32 = 0
    var position = atomStarts[atom]
    let end = atomStarts[atom + 1]
    while position < end {
      let link = atomLinks[position]
      var level = levels[Int(link.to)]
      rise &-= level.excess
      level.value &+= change &* link.factor
      rise &+= level.excess
      levels[Int(link.to)].value = level.value
      position &+= 1
    }
    return rise
  }

  /// Moves an atom for good.
  func move(_ atom: Int) {
    let change: Int32 = raised[atom] ? -1 : 1
    raised[atom].toggle()
    for link in sums(of: atom) {
      let sum = Int(link.to)
      let before = levels[sum].excess
      levels[sum].value += change * link.factor
      let after = levels[sum].excess
      excess += Int(after - before)
      if before == 0, after > 0 { mark(sum) }
      if before > 0, after == 0 { unmark(sum) }
    }
  }

  /// By how much the deviations of all sums would grow, in 1/1024 of a last digit.
  func drift(_ atom: Int) -> Int {
    let change: Int32 = raised[atom] ? -1 : 1
    var drift: Int32 = 0
    for link in sums(of: atom) {
      let above = levels[Int(link.to)].value &* 1024 &- targets[Int(link.to)]
      drift &+= abs(above &+ change &* link.factor &* 1024) &- abs(above)
    }
    return Int(drift)
  }

  /// The smallest sum that lies beyond the bound towards which the last flip of the atom moved it;
  /// now and then a larger one. Nil where there is none.
  @inline(__always)
  func pushedOut(by atom: Int, _ chance: inout SearchChance) -> Int? {
    var position = atomStarts[atom + 1] - 1
    var found: Int?
    while position >= atomStarts[atom] {
      let link = atomLinks[position]
      let level = levels[Int(link.to)]
      let isUp = raised[atom] == (link.factor > 0)
      if isUp ? level.value > level.width : level.value < 0 {
        found = Int(link.to)
        if chance.next(below: 4) > 0 { return found }
      }
      position &-= 1
    }
    return found
  }

  private func mark(_ sum: Int) {
    positions[sum] = Int32(violatedCount)
    violated[violatedCount] = Int32(sum)
    violatedCount += 1
  }

  private func unmark(_ sum: Int) {
    violatedCount -= 1
    let last = violated[violatedCount]
    violated[Int(positions[sum])] = last
    positions[Int(last)] = positions[sum]
  }
}

/// xorshift64: the search takes the same way on every machine.
struct SearchChance {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(((state >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }
}

extension Int {
  /// Rounded towards minus infinity.
  func floored(over divisor: Int) -> Int {
    let (whole, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? whole - 1 : whole
  }
}
