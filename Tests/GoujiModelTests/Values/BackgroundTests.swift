import GoujiModel
import Testing

struct BackgroundTests {
  struct Failed: Error {}

  @Test func `work that waits for other work is done, however many wait`() {
    let first = Background { 1 }
    let last = (0..<200).reduce(first) { before, _ in Background { before.value() + 1 } }
    #expect(last.value() == 201)
  }

  @Test func `a failure is thrown to everybody who asks for the value`() {
    let work = Background { () throws(Failed) -> Int in throw Failed() }
    #expect(throws: Failed.self) { try work.value() }
    #expect(throws: Failed.self) { try work.value() }
  }

  @Test func `results of elements stand in the order of the elements`() {
    let squares = Array(0..<100).backgroundMap { $0 * $0 }
    #expect(squares.reversed().map { $0.value() } == (0..<100).reversed().map { $0 * $0 })
  }
}
