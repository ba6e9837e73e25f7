import GoujiModel
import Testing

struct LedgerRecordTests {
  private let file = SourceFile(path: "支出.csv", text: "甲,乙\n丙丁,5\n戊,\n")

  private var records: [LedgerRecord] {
    [
      LedgerRecord(
        values: [.text("丙丁"), .count(5)], place: Place(file: file, line: 2, column: 1),
        starts: [1, 4]),
      LedgerRecord(
        values: [.text("戊"), .empty], place: Place(file: file, line: 3, column: 1), starts: [1, 0]),
    ]
  }

  @Test func `values keep their places where records share one list of them`() {
    var shared = records
    shared.shareStarts()
    #expect(shared.map { [$0.start(of: 0), $0.start(of: 1)] } == [[1, 4], [1, 0]])
    #expect(shared[0].place(of: 0).description == "支出.csv:2:1")
    #expect(shared[0].place(of: 1).description == "支出.csv:2:4")
    // What the file does not have stands where its line does.
    #expect(shared[1].place(of: 1).description == "支出.csv:3:1")
  }

  @Test func `values that are added have no place in the file`() {
    var shared = records
    shared.shareStarts()
    shared[1].add([.count(7)])
    #expect(shared[1].values.map(\.number) == [0, 0, 7])
    #expect((0..<3).map { shared[1].start(of: $0) } == [1, 0, 0])
    #expect(shared[0].start(of: 1) == 4)
  }
}
