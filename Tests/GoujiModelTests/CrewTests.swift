import GoujiModel
import Synchronization
import Testing

struct CrewTests {
  @Test(arguments: [1, 2, 8, 100]) func `values come in the order of the elements`(jobs: Int) {
    var taken: [Int] = []
    Crew.work(through: Array(0..<200), jobs: jobs) { index, element in
      // Later ones are ready first.
      var work = 0
      for step in 0..<((200 - index) * 500) { work &+= step }
      return element * 2 + min(work & 0, 0)
    } take: { index, value, done in
      #expect(value == index * 2 && done > index)
      taken.append(index)
    }
    #expect(taken == Array(0..<200))
  }

  @Test func `each works on one thread`() {
    let inside = Crew.map([1, 2, 3], jobs: 2) { _ in OwnThread.isKept }
    #expect(inside == [true, true, true])
    #expect(!OwnThread.isKept)
    #expect(Crew.map([Int](), jobs: 4) { $0 } == [])
  }

  @Test func `there is a processor`() { #expect(Processors.available >= 1) }
}
