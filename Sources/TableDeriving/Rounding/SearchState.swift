import GoujiModel

/// The numbers of a problem while they are being searched for, with all sums kept up to date.
final class SearchState {
  let atomCount: Int
  let sumCount: Int
  let step: Int
  /// Numbers of the atoms.
  private(set) var numbers: [Int]
  /// Sums of every atom: positions `atomStarts[a] ..< atomStarts[a + 1]`.
  private var atomStarts: [Int] = [0]
  private var atomSums: [Int32] = []
  private var atomFactors: [Int32] = []
  private var sumStarts: [Int] = [0]
  private var sumAtoms: [Int32] = []
  private var sumFactors: [Int32] = []
  private(set) var values: [Int]
  private var low: [Int]
  private var high: [Int]
  /// Exact values in 1/1024 of a last digit.
  private var exact: [Int]
  private var weights: [Int]
  private var violated: [Int32] = []
  private var positions: [Int32]
  /// Last digits by which sums lie beyond their bounds.
  private(set) var excess = 0
  private(set) var best: [Int] = []
  private(set) var bestExcess = Int.max
  private(set) var steps = 0
  private var order: [Int] = []
  private let atomExact: [Int]

  init(_ problem: RoundingProblem) {
    step = problem.step
    atomCount = problem.exact.count
    sumCount = problem.sums.count
    atomExact = problem.exact
    numbers = [Int](repeating: 0, count: atomCount)
    values = [Int](repeating: 0, count: sumCount)
    low = problem.sums.map(\.low)
    high = problem.sums.map(\.high)
    exact = problem.sums.map { sum in
      let (whole, rest) = sum.exact.quotientAndRemainder(dividingBy: problem.step)
      return whole * 1024 + rest * 1024 / problem.step
    }
    weights = [Int](repeating: 1, count: sumCount)
    positions = [Int32](repeating: -1, count: sumCount)
    // Largest sums first: what follows sorts the atoms along the main hierarchy.
    let ranked = problem.sums.indices.sorted {
      (-problem.sums[$0].atoms.count, $0) < (-problem.sums[$1].atoms.count, $1)
    }
    var columns = [[(sum: Int32, factor: Int32)]](repeating: [], count: atomCount)
    var keys = [[Int32]](repeating: [], count: atomCount)
    for (rank, number) in ranked.enumerated() {
      let sum = problem.sums[number]
      for (atom, factor) in zip(sum.atoms, sum.factors) {
        columns[Int(atom)].append((Int32(number), factor))
        keys[Int(atom)].append(Int32(rank))
      }
    }
    for sum in problem.sums {
      sumAtoms += sum.atoms
      sumFactors += sum.factors
      sumStarts.append(sumAtoms.count)
    }
    for column in columns {
      atomSums += column.map(\.sum)
      atomFactors += column.map(\.factor)
      atomStarts.append(atomSums.count)
    }
    order = keys.indices.sorted { a, b in
      keys[a].lexicographicallyPrecedes(keys[b]) || (keys[a] == keys[b] && a < b)
    }
  }

  /// Rounds along the main hierarchy, so that its sums deviate by less than one digit.
  func start() {
    var (total, given) = (0, 0)
    for atom in order {
      total += atomExact[atom]
      let next = Rounding.halfUp(total, over: step)
      numbers[atom] = next - given
      given = next
    }
    for atom in 0..<atomCount {
      for position in atomStarts[atom]..<atomStarts[atom + 1] {
        values[Int(atomSums[position])] += Int(atomFactors[position]) * numbers[atom]
      }
    }
    for sum in 0..<sumCount {
      excess += excess(sum, values[sum])
      if excess(sum, values[sum]) > 0 { mark(sum) }
    }
    keepBest()
  }

  private func excess(_ sum: Int, _ value: Int) -> Int {
    value < low[sum] ? low[sum] - value : value > high[sum] ? value - high[sum] : 0
  }

  private func cost(_ sum: Int, _ value: Int) -> Int {
    excess(sum, value) * weights[sum] << 12 + abs(value * 1024 - exact[sum])
  }

  private func delta(_ atom: Int, _ change: Int) -> Int {
    var delta = 0
    for position in atomStarts[atom]..<atomStarts[atom + 1] {
      let sum = Int(atomSums[position])
      let value = values[sum]
      delta += cost(sum, value + change * Int(atomFactors[position])) - cost(sum, value)
    }
    return delta
  }

  private func mark(_ sum: Int) {
    positions[sum] = Int32(violated.count)
    violated.append(Int32(sum))
  }

  private func unmark(_ sum: Int) {
    let position = Int(positions[sum])
    let last = violated.removeLast()
    if Int(last) != sum {
      violated[position] = last
      positions[Int(last)] = Int32(position)
    }
    positions[sum] = -1
  }

  private func apply(_ atom: Int, _ change: Int) {
    numbers[atom] += change
    for position in atomStarts[atom]..<atomStarts[atom + 1] {
      let sum = Int(atomSums[position])
      let before = excess(sum, values[sum])
      values[sum] += change * Int(atomFactors[position])
      let after = excess(sum, values[sum])
      excess += after - before
      if before == 0, after > 0 { mark(sum) }
      if before > 0, after == 0 { unmark(sum) }
    }
  }

  private func keepBest() {
    if excess < bestExcess {
      bestExcess = excess
      best = numbers
    }
  }

  private var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  private func random(_ bound: Int) -> Int {
    seed ^= seed << 13
    seed ^= seed >> 7
    seed ^= seed << 17
    return Int(truncatingIfNeeded: (seed >> 33)) % bound
  }

  func repair(limit: Int = 4_000_000) {
    var budget = limit
    var moved = [Int](repeating: -1000, count: atomCount)
    while !violated.isEmpty, budget > 0 {
      steps += 1
      let sum = Int(violated[random(violated.count)])
      let direction = values[sum] < low[sum] ? 1 : -1
      let (first, last) = (sumStarts[sum], sumStarts[sum + 1])
      let count = min(last - first, 50)
      let offset = last - first > 50 ? random(last - first) : 0
      var bestDelta = Int.max
      var bestAtom = -1
      var bestChange = 0
      for index in 0..<count {
        var position = first + offset + index
        if position >= last { position -= last - first }
        let atom = Int(sumAtoms[position])
        if moved[atom] > steps - 10 { continue }
        let change = direction * (sumFactors[position] > 0 ? 1 : -1)
        let delta = delta(atom, change)
        budget -= atomStarts[atom + 1] - atomStarts[atom]
        if delta < bestDelta { (bestDelta, bestAtom, bestChange) = (delta, atom, change) }
      }
      if bestAtom < 0 {
        budget -= 50
        continue
      }
      if bestDelta >= 0 { weights[sum] += 1 }
      moved[bestAtom] = steps
      apply(bestAtom, bestChange)
      keepBest()
    }
  }
}
