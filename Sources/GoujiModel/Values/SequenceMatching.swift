/// Which members of two sequences are the same: the longest common subsequence of both (Myers, An
/// O(ND) Difference Algorithm, 1986), so that one left out is that one and nothing else. Members are
/// numbers, the same for the same.
package struct SequenceMatching {
  /// Indexes that belong together, rising in both.
  package private(set) var pairs: [(first: Int, second: Int)] = []

  /// Edits beyond which two sequences are not looked at as versions of one another; the memory grows
  /// with its square.
  private static let mostEdits = 1_500

  package init(_ first: [Int], _ second: [Int]) {
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    { end += 1 }
    pairs = (0..<start).map { ($0, $0) }
    middle(first[start..<(first.count - end)], second[start..<(second.count - end)])
    pairs += (0..<end).reversed().map { (first.count - 1 - $0, second.count - 1 - $0) }
  }

  private mutating func middle(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) {
    let (n, m) = (a.count, b.count)
    if n == 0 || m == 0 { return }
    let most = min(n + m, Self.mostEdits)
    let offset = most + 1
    // The furthest member of `a` on each diagonal, for each number of edits.
    var furthest = Array(repeating: 0, count: 2 * offset + 1)
    var history: [[Int]] = []
    for edits in 0...most {
      history.append(Array(furthest[(offset - edits - 1)...(offset + edits + 1)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let isDown =
          diagonal == -edits
          || diagonal != edits
            && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]
        var x = isDown ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1
        var y = x - diagonal
        while x < n, y < m, a[a.startIndex + x] == b[b.startIndex + y] {
          x += 1
          y += 1
        }
        furthest[offset + diagonal] = x
        if x >= n, y >= m { return trace(history, edits, a, b) }
      }
    }
  }

  /// From the end back to the start.
  private mutating func trace(
    _ history: [[Int]], _ edits: Int, _ a: ArraySlice<Int>, _ b: ArraySlice<Int>
  ) {
    var found: [(Int, Int)] = []
    var (x, y) = (a.count, b.count)
    for step in stride(from: edits, through: 0, by: -1) {
      let row = history[step]
      let middle = step + 1
      let diagonal = x - y
      let isDown =
        diagonal == -step
        || diagonal != step && row[middle + diagonal - 1] < row[middle + diagonal + 1]
      let before = isDown ? diagonal + 1 : diagonal - 1
      let startX = step == 0 ? 0 : row[middle + before]
      let startY = step == 0 ? 0 : startX - before
      while x > startX, y > startY, x > 0, y > 0,
        a[a.startIndex + x - 1] == b[b.startIndex + y - 1]
      {
        x -= 1
        y -= 1
        found.append((a.startIndex + x, b.startIndex + y))
      }
      (x, y) = (startX, startY)
    }
    pairs += found.reversed()
  }
}
