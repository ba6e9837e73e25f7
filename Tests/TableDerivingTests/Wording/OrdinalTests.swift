import Testing

@testable import TableDeriving

struct OrdinalTests {
  private func three(_ ordinal: Ordinal) -> [Int] { (0..<3).map { _ in ordinal.next() } }

  @Test func `it counts from one, or from where it is told, or stays`() {
    #expect(three(Ordinal()) == [1, 2, 3])
    #expect(three(Ordinal(from: 7)) == [7, 8, 9])
    #expect(three(Ordinal(fixed: 4)) == [4, 4, 4])
  }
}
