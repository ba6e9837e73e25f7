import Foundation
import GoujiModel
import Synchronization
import Testing

@testable import BudgetWorkbench

/// What the board reads again, and what it has not to.
struct CountyReadingTests {
  private static let names = ["局1", "局2", "局3"]

  /// Names of the drafts that were read, and how often a department's published files were verified.
  private final class Reads: Sendable {
    private let drafts = Mutex<[String]>([])
    private let verified = Mutex(0)

    var reading: CountyReading {
      let usual = CountyReading()
      return CountyReading(
        draft: { bench, basis in
          let name = bench.draft.split(separator: "/").last.map(String.init) ?? ""
          self.drafts.withLock { $0.append(name) }
          return usual.draft(bench, basis)
        },
        published: { bench in
          self.verified.withLock { $0 += 1 }
          return usual.published(bench)
        })
    }

    struct Count: Equatable {
      var drafts: [String] = []
      var verified = 0
    }

    /// Since it was last asked.
    func taken() -> Count {
      let names = drafts.withLock { names in
        defer { names = [] }
        return names.sorted()
      }
      let count = verified.withLock { count in
        defer { count = 0 }
        return count
      }
      return Count(drafts: names, verified: count)
    }
  }

  @Test func `a draft is read again only when it has changed, a published file when it has`()
    throws
  {
    let county = try CountyCopy(Self.names)
    for (index, name) in Self.names.enumerated() {
      try county.recode(name, to: "\(201 + index)001")
    }
    let reads = Reads()
    let board = county.board(published: county.out, reads.reading)
    board.buildAll()
    // What is to be built is found out without a look at what is published.
    #expect(reads.taken() == Reads.Count(drafts: Self.names))
    let first = board.view(on: nil)
    #expect(first.departments.map(\.state) == [.published, .published, .published])
    #expect(reads.taken() == Reads.Count(verified: 3))
    _ = board.view(on: nil)
    #expect(reads.taken() == Reads.Count())
    // A file that somebody overwrites is noticed, even where its size stays.
    let path = county.out + "/局22024年部门预算.勾稽.json"
    let manifest = try String(contentsOfFile: path, encoding: .utf8)
    try manifest.replacing("764.33", with: "764.34").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(
      board.view(on: nil).departments.map(\.state)
        == [.published, .publishedOtherwise, .published])
    #expect(reads.taken() == Reads.Count(verified: 1))
    let spending = try county.text("局3/支出.csv")
    try county.write(spending.replacing("本级,1118760", with: "本级,1118761"), to: "局3/支出.csv")
    _ = board.view(on: nil)
    #expect(reads.taken() == Reads.Count(drafts: ["局3"], verified: 1))
    try county.remove("局3")
    #expect(board.view(on: nil).departments.map(\.draft).count == 2)
    #expect(reads.taken() == Reads.Count())
  }

  @Test func `what the roster says is as the roster is now`() throws {
    let county = try CountyCopy(["局1", "局2"])
    try county.recode("局2", to: "202001")
    let reads = Reads()
    let board = county.board(reads.reading)
    func differing() -> [Int] {
      board.view(on: nil).departments.map { line in
        line.findings.count { $0.code == .rosterDiffers }
      }
    }
    try county.write("部门,草案\n局一,局1\n局2,局2\n", to: "名册.csv")
    #expect(differing() == [1, 0])
    try county.write("部门,草案\n局1,局1\n局二,局2\n", to: "名册.csv")
    #expect(differing() == [0, 1])
    #expect(reads.taken().drafts == ["局1", "局2"])
  }
}
