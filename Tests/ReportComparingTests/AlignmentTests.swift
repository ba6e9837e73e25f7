import GoujiModel
import TestSupport
import Testing

@testable import ReportComparing

struct AlignmentTests {
  @Test
  func `every member of both lists has one place, in its order, and what is the same is found`() {
    var chance = Chance.printed()
    for _ in 0..<200 {
      func list() -> [Int] {
        (0..<Int.random(in: 0...12, using: &chance)).map { _ in
          Int.random(in: 0..<5, using: &chance)
        }
      }
      let (old, new) = (list(), list())
      // Odd numbers go by the names of the even ones before them.
      let names = { (list: [Int]) in list.map { $0 / 2 } }
      let aligned = Alignment(exact: (old, new), names: (names(old), names(new))) {
        old[$0] / 2 == new[$1] / 2 ? 1 : 0
      }.aligned
      #expect(aligned.compactMap(\.old) == Array(old.indices))
      #expect(aligned.compactMap(\.new) == Array(new.indices))
      let same = aligned.count { aligned in
        if case .both(let a, let b) = aligned { old[a] == new[b] } else { false }
      }
      #expect(same >= SequenceMatching(old, new).pairs.count)
      if old == new { #expect(aligned.allSatisfy { $0.revision == nil }) }
    }
  }

  @Test func `a member that changed is a change, not one taken out and one put in`() {
    // 甲 乙 丙 → 甲 新 乙' 丙
    let exact = ([1, 2, 3], [1, 9, 20, 3])
    let aligned = Alignment(exact: exact, names: exact) { $0 == 1 && $1 == 2 ? 1 : 0 }.aligned
    #expect(
      aligned == [
        .both(old: 0, new: 0), .inserted(1), .both(old: 1, new: 2), .both(old: 2, new: 3),
      ])
  }
}
