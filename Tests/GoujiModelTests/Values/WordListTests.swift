import GoujiModel
import TestSupport
import Testing

struct WordListTests {
  @Test func `the longest word at each place is found, none within another`() {
    let words = WordList(["预算", "预算安排", "安排"])
    #expect(words.ranges(in: Array("年度预算安排和安排".unicodeScalars)) == [2..<6, 7..<9])
  }

  @Test func `what is found is what a search word by word finds`() {
    var chance = Chance.printed()
    for _ in 0..<300 {
      let words = (0..<4).map { _ in text(1...3, &chance) }
      let scalars = Array(text(0...12, &chance).unicodeScalars)
      let list = WordList(words)
      for index in scalars.indices {
        let behind = words.filter { scalars[index...].starts(with: $0.unicodeScalars) }
        let before = words.filter { word in
          scalars[..<index].reversed().starts(with: word.unicodeScalars.reversed())
        }
        #expect(
          list.length(at: index, in: scalars[...]) == behind.map(\.unicodeScalars.count).max())
        #expect(
          list.length(before: index, in: scalars[...]) == before.map(\.unicodeScalars.count).max())
      }
    }
  }

  private func text(_ length: ClosedRange<Int>, _ chance: inout Chance) -> String {
    let letters: [Unicode.Scalar] = ["预", "算", "年", "a"]
    let count = Int.random(in: length, using: &chance)
    let scalars = (0..<count).map { _ in letters[Int.random(in: 0..<4, using: &chance)] }
    return String(scalars: scalars)
  }
}
