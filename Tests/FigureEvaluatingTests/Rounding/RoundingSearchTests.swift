import TestSupport
import Testing

@testable import FigureEvaluating

struct RoundingSearchTests {
  /// Rows and columns of a table in hundredths of a last digit; sums of both and the grand total.
  private func problem(_ table: [[Int]]) -> RoundingProblem {
    let width = table[0].count
    let cells = table.flatMap { $0 }
    var sets = cells.indices.map { [$0] }
    sets += table.indices.map { row in (0..<width).map { row * width + $0 } }
    sets += (0..<width).map { column in table.indices.map { $0 * width + column } }
    return problem(cells, sets + [Array(cells.indices)])
  }

  private func problem(_ exact: [Int], _ sets: [[Int]]) -> RoundingProblem {
    RoundingProblem(
      step: 100, exact: exact,
      sums: sets.map { set in
        let sum = set.reduce(0) { $0 + exact[$1] }
        let low = sum.floored(over: 100)
        return RoundingProblem.Sum(
          atoms: set.map(Int32.init), factors: set.map { _ in 1 }, exact: sum, low: low,
          high: low * 100 == sum ? low : low + 1)
      })
  }

  private func solve(_ problem: RoundingProblem) -> (numbers: [Int], excess: Int) {
    var search = RoundingSearch(problem)
    let numbers = search.numbers()
    return (numbers, search.leastExcess)
  }

  @Test func `three equal parts share the digit that their total has more`() {
    // 1.11⅓ three times is 3.34.
    let (numbers, excess) = solve(problem([[11_133, 11_133, 11_134]]))
    #expect(excess == 0)
    #expect(numbers.reduce(0, +) == 334)
    #expect(numbers.allSatisfy { [111, 112].contains($0) })
  }

  @Test func `a two-way table is rounded in rows and columns at once`() {
    // By themselves the halves round up to 1 each: rows of 2, columns of 2, a total of 2.
    let (numbers, excess) = solve(problem([[50, 50], [50, 50]]))
    #expect(excess == 0)
    #expect(numbers == [1, 0, 0, 1] || numbers == [0, 1, 1, 0])
  }

  /// Cox, "A constructive procedure for unbiased controlled rounding" (1987) treats such tables.
  @Test func `whole numbers of a table stay as they are`() {
    let (numbers, excess) = solve(problem([[100, 30, 70], [0, 120, 80], [200, 50, 50]]))
    #expect(excess == 0)
    #expect(numbers[0] == 1 && numbers[3] == 0 && numbers[6] == 2)
    #expect(numbers[1] + numbers[2] == 1)
    #expect(numbers[4] + numbers[5] == 2)
    #expect(numbers[7] + numbers[8] == 1)
    #expect(numbers[1] + numbers[4] + numbers[7] == 2)
  }

  /// Causey, Cox & Ernst (1985): a three-way table need not have a controlled rounding. Halves stand
  /// in the cells of an even number of ones; every face is to hold one of its two.
  @Test func `where no rounding exists the least is missed`() {
    let cells = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)]
    var sets = cells.indices.map { [$0] }
    for side in 0...1 {
      sets.append(cells.indices.filter { cells[$0].0 == side })
      sets.append(cells.indices.filter { cells[$0].1 == side })
      sets.append(cells.indices.filter { cells[$0].2 == side })
    }
    let (_, excess) = solve(problem([50, 50, 50, 50], sets + [[0, 1, 2, 3]]))
    #expect(excess == 2)
  }

  /// a and e are 0.6; b, c and d are 0.4. All six sums of one of each are 1, so they hold only where
  /// b, c and d are the same and a and e the other number: a + b + c + d, 1.8, would be 1 or 3. It is
  /// 2 only where two of the six are missed, such as a + b = e + b = 2.
  @Test func `a total keeps its own rounding, however much else is missed`() {
    let (a, b, c, d, e) = (0, 1, 2, 3, 4)
    let pairs = [a, e].flatMap { one in [b, c, d].map { [one, $0] } }
    var problem = problem([60, 40, 40, 40, 60], pairs)
    problem.sums.append(
      RoundingProblem.Sum(
        atoms: [0, 1, 2, 3], factors: [1, 1, 1, 1], exact: 180, low: 2, high: 2, isTotal: true))
    let (numbers, excess) = solve(problem)
    #expect(numbers[a] + numbers[b] + numbers[c] + numbers[d] == 2)
    #expect(excess == 2)
  }

  @Test func `negative amounts round as well`() {
    let (numbers, excess) = solve(problem([[-50, 50], [130, -170]]))
    #expect(excess == 0)
    #expect([-1, 0].contains(numbers[0]) && [-2, -1].contains(numbers[3]))
    #expect(numbers[0] + numbers[1] == 0)
  }

  @Test func `the nearest of the admissible numbers is taken`() {
    let (numbers, _) = solve(problem([[10, 90], [90, 10]]))
    #expect(numbers == [0, 1, 1, 0])
  }

  @Test func `random two-way tables always have a solution, which is found`() {
    let seed = Chance.printedSeed()
    var random = Chance(seed: seed)
    for _ in 0..<300 {
      let (height, width) = (
        Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random)
      )
      let table = (0..<height).map { _ in
        (0..<width).map { _ in Int.random(in: -150...999, using: &random) }
      }
      #expect(solve(problem(table)).excess == 0, "seed \(seed)")
    }
  }
}
