import TestSupport
import Testing

@testable import ReportAuditing

/// Few lines and many are kept in two ways; which one must not show.
struct LineSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 130, 700])
  func `what two sets have in common is what their lists have in common`(count: Int) {
    var chance = Chance.printed()
    for _ in 0..<40 {
      let (a, b) = (lines(of: count, &chance), lines(of: count, &chance))
      let wanted = a.filter(Set(b).contains)
      let (left, right) = (LineSet(a, of: count), LineSet(b, of: count))
      #expect(list(left, right) == wanted)
      #expect(list(right, left) == wanted)
      let all = LineSet(0..<count, of: count)
      #expect(list(left.common(with: right), all) == wanted)
    }
  }

  @Test func `whichever takes less room is kept`() {
    let tenth = Array(stride(from: 0, to: 1000, by: 10))
    guard case .few = LineSet([3, 998], of: 1000), case .many = LineSet(tenth, of: 1000),
      case .few = LineSet(tenth, of: 1000).common(with: LineSet(0..<50, of: 1000))
    else {
      Issue.record("two lines of a thousand are few, a hundred are many, five of these few again")
      return
    }
  }

  private func list(_ a: LineSet, _ b: LineSet) -> [Int] {
    var list: [Int] = []
    a.forEachCommon(with: b) { list.append($0) }
    return list
  }

  /// From hardly any line to nearly every one.
  private func lines(of count: Int, _ chance: inout Chance) -> [Int] {
    let share = [1, 5, 50, 95].randomElement(using: &chance)!
    return (0..<count).filter { _ in Int.random(in: 0..<100, using: &chance) < share }
  }
}
